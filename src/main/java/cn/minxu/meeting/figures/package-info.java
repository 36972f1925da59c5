/** How many meetings were held, and in how many something was agreed. */
package cn.minxu.meeting.figures;
