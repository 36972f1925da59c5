package cn.minxu.casework.supervision;

import static cn.minxu.casework.supervision.Clocks.ENDED;
import static cn.minxu.casework.supervision.Clocks.IN_TIME;
import static cn.minxu.casework.supervision.Clocks.PAST;
import static cn.minxu.casework.supervision.Clocks.PROMISE;
import static cn.minxu.casework.supervision.Clocks.STEP;
import static cn.minxu.casework.supervision.Clocks.TAKEN_BACK;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts what units have open and what they have finished, and how the open cases stand. */
@Repository
class Tallies {

    /**
     * What is open and its marks are indexed in the order of the cases: read side by side they come grouped. By its own reckoning the
     * planner would read all marks into memory first and group in memory, too, which takes three times as long.
     */
    private static final String SIDE_BY_SIDE = """
            select set_config('enable_hashjoin', 'off', true), set_config('enable_nestloop', 'off', true),
              set_config('enable_hashagg', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)
            """;

    private static final String MARKED = " left join minxu.marked m on m.case_id = d.case_id and m.deadline_id = d.id ";

    private static final String HELD = """
            select holder_id, count(*) as open, count(*) filter (where past) as overdue,
              count(*) filter (where mark = 0) as yellow, count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated,
              sum(late_steps) as late_steps, sum(broken) as broken
            from (select d.holder_id, max(m.level) as mark, bool_or(%s) as past,
                count(*) filter (where %s and %s) as late_steps, count(*) filter (where %s and %s) as broken
              from %s""" + MARKED + """
              where d.closed_at is null and %s group by d.case_id, d.holder_id
              having bool_or(%s) or bool_or(%s) or max(m.level) is not null) held_case
            group by holder_id
            """;

    private static final String STANDING = """
            select count(*) filter (where past) as overdue, count(*) filter (where mark = 0) as yellow,
              count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated
            from (select bool_or(%s) as past, max(m.level) as mark
              from minxu.case c join minxu.deadline d on d.case_id = c.id and d.closed_at is null""" + MARKED + """
              where c.closed_at is null and %s group by d.case_id) open_case
            """;

    private static final String DONE = """
            select holder_id, count(*) filter (where not promised) as finished, count(*) filter (where not promised and in_time) as on_time,
              count(*) filter (where owed) as answered, count(*) filter (where owed and in_time) as kept
            from (select d.holder_id, d.step = 'promise' as promised, %s as in_time, d.step = 'promise' and w.id is null as owed
              from %s left join minxu.case w on %s where %s and %s) each_clock
            group by holder_id
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    Tallies(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** Of the open cases, each counted once. */
    record Standing(int overdue, int yellow, int red, int escalated) {}

    /** What each unit has open; a unit that has only promises in time is left out. */
    Map<String, Tally> held(Scope in) {
        var byUnit = new HashMap<String, Tally>();
        return sideBySide(in, () -> {
            jdbc.sql(HELD.formatted(PAST, STEP, PAST, PROMISE, PAST, in.clocksFrom(), in.clocks(), STEP, PAST))
                    .params(in.parameters())
                    .query(row -> {
                        byUnit.put(row.getString("holder_id"), held(row));
                    });
            return byUnit;
        });
    }

    Standing standing(Scope in) {
        return sideBySide(
                in,
                () -> jdbc.sql(STANDING.formatted(PAST, in.cases()))
                        .params(in.parameters())
                        .query((row, i) -> standing(row))
                        .single());
    }

    private <T> T sideBySide(Scope in, Supplier<T> asked) {
        return Objects.requireNonNull(reading.execute(status -> {
            if (in.isOfAnyCategory()) {
                jdbc.sql(SIDE_BY_SIDE).query().singleRow();
            }
            return asked.get();
        }));
    }

    private static Tally held(ResultSet row) throws SQLException {
        return Tally.held(
                row.getInt("open"),
                row.getInt("overdue"),
                row.getInt("yellow"),
                row.getInt("red"),
                row.getInt("escalated"),
                row.getInt("late_steps"),
                row.getInt("broken"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getInt("overdue"), row.getInt("yellow"), row.getInt("red"), row.getInt("escalated"));
    }

    /** What each unit has finished within the period. */
    Map<String, Tally> done(Scope in) {
        var done = new HashMap<String, Tally>();
        jdbc.sql(DONE.formatted(IN_TIME, in.clocksFrom(), TAKEN_BACK, ENDED, in.clocks()))
                .params(in.parameters())
                .query(row -> {
                    done.put(
                            row.getString("holder_id"),
                            Tally.done(
                                    row.getInt("finished"),
                                    row.getInt("on_time"),
                                    row.getInt("answered"),
                                    row.getInt("kept")));
                });
        return done;
    }

    /** How many rows a statement finds. */
    int count(FigureSet set, Scope in) {
        return jdbc.sql("select count(*) from (" + set.rows() + ") counted")
                .params(in.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many of each level residents said. */
    Map<String, Integer> levels(Overview.Ratings ratings, Scope in) {
        String theirs = in.isEverything() ? "" : " join minxu.case c on c.id = k.id and " + in.cases();
        var counts = new HashMap<String, Integer>();
        jdbc.sql("select k.level, count(*) as rated from (" + ratings.rows() + ") k" + theirs + " group by k.level")
                .params(in.parameters())
                .query(row -> {
                    counts.put(row.getString("level"), row.getInt("rated"));
                });
        return counts;
    }
}
