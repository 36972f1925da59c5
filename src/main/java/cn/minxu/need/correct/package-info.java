/** 更正登记 of needs. */
package cn.minxu.need.correct;
