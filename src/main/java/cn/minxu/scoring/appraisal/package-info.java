/** 立项评估 by the method 1+6, on the sheets of scoring: six methods by six people, then one that sums up. */
package cn.minxu.scoring.appraisal;
