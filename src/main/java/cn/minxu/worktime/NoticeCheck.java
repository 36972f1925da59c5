package cn.minxu.worktime;

import cn.minxu.Refused;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a holiday notice can be right: typing errors in it would silently move every deadline. */
final class NoticeCheck {

    private static final int MAX_SOURCE = 200;
    private static final int MAX_NAME = 20;
    private static final int MAX_DAYS = 100;

    private final Notice notice;
    private final List<String> problems = new ArrayList<>();

    private NoticeCheck(Notice notice) {
        this.notice = notice;
    }

    /** @throws Refused naming everything that is wrong */
    static void check(Notice notice) {
        NoticeCheck check = new NoticeCheck(notice);
        check.head();
        if (check.problems.isEmpty()) {
            check.days();
        }
        if (!check.problems.isEmpty()) {
            throw Refused.invalid(String.join("；", check.problems));
        }
    }

    private void head() {
        if (notice.year() < WorkCalendar.FIRST_YEAR || notice.year() > WorkCalendar.LAST_YEAR) {
            problems.add("年份须在%d至%d之间".formatted(WorkCalendar.FIRST_YEAR, WorkCalendar.LAST_YEAR));
        }
        if (!isText(notice.source(), MAX_SOURCE)) {
            problems.add("请填写通知的名称和文号（不超过%d字，不含控制字符）".formatted(MAX_SOURCE));
        }
        if (notice.days().isEmpty()) {
            problems.add("通知中没有任何日期，请填写放假和调休上班的日期");
        }
        if (notice.days().size() > MAX_DAYS) {
            problems.add("通知中的日期多于%d个，请核对".formatted(MAX_DAYS));
        }
    }

    private void days() {
        Map<LocalDate, DayKind> kinds = new HashMap<>();
        for (NoticeDay day : notice.days()) {
            if (kinds.put(day.date(), day.kind()) != null) {
                problems.add(day.date() + " 出现了不止一次");
            }
            day(day);
        }
        if (problems.isEmpty() && notice.year() >= StatutoryHolidays.IN_FORCE_FROM) {
            statutoryHolidaysAreOff(kinds);
        }
    }

    private void day(NoticeDay day) {
        LocalDate from = LocalDate.of(notice.year() - 1, 12, 20);
        LocalDate to = LocalDate.of(notice.year() + 1, 1, 10);
        if (day.date().isBefore(from) || day.date().isAfter(to)) {
            problems.add("%s 不属于%d年的安排（应在%s至%s之间）".formatted(day.date(), notice.year(), from, to));
        }
        if (day.kind() == DayKind.WORKDAY && !WorkYear.isWeekend(day.date())) {
            String weekday = day.date().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA);
            problems.add("%s 是%s，本来就要上班，调休上班日应为周六或周日".formatted(day.date(), weekday));
        }
        if (!isText(day.name(), MAX_NAME)) {
            problems.add("%s 请填写节日名称（不超过%d字，不含控制字符）".formatted(day.date(), MAX_NAME));
        }
    }

    private void statutoryHolidaysAreOff(Map<LocalDate, DayKind> kinds) {
        StatutoryHolidays.of(notice.year()).forEach((date, name) -> {
            if (kinds.get(date) != DayKind.HOLIDAY) {
                problems.add("法定节假日 %s（%s）没有列为放假，请对照通知原文补全".formatted(date, name));
            }
        });
    }

    private static boolean isText(String text, int max) {
        return !text.isBlank() && text.length() <= max && text.chars().noneMatch(Character::isISOControl);
    }
}
