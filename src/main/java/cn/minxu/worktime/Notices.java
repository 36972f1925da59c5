package cn.minxu.worktime;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The holiday notices that administrators loaded. */
@Repository
class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All loaded notices by year. */
    SortedMap<Integer, Notice> byYear() {
        Map<Integer, List<NoticeDay>> days = daysByYear();
        return jdbc
                .sql("select year, source from minxu.holiday_notice")
                .query((row, i) -> new Notice(
                        row.getInt("year"), row.getString("source"), days.getOrDefault(row.getInt("year"), List.of())))
                .stream()
                .collect(Collectors.toMap(Notice::year, Function.identity(), (a, b) -> b, TreeMap::new));
    }

    private Map<Integer, List<NoticeDay>> daysByYear() {
        Map<Integer, List<NoticeDay>> days = new LinkedHashMap<>();
        jdbc.sql("select year, date, kind, name from minxu.holiday_notice_day order by date")
                .query(row -> {
                    days.computeIfAbsent(row.getInt("year"), year -> new ArrayList<>())
                            .add(new NoticeDay(
                                    row.getObject("date", LocalDate.class),
                                    DayKind.valueOf(row.getString("kind")),
                                    row.getString("name")));
                });
        return days;
    }

    /** Puts the notice in the place of the year's former one. */
    void replace(Notice notice, Instant at, String by) {
        jdbc.sql("""
                        insert into minxu.holiday_notice (year, source, loaded_at, loaded_by)
                        values (:year, :source, :at, :by)
                        on conflict (year) do update
                        set source = excluded.source, loaded_at = excluded.loaded_at, loaded_by = excluded.loaded_by
                        """)
                .param("year", notice.year())
                .param("source", notice.source())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        jdbc.sql("delete from minxu.holiday_notice_day where year = :year")
                .param("year", notice.year())
                .update();
        notice.days().forEach(day -> insert(notice.year(), day));
    }

    private void insert(int year, NoticeDay day) {
        jdbc.sql("insert into minxu.holiday_notice_day (year, date, kind, name) values (:year, :date, :kind, :name)")
                .param("year", year)
                .param("date", day.date())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .update();
    }
}
