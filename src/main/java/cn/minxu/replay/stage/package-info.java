/** On what every replay stands: the agenda, the clock, the people, the files, the report. */
package cn.minxu.replay.stage;
