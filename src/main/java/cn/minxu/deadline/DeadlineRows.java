package cn.minxu.deadline;

import cn.minxu.deadline.Deadline.Terms;
import cn.minxu.deadline.Grants.Span;
import cn.minxu.engine.Deadlines.Stay;
import cn.minxu.store.Write;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code minxu.deadline} and {@code minxu.mark}. */
@Repository
class DeadlineRows {

    private static final String SELECT = """
            select id, case_id, step, stay, instance, holder_id, basis, limit_amount, limit_unit, clock_start, due_at, warn_at, overdue_at,
              lapse_amount, lapse_at,
              exists (select 1 from minxu.pause p where p.deadline_id = deadline.id and p.ended_at is null) as paused
            from minxu.deadline where \
            """;

    private static final String LIVE = SELECT + "closed_at is null and ";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a resident was promised becomes the case's own deadline. */
    void insertPromise(long number, String holder, Terms terms, Times times, Instant now, Map<String, Object> asked) {
        jdbc.sql("""
                        insert into minxu.deadline (case_id, step, holder_id, hand, basis, limit_amount, limit_unit,
                          clock_start, opened_at, due_at, warn_at, overdue_at, provisional, asked)
                        values (?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(number, Promise.STEP, holder)
                .params(terms.basis(), terms.amount(), terms.unit())
                .params(at(terms.clockStart()), at(now), at(times.due()), at(times.warn()), at(times.overdue()))
                .param(times.provisional())
                .param(text(asked))
                .update();
    }

    private SqlParameterValue text(Map<String, Object> asked) {
        try {
            return new SqlParameterValue(Types.VARCHAR, asked.isEmpty() ? null : json.writeValueAsString(asked));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("inputs of a table are plain values", e);
        }
    }

    /** The promise of a case, kept or not. */
    Promise promise(long number) {
        return findPromise(number).orElseThrow();
    }

    Optional<Promise> findPromise(long number) {
        return jdbc.sql("select due_at, provisional from minxu.deadline where case_id = ? and step = 'promise'")
                .param(number)
                .query((row, i) -> new Promise(instant(row, "due_at"), row.getBoolean("provisional")))
                .optional();
    }

    void closePromise(long number, Instant now) {
        jdbc.sql("update minxu.deadline set closed_at = ? where case_id = ? and step = 'promise' and closed_at is null")
                .params(at(now), number)
                .update();
    }

    void promiseBy(long number, String holder) {
        jdbc.sql("update minxu.deadline set holder_id = ? where case_id = ? and step = 'promise' and closed_at is null")
                .params(holder, number)
                .update();
    }

    /** The promise as long as it is not kept. */
    Optional<Deadline> livePromise(long number) {
        return jdbc.sql(LIVE + "case_id = ? and step = 'promise'")
                .param(number)
                .query(DeadlineRows::deadline)
                .optional();
    }

    Deadline insert(
            Stay stay, boolean hand, Terms terms, int extendedBy, Times times, Instant now, Map<String, Object> asked) {
        return jdbc.sql("""
                        insert into minxu.deadline (case_id, step, stay, instance, holder_id, hand, basis, limit_amount, limit_unit,
                          clock_start, opened_at, due_at, warn_at, overdue_at, provisional, lapse_amount, lapse_at, extended_by, asked)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) returning id""")
                .params(stay.number(), stay.step(), stay.id(), stay.instance(), stay.holder(), hand)
                .params(terms.basis(), terms.amount(), terms.unit())
                .params(at(terms.clockStart()), at(now), at(times.due()), at(times.warn()), at(times.overdue()))
                .param(times.provisional())
                .param(terms.lapse())
                .param(atOrNull(times.lapse()))
                .param(extendedBy)
                .param(text(asked))
                .query((row, i) -> new Deadline(
                        row.getLong("id"),
                        stay.number(),
                        stay.step(),
                        stay.id(),
                        stay.instance(),
                        stay.holder(),
                        terms,
                        times.due(),
                        times.warn(),
                        times.overdue(),
                        times.lapse(),
                        false))
                .single();
    }

    /** What the clock of a step was given beyond its limit; several stays of a unit in it may be on one clock, that of a promise. */
    Grants grants(long number, String step, String holder, Instant clockStart) {
        var rows = jdbc.sql("""
                        select d.extended_by, p.started_at, p.ended_at
                        from minxu.deadline d left join minxu.pause p on p.deadline_id = d.id
                        where d.case_id = ? and d.step = ? and d.holder_id = ? and d.clock_start = ? order by p.id""")
                .params(number, step, holder, at(clockStart))
                .query((row, i) -> new Granted(
                        row.getInt("extended_by"), instantOrNull(row, "started_at"), instantOrNull(row, "ended_at")))
                .list();
        int extendedBy = rows.stream().mapToInt(Granted::extendedBy).max().orElse(0);
        return new Grants(extendedBy, rows.stream().flatMap(Granted::span).toList());
    }

    private record Granted(
            int extendedBy,
            @Nullable Instant from,
            @Nullable Instant to) {
        Stream<Span> span() {
            return from == null ? Stream.empty() : Stream.of(new Span(from, to));
        }
    }

    Deadline get(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(DeadlineRows::deadline)
                .single();
    }

    Optional<Deadline> live(long id) {
        return jdbc.sql(LIVE + "id = ?").param(id).query(DeadlineRows::deadline).optional();
    }

    void extend(long id, int workingDays) {
        jdbc.sql("update minxu.deadline set extended_by = ? where id = ?")
                .params(workingDays, id)
                .update();
    }

    Optional<Deadline> live(String stay) {
        return jdbc.sql(LIVE + "stay = ?")
                .param(stay)
                .query(DeadlineRows::deadline)
                .optional();
    }

    /** The case that a stay belonged to which is over. */
    Optional<Long> caseOfPast(String stay) {
        return jdbc.sql("select case_id from minxu.deadline where stay = ? and closed_at is not null limit 1")
                .param(stay)
                .query(Long.class)
                .optional();
    }

    List<Deadline> liveOf(long number) {
        return jdbc.sql(LIVE + "case_id = ? order by id")
                .param(number)
                .query(DeadlineRows::deadline)
                .list();
    }

    List<Deadline> liveOf(Collection<Long> numbers) {
        return jdbc.sql(LIVE + "case_id = any(?)")
                .param(numbers.toArray(Long[]::new))
                .query(DeadlineRows::deadline)
                .list();
    }

    boolean isLive(long number) {
        return jdbc.sql(
                        "select exists (select 1 from minxu.deadline where case_id = ? and closed_at is null and step <> 'promise')")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    boolean wasHeldBy(long number, String unit) {
        return jdbc.sql("select exists (select 1 from minxu.deadline where case_id = ? and holder_id = ?)")
                .params(number, unit)
                .query(Boolean.class)
                .single();
    }

    /** The next live deadlines after an id, in the order of their ids, locked. */
    List<Deadline> liveAfter(long id, int limit) {
        return jdbc.sql(LIVE + "id > ? order by id limit ? for update")
                .params(id, limit)
                .query(DeadlineRows::deadline)
                .list();
    }

    /** Closes a deadline and, if its clock stands still, the pause; empty if it was closed before. */
    Optional<Closed> close(String stay, Instant now) {
        return jdbc.sql("""
                        with left_step as (
                          update minxu.deadline set closed_at = ? where stay = ? and closed_at is null returning id, case_id),
                        resumed as (
                          update minxu.pause p set ended_at = greatest(?, p.started_at), ended_by = 'system' from left_step l
                          where p.deadline_id = l.id and p.ended_at is null returning p.deadline_id)
                        select l.id as left_id, l.case_id as left_number, exists (select 1 from resumed) as resumed, false as paused,
                          exists (select 1 from minxu.extension e where e.deadline_id = l.id and e.outcome is null) as asked, p.*
                        from left_step l left join minxu.deadline p
                          on p.case_id = l.case_id and p.step = 'promise' and p.closed_at is null""")
                .params(at(now), stay, at(now))
                .query((row, i) -> new Closed(
                        row.getLong("left_id"),
                        row.getLong("left_number"),
                        row.getBoolean("resumed"),
                        row.getBoolean("asked"),
                        row.getObject("id") == null ? null : deadline(row, i)))
                .optional();
    }

    /**
     * A deadline that has just been closed.
     *
     * @param paused whether its clock stood still
     * @param asked whether an extension is still to be decided
     * @param promise of the case, if it is not kept yet
     */
    record Closed(
            long id,
            long number,
            boolean paused,
            boolean asked,
            @Nullable Deadline promise) {}

    void move(long id, Times times) {
        jdbc.sql(
                        "update minxu.deadline set due_at = ?, warn_at = ?, overdue_at = ?, lapse_at = ?, provisional = ? where id = ?")
                .params(at(times.due()), at(times.warn()), at(times.overdue()))
                .param(atOrNull(times.lapse()))
                .params(times.provisional(), id)
                .update();
    }

    /** Levels that are marked already. */
    Set<Integer> levels(long id) {
        return jdbc.sql("select level from minxu.mark where deadline_id = ?")
                .param(id)
                .query(Integer.class)
                .set();
    }

    void mark(List<MarkSet> marks) {
        Write.send(jdbc, List.of(marked(marks)));
    }

    /** In the order of the deadlines, as whoever locks several takes them. */
    static Write marked(List<MarkSet> marks) {
        var sorted = marks.stream()
                .sorted(Comparator.comparing(MarkSet::deadline).thenComparing(MarkSet::level))
                .toList();
        return Write.of(
                """
                        insert into minxu.mark (deadline_id, level, at, unit_id)
                        select * from unnest(?::bigint[], ?::integer[], ?::timestamptz[], ?::text[]) on conflict do nothing""",
                sorted.stream().map(MarkSet::deadline).toArray(Long[]::new),
                sorted.stream().map(MarkSet::level).toArray(Integer[]::new),
                sorted.stream().map(mark -> mark.at().toString()).toArray(String[]::new),
                sorted.stream().map(MarkSet::unit).toArray(String[]::new));
    }

    private static Deadline deadline(ResultSet row, int index) throws SQLException {
        String stay = row.getString("stay");
        var terms = new Terms(
                row.getString("basis"),
                row.getInt("limit_amount"),
                row.getString("limit_unit"),
                instant(row, "clock_start"),
                row.getObject("lapse_amount", Integer.class));
        return new Deadline(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("step"),
                stay == null ? Promise.stay(row.getLong("case_id")) : stay,
                row.getString("instance"),
                row.getString("holder_id"),
                terms,
                instant(row, "due_at"),
                instant(row, "warn_at"),
                instant(row, "overdue_at"),
                instantOrNull(row, "lapse_at"),
                row.getBoolean("paused"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
