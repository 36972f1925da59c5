package cn.minxu.worktime.web;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.worktime.DayKind;
import cn.minxu.worktime.Notice;
import cn.minxu.worktime.NoticeDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A holiday notice as it is handed in; what is missing or malformed is said in Chinese. */
record NoticeRequest(
        @Nullable Integer year,
        @Nullable String source,
        @Nullable List<@Nullable Day> days) {

    /** @throws Refused if a value is missing, malformed or of another year */
    Notice toNotice(int requestedYear) {
        if (year != null && year != requestedYear) {
            throw Refused.invalid("正文中的年份%d与地址中的年份%d不一致".formatted(year, requestedYear));
        }
        List<@Nullable Day> given = days == null ? List.of() : days;
        return new Notice(
                requestedYear,
                Plain.line(source),
                given.stream().map(NoticeRequest::toNoticeDay).toList());
    }

    private static NoticeDay toNoticeDay(@Nullable Day day) {
        if (day == null) {
            throw Refused.invalid("days 中有空的一项，请删去");
        }
        return day.toNoticeDay();
    }

    record Day(
            @Nullable String date,
            @Nullable String kind,
            @Nullable String name) {

        NoticeDay toNoticeDay() {
            return new NoticeDay(parseDate(), parseKind(), Plain.name(name));
        }

        private LocalDate parseDate() {
            try {
                return LocalDate.parse(Plain.code(date));
            } catch (DateTimeParseException e) {
                throw Refused.invalid("日期应写作 2027-01-01，不能是：" + shown(date));
            }
        }

        private DayKind parseKind() {
            try {
                return DayKind.valueOf(Plain.code(kind));
            } catch (IllegalArgumentException e) {
                throw Refused.invalid("%s 的 kind 应为 HOLIDAY（放假）或 WORKDAY（调休上班），不能是：%s".formatted(date, shown(kind)));
            }
        }

        private static String shown(@Nullable String text) {
            if (text == null || text.isEmpty()) {
                return "（空）";
            }
            return text.length() <= 30 ? text : text.substring(0, 30) + "…";
        }
    }
}
