/** Meetings and votes: a piece on which features stand. What must never happen is guarded by the database (docs/meeting.md). */
package cn.minxu.meeting;
