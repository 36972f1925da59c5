package cn.minxu.worktime;

/** What a holiday notice says about a day. */
public enum DayKind {
    /** 放假：a day off, be it a statutory holiday, a weekend within it or a day in lieu. */
    HOLIDAY,
    /** 调休上班：a Saturday or Sunday that is worked. */
    WORKDAY
}
