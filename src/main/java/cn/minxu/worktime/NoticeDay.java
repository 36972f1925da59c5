package cn.minxu.worktime;

import java.time.LocalDate;

/** One day of a holiday notice; {@code name} is the holiday it belongs to, such as 春节. */
public record NoticeDay(LocalDate date, DayKind kind, String name) {}
