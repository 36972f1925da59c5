package cn.minxu.casework.view;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Case;
import cn.minxu.casework.DueWords;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.view.Overview.Figure;
import cn.minxu.casework.view.SupervisionReport.Late;
import cn.minxu.casework.view.SupervisionReport.Provisional;
import cn.minxu.casework.view.SupervisionReport.UnitFigures;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.WorkCalendar;
import cn.minxu.worktime.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reckons what supervisors have to know, from our own tables alone. */
@Service
public class Supervision {

    private static final int DAYS = 30;
    private static final int LATEST_CASES = 10;

    /** What each unit has open. */
    private static final String LIVE = """
            with live as (
              select d.holder_id, d.case_id, d.overdue_at, d.step = 'promise' as promised,
                (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
              from minxu.deadline d where d.closed_at is null and d.holder_id = any(:units))
            select holder_id, count(*) filter (where held or mark is not null) as open, count(*) filter (where mark = 0) as yellow,
              count(*) filter (where mark >= 1) as red, count(*) filter (where mark >= 2) as escalated,
              coalesce(sum(overdue), 0) as overdue, coalesce(sum(broken), 0) as broken
            from (select holder_id, case_id, max(mark) as mark, bool_or(not promised) as held,
                    count(*) filter (where overdue_at <= :now and not promised) as overdue,
                    count(*) filter (where overdue_at <= :now and promised) as broken
                  from live group by holder_id, case_id) each_case
            group by holder_id""";

    /** What each unit has finished within the period. */
    private static final String FINISHED = """
            select holder_id, count(*) filter (where not promised) as finished, count(*) filter (where not promised and in_time) as on_time,
              count(*) filter (where promised and answered) as answered, count(*) filter (where promised and answered and in_time) as kept
            from (select d.holder_id, d.step = 'promise' as promised, d.closed_at < d.overdue_at as in_time,
                    d.step = 'promise' and not exists (select 1 from minxu.case c where c.id = d.case_id and c.outcome = :withdrawn and c.closed_at <= d.closed_at) as answered
                  from minxu.deadline d where d.closed_at >= :since and d.holder_id = any(:units)) each_deadline
            group by holder_id""";

    /** The first of each unit: of all that are late, no more than these are read; of a promise, where the case is now. */
    private static final String LATEST = """
            select c.id, c.title, u.name as unit, h.name as holder, coalesce(at.step, d.step) as step, d.due_at,
              d.step = 'promise' as promised, (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
            from (select d.* from unnest(:units::text[]) as asked (id) cross join lateral
                (select * from minxu.deadline d where d.closed_at is null and d.due_at < :now and d.holder_id = asked.id
                  order by d.due_at, d.id limit 20) d
                order by d.due_at, d.id limit 20) d
              join minxu.case c on c.id = d.case_id join minxu.unit u on u.id = c.unit_id
              left join lateral (select s.step, s.holder_id from minxu.deadline s
                where d.step = 'promise' and s.case_id = d.case_id and s.closed_at is null and s.step <> 'promise'
                order by s.hand desc, s.id limit 1) at on true
              join minxu.unit h on h.id = coalesce(at.holder_id, d.holder_id)
            order by d.due_at, d.id""";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final WorkingTime time;
    private final WorkCalendar calendar;
    private final DueWords dueWords;
    private final StepNames steps;
    private final Kinds kinds;
    private final Clock clock;

