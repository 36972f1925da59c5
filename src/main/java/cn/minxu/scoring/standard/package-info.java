/** By what is scored: dated data. */
package cn.minxu.scoring.standard;
