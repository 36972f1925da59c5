package cn.minxu.worktime;

/**
 * A holiday notice was loaded and is in force. Every open deadline has to be computed anew, provisional or not: a notice
 * may also correct an earlier one or change the last days of the year before.
 */
public record NoticeLoaded(int year) {}
