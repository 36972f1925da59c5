/** What a meeting gave a unit to do, as a case of its own. */
package cn.minxu.meeting.task;
