/**
 * Deadlines of the steps that wait: limits from the decision tables, instants from the working calendar, and the marks – 黄牌, 红牌,
 * 逐级督办 – that follow when time runs out.
 */
package cn.minxu.deadline;
