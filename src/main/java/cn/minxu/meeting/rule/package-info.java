/** By what kinds of meetings decide: dated data. */
package cn.minxu.meeting.rule;
