package cn.minxu.need.intake;

import cn.minxu.need.Registration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs with the same content, of the same community and day: they may be one that came in twice. */
class NearRepeats {

    private final ZoneId zone;
    private final Map<Place, Long> numbers = new HashMap<>();

    private record Place(String community, LocalDate day, String content) {}

    NearRepeats(ZoneId zone) {
        this.zone = zone;
    }

    /** Those of some rows that are registered already. */
    static NearRepeats of(List<Registration> rows, ZoneId zone, JdbcClient jdbc) {
        var repeats = new NearRepeats(zone);
        var asked = rows.stream().map(repeats::place).distinct().toList();
        jdbc.sql("""
                        select a.at, max(n.id) from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                            with ordinality as a (community, content, began, ended, at)
                          join minxu.case c on c.unit_id = a.community and c.registered_at >= a.began and c.registered_at < a.ended
                          join minxu.need n on n.id = c.id and n.content = a.content
                        group by a.at""")
                .param(asked.stream().map(Place::community).toArray(String[]::new))
                .param(asked.stream().map(Place::content).toArray(String[]::new))
                .param(asked.stream().map(place -> began(place.day, zone)).toArray(String[]::new))
                .param(asked.stream()
                        .map(place -> began(place.day.plusDays(1), zone))
                        .toArray(String[]::new))
                .query(row -> {
                    repeats.numbers.put(asked.get(row.getInt(1) - 1), row.getLong(2));
                });
        return repeats;
    }

    /** What is said of a row that is like one that is registered; empty if none is. */
    List<String> remarks(Registration row) {
        Long number = numbers.get(place(row));
        return number == null ? List.of() : List.of("与受理编号 " + number + " 的社区、日期和内容相同，请核对是否重复登记");
    }

    void add(Registration row, long number) {
        numbers.put(place(row), number);
    }

    private Place place(Registration row) {
        return new Place(row.communityId(), LocalDate.ofInstant(row.registeredAt(), zone), row.content());
    }

    private static String began(LocalDate day, ZoneId zone) {
        Instant began = day.atStartOfDay(zone).toInstant();
        return began.atOffset(ZoneOffset.UTC).toString();
    }
}
