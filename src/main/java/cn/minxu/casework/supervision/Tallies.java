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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what units have open and what they have finished, and how the open cases stand. */
@Repository
class Tallies {

    /** All marks of what is open, read at once: to look each up would take as long as all the rest. */
    private static final String MARKED = "with far as materialized (select deadline_id, level from minxu.marked) ";

    /** Unit by unit, so that cases are told apart by their numbers alone, which is cheaper than by unit and number. */
    private static final String HELD = MARKED + """
            select asked.id as holder_id, held.* from unnest(:units::text[]) as asked (id) cross join lateral (
              select count(*) filter (where held or past or mark is not null) as open, count(*) filter (where past) as overdue,
                count(*) filter (where mark = 0) as yellow, count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated,
                coalesce(sum(late_steps), 0) as late_steps, coalesce(sum(broken), 0) as broken
              from (select d.case_id, max(m.level) as mark, bool_or(%s) as held, bool_or(%s) as past,
                  count(*) filter (where %s and %s) as late_steps, count(*) filter (where %s and %s) as broken
                from %s left join far m on m.deadline_id = d.id where d.closed_at is null and d.holder_id = asked.id and %s
                group by d.case_id) held_case) held
            where held.open > 0
            """;

    private static final String STANDING = MARKED + """
            select count(*) filter (where past) as overdue, count(*) filter (where mark = 0) as yellow,
              count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated
            from (select d.case_id, bool_or(%s) as past, max(m.level) as mark
              from minxu.case c join minxu.deadline d on d.case_id = c.id and d.closed_at is null
              left join far m on m.deadline_id = d.id
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

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the open cases, each counted once. */
    record Standing(int overdue, int yellow, int red, int escalated) {}

    /** What each unit has open. */
    Map<String, Tally> held(Scope in) {
        var byUnit = new HashMap<String, Tally>();
        jdbc.sql(HELD.formatted(STEP, PAST, STEP, PAST, PROMISE, PAST, in.clocksFrom(), in.clocksOfUnit()))
                .params(in.parameters())
                .query(row -> {
                    byUnit.put(row.getString("holder_id"), held(row));
                });
        return byUnit;
    }

    Standing standing(Scope in) {
        return jdbc.sql(STANDING.formatted(PAST, in.cases()))
                .params(in.parameters())
                .query((row, i) -> standing(row))
                .single();
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
