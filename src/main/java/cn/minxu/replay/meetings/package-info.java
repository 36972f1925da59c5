/** Months of 阳光17议 replayed from a folder. */
package cn.minxu.replay.meetings;
