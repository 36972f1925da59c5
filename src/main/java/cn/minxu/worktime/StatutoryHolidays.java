package cn.minxu.worktime;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The 13 statutory holidays of 全国年节及纪念日放假办法 as revised in 2024 (domain G1): what is known of a year before its
 * notice. Days in lieu and worked weekends are the notice's to give and are not guessed.
 */
final class StatutoryHolidays {

    /** First year in which the 2024 revision is in force. */
    static final int IN_FORCE_FROM = 2025;

    private StatutoryHolidays() {}

    /** The holidays of a year with their names, in order of date; 12 of them where 中秋节 falls into 国庆节. */
    static SortedMap<LocalDate, String> of(int year) {
        SortedMap<LocalDate, String> days = new TreeMap<>();
        put(days, LocalDate.of(year, 1, 1), 1, "元旦");
        put(days, date(LunarDay.fromYmd(year, 1, 1).getSolarDay()).minusDays(1), 4, "春节");
        put(days, date(SolarTerm.fromName(year, "清明").getSolarDay()), 1, "清明节");
        put(days, LocalDate.of(year, 5, 1), 2, "劳动节");
        put(days, date(LunarDay.fromYmd(year, 5, 5).getSolarDay()), 1, "端午节");
        put(days, date(LunarDay.fromYmd(year, 8, 15).getSolarDay()), 1, "中秋节");
        put(days, LocalDate.of(year, 10, 1), 3, "国庆节");
        return days;
    }

    static Notice asNotice(int year) {
        return new Notice(
                year,
                "《全国年节及纪念日放假办法》（%d年的放假通知尚未载入，暂按法定节假日计算）".formatted(year),
                of(year).entrySet().stream()
                        .map(day -> new NoticeDay(day.getKey(), DayKind.HOLIDAY, day.getValue()))
                        .toList());
    }

    private static void put(SortedMap<LocalDate, String> days, LocalDate first, int count, String name) {
        for (int i = 0; i < count; i++) {
            days.put(first.plusDays(i), name);
        }
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