    Supervision(
            JdbcClient jdbc,
            Organisation organisation,
            WorkingTime time,
            WorkCalendar calendar,
            DueWords dueWords,
            StepNames steps,
            Kinds kinds,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.time = time;
        this.calendar = calendar;
        this.dueWords = dueWords;
        this.steps = steps;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @param units ids of the units that are answered for; their cases are those that they own or have in hand */
    public SupervisionReport report(Collection<String> units) {
        Instant now = clock.instant();
        var in = new Scope(
                units.stream().distinct().toArray(String[]::new),
                organisation.units().stream().map(Unit::id).allMatch(Set.copyOf(units)::contains),
                now,
                now.minus(Duration.ofDays(DAYS)));
        // half of the work, so beside the other half; each statement has its own moment anyway
        var live = CompletableFuture.supplyAsync(() -> live(in));
        Map<String, Finished> finished = finished(in);
        List<Late> latest = latest(in);
        Provisional provisional = provisional(in);
        List<Overview> ofKinds = kinds.all().map(kind -> kind.overview(in)).toList();
        return new SupervisionReport(
                DAYS,
                Stream.concat(
                                Stream.of(
                                        new Figure("近 " + DAYS + " 天登记", count("c.registered_at >= :since", in)),
                                        new Figure("未归档", count("c.closed_at is null", in))),
                                ofKinds.stream().flatMap(each -> each.figures().stream()))
                        .toList(),
                figures(live.join(), finished),
                latest,
                ofKinds.stream().flatMap(each -> each.ratings().stream()).toList(),
                provisional);
    }

    private int count(String condition, Scope in) {
        return jdbc.sql("select count(*) from minxu.case c where " + condition + " and " + in.condition())
                .params(in.parameters())
                .query(Integer.class)
                .single();
    }

    private record Live(int open, int yellow, int red, int escalated, int overdue, int broken) {

        static final Live NOTHING = new Live(0, 0, 0, 0, 0, 0);
    }

    private record Finished(int all, int onTime, int answered, int kept) {

        static final Finished NOTHING = new Finished(0, 0, 0, 0);
    }

    private Map<String, Live> live(Scope in) {
        var live = new HashMap<String, Live>();
        jdbc.sql(LIVE).params(in.parameters()).query(row -> {
            live.put(
                    row.getString("holder_id"),
                    new Live(
                            row.getInt("open"),
                            row.getInt("yellow"),
                            row.getInt("red"),
                            row.getInt("escalated"),
                            row.getInt("overdue"),
                            row.getInt("broken")));
        });
        return live;
    }

    private Map<String, Finished> finished(Scope in) {
        var finished = new HashMap<String, Finished>();
        jdbc.sql(FINISHED)
                .params(in.parameters())
                .param("withdrawn", Case.WITHDRAWN)
                .query(row -> {
                    finished.put(
                            row.getString("holder_id"),
                            new Finished(
                                    row.getInt("finished"),
                                    row.getInt("on_time"),
                                    row.getInt("answered"),
                                    row.getInt("kept")));
                });
        return finished;
    }

    private List<UnitFigures> figures(Map<String, Live> live, Map<String, Finished> finished) {
        return Stream.concat(live.keySet().stream(), finished.keySet().stream())
                .distinct()
                .map(unit -> figures(
                        organisation.find(unit).map(Unit::name).orElse(unit),
                        live.getOrDefault(unit, Live.NOTHING),
                        finished.getOrDefault(unit, Finished.NOTHING)))
                .sorted(Comparator.comparing(UnitFigures::escalated)
                        .thenComparing(UnitFigures::red)
                        .thenComparing(UnitFigures::yellow)
                        .thenComparing(UnitFigures::open)
                        .reversed()
                        .thenComparing(UnitFigures::name))
                .toList();
    }

    private static UnitFigures figures(String name, Live live, Finished finished) {
        return new UnitFigures(
                name,
                live.open(),
                live.yellow(),
                live.red(),
                live.escalated(),
                percent(finished.onTime(), finished.all() + live.overdue()),
                percent(finished.kept(), finished.answered() + live.broken()));
    }

    private static @Nullable Integer percent(int part, int all) {
        return all == 0 ? null : (int) Math.round(100.0 * part / all);
    }

    private List<Late> latest(Scope in) {
        return jdbc.sql(LATEST).params(in.parameters()).query((row, i) -> late(row, in.now())).list().stream()
                .collect(Collectors.toMap(Late::number, late -> late, (first, later) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .limit(LATEST_CASES)
                .toList();
    }

    private Late late(ResultSet row, Instant now) throws SQLException {
        return new Late(
                row.getString("id"),
                row.getString("title"),
                row.getString("unit"),
                steps.of(row.getString("step")),
                row.getString("holder"),
                dueWords.of(instant(row, "due_at"), now, row.getBoolean("promised")),
                (Integer) row.getObject("mark"));
    }

    private @Nullable Provisional provisional(Scope in) {
        return jdbc.sql("""
                        select count(*) as deadlines, min(clock_start) as first, max(overdue_at) as last from minxu.deadline
                        where provisional and closed_at is null and step <> 'promise' and holder_id = any(:units) having count(*) > 0""")
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
