package cn.minxu.need;

import static cn.minxu.need.Columns.instant;

import cn.minxu.need.SupervisionReport.Late;
import cn.minxu.need.SupervisionReport.Provisional;
import cn.minxu.need.SupervisionReport.Rated;
import cn.minxu.need.SupervisionReport.UnitFigures;
import cn.minxu.worktime.WorkCalendar;
import cn.minxu.worktime.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reckons what supervisors have to know, from our own tables alone. */
@Service
public class Supervision {

    private static final int DAYS = 30;

    private static final String FIGURES = """
            with live as (
              select d.holder_id, d.need_id, d.overdue_at, (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
              from minxu.deadline d where d.closed_at is null and d.holder_id = any(:units)),
            now_open as (
              select holder_id, count(*) as open, count(*) filter (where mark = 0) as yellow,
                count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated, sum(overdue) as overdue
              from (select holder_id, need_id, max(mark) as mark, count(*) filter (where overdue_at <= :now) as overdue
                    from live group by holder_id, need_id) each_need
              group by holder_id),
            finished as (
              select holder_id, count(*) as finished, count(*) filter (where closed_at < overdue_at) as on_time
              from minxu.deadline where closed_at >= :since and holder_id = any(:units) group by holder_id)
            select u.name, coalesce(o.open, 0) as open, coalesce(o.yellow, 0) as yellow, coalesce(o.red, 0) as red,
              coalesce(o.escalated, 0) as escalated,
              round(100.0 * coalesce(f.on_time, 0) / nullif(coalesce(f.finished, 0) + coalesce(o.overdue, 0), 0))::integer as on_time
            from now_open o full join finished f using (holder_id) join minxu.unit u on u.id = holder_id
            order by escalated desc, red desc, yellow desc, open desc, u.name""";

    /** The first of each unit: of all that are late, no more than these are read. */
    private static final String LATEST = """
            select n.id, n.subcategory, n.place, c.name as community, h.name as holder, d.step, d.due_at,
              (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
            from (select d.* from unnest(:units::text[]) as asked (id) cross join lateral
                (select * from minxu.deadline d where d.closed_at is null and d.due_at < :now and d.holder_id = asked.id
                  order by d.due_at, d.id limit 10) d
                order by d.due_at, d.id limit 10) d
              join minxu.need n on n.id = d.need_id join minxu.unit c on c.id = n.community_id join minxu.unit h on h.id = d.holder_id
            order by d.due_at, d.id""";

    private static final String SCOPE = "(n.community_id = any(:units) or n.holder_id = any(:units))";

    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final WorkCalendar calendar;
    private final DueWords dueWords;
    private final StepNames steps;
    private final Clock clock;

    Supervision(
            JdbcClient jdbc, WorkingTime time, WorkCalendar calendar, DueWords dueWords, StepNames steps, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.calendar = calendar;
        this.dueWords = dueWords;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param units ids of the units that are answered for; their needs are those that they hold, and a community's own */
    public SupervisionReport report(Collection<String> units) {
        Instant now = clock.instant();
        var in = new Scope(units.stream().distinct().toArray(String[]::new), now, now.minus(Duration.ofDays(DAYS)));
        // half of the work, so beside the other half; each statement has its own moment anyway
        var figures = CompletableFuture.supplyAsync(() -> figures(in));
        int registered = count("n.registered_at >= :since", in);
        int answered = count("n.answered_at >= :since", in);
        int open = count("n.closed_at is null", in);
        int problems = count("n.closed_at is null and greatest(n.returns, n.redo_round) >= " + Returns.PROBLEM, in);
        List<Late> latest = latest(in);
        List<Rated> satisfaction = satisfaction(in);
        Provisional provisional = provisional(in);
        return new SupervisionReport(
                DAYS, registered, answered, open, problems, figures.join(), latest, satisfaction, provisional);
    }

    private record Scope(String[] units, Instant now, Instant since) {

        Map<String, Object> parameters() {
            var parameters = new HashMap<String, Object>();
            parameters.put("units", units);
            parameters.put("now", OffsetDateTime.ofInstant(now, java.time.ZoneOffset.UTC));
            parameters.put("since", OffsetDateTime.ofInstant(since, java.time.ZoneOffset.UTC));
            return parameters;
        }
    }

    private int count(String condition, Scope in) {
        return jdbc.sql("select count(*) from minxu.need n where " + condition + " and " + SCOPE)
                .params(in.parameters())
                .query(Integer.class)
                .single();
    }

    private List<UnitFigures> figures(Scope in) {
        return jdbc.sql(FIGURES)
                .params(in.parameters())
                .query((row, i) -> new UnitFigures(
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("yellow"),
                        row.getInt("red"),
                        row.getInt("escalated"),
                        (Integer) row.getObject("on_time")))
                .list();
    }

    private List<Late> latest(Scope in) {
        return jdbc.sql(LATEST)
                .params(in.parameters())
                .query((row, i) -> late(row, in.now()))
                .list();
    }

    private Late late(ResultSet row, Instant now) throws SQLException {
        return new Late(
                row.getString("id"),
                RecordRows.about(row),
                row.getString("community"),
                steps.of(row.getString("step")),
                row.getString("holder"),
                dueWords.of(instant(row, "due_at"), now),
                (Integer) row.getObject("mark"));
    }

    private List<Rated> satisfaction(Scope in) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql(
                        "select e.level, count(*) as rated from minxu.evaluation e join minxu.need n on n.id = e.need_id where e.at >= :since and "
                                + SCOPE + " group by e.level")
                .params(in.parameters())
                .query(row -> {
                    counts.put(row.getString("level"), row.getInt("rated"));
                });
        return Arrays.stream(EvaluationLevel.values())
                .map(level -> new Rated(level.label(), counts.getOrDefault(level.name(), 0), level.isNegative()))
                .toList();
    }

    private @Nullable Provisional provisional(Scope in) {
        return jdbc.sql("""
                        select count(*) as deadlines, min(clock_start) as first, max(overdue_at) as last from minxu.deadline
                        where provisional and closed_at is null and holder_id = any(:units) having count(*) > 0""")
                .params(in.parameters())
                .query((row, i) -> new Provisional(
                        List.copyOf(calendar.provisionalYears(day(row, "first"), day(row, "last"))),
                        row.getInt("deadlines")))
                .optional()
                .orElse(null);
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(instant(row, column), time.zone());
    }
}
