/** 双向互选: who carries out which project, from what both sides wish. Pure and exact: no clock, no chance, no order of input. */
package cn.minxu.contest.matching;
