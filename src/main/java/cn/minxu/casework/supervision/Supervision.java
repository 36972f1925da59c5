package cn.minxu.casework.supervision;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.DueWords;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.supervision.Overview.Level;
import cn.minxu.casework.supervision.Overview.Ratings;
import cn.minxu.casework.supervision.Overview.Share;
import cn.minxu.casework.supervision.SupervisionReport.Figure;
import cn.minxu.casework.supervision.SupervisionReport.Late;
import cn.minxu.casework.supervision.SupervisionReport.Provisional;
import cn.minxu.casework.supervision.SupervisionReport.Rated;
import cn.minxu.casework.supervision.SupervisionReport.Span;
import cn.minxu.casework.supervision.Tallies.Standing;
import cn.minxu.worktime.WorkCalendar;
import cn.minxu.worktime.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reckons what supervisors have to know, from our own tables alone. */
@Service
public class Supervision {

    private static final int LATEST_CASES = 10;

    /** The first of each unit: of all that are overdue, no more than these are read; of a promise, where the case is now. */
    private static final String LATEST = """
            select c.id, c.title, u.name as unit, h.name as holder, coalesce(at.step, d.step) as step, d.due_at, d.overdue_at,
              d.step = 'promise' as promised, (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
            from (select d.* from unnest(:units::text[]) as asked (id) cross join lateral
                (select * from minxu.deadline d where d.closed_at is null and d.due_at <= :now and d.overdue_at <= :now and d.holder_id = asked.id and %s
                  order by d.due_at, d.id limit 20) d
                order by d.due_at, d.id limit 20) d
              join minxu.case c on c.id = d.case_id join minxu.unit u on u.id = c.unit_id
              left join lateral (select s.step, s.holder_id from minxu.deadline s
                where d.step = 'promise' and s.case_id = d.case_id and s.closed_at is null and s.step <> 'promise'
                order by s.hand desc, s.id limit 1) at on true
              join minxu.unit h on h.id = coalesce(at.holder_id, d.holder_id)
            order by d.due_at, d.id""";

    private final JdbcClient jdbc;
    private final Tallies tallies;
    private final FigureSets sets;
    private final UnitRows units;
    private final WorkingTime time;
    private final WorkCalendar calendar;
    private final DueWords dueWords;
    private final StepNames steps;
    private final Words words;

    Supervision(
            JdbcClient jdbc,
            Tallies tallies,
            FigureSets sets,
            UnitRows units,
            WorkingTime time,
            WorkCalendar calendar,
            DueWords dueWords,
            StepNames steps,
            Words words) {
        this.jdbc = jdbc;
        this.tallies = tallies;
        this.sets = sets;
        this.units = units;
        this.time = time;
        this.calendar = calendar;
        this.dueWords = dueWords;
        this.steps = steps;
        this.words = words;
    }

    public SupervisionReport report(Scope in) {
        // two thirds of the work, so beside the rest; each statement has its own moment anyway
        var held = CompletableFuture.supplyAsync(() -> tallies.held(in));
        var standing = CompletableFuture.supplyAsync(() -> tallies.standing(in));
        Map<String, Tally> done = tallies.done(in);
        List<Late> latest = latest(in);
        Provisional provisional = provisional(in);
        List<Overview> ofKinds = sets.overviews(in);
        List<Rated> satisfaction =
                ofKinds.stream().flatMap(each -> rated(each, in).stream()).toList();
        var figures = counts(ofKinds, in);
        figures.addAll(2, standing(standing.join(), count("open", in), in));
        Map<String, Tally> byUnit = together(held.join(), done);
        return new SupervisionReport(
                Span.of(in.period()),
                in.period().daysUntil(LocalDate.ofInstant(in.now(), time.zone())),
                figures,
                rates(byUnit, satisfaction, in),
                units.of(byUnit, in),
                units.byStreet(byUnit),
                latest,
                satisfaction,
                provisional);
    }

    /** Registered and closed, what the kinds have to say, and the supervision orders. */
    private List<Figure> counts(List<Overview> ofKinds, Scope in) {
        String period = in.period().words();
        var figures = new ArrayList<Figure>();
        figures.add(
                Figure.count(sets.get(in, "registered"), in.period().name() + "登记", count("registered", in), period));
        figures.add(Figure.count(sets.get(in, "closed"), in.period().name() + "归档", count("closed", in), period));
        for (Overview each : ofKinds) {
            each.figures().forEach(counted -> {
                FigureSet set = FigureSets.of(counted, in);
                figures.add(Figure.count(
                        set, counted.name(), tallies.count(set, in), counted.current() ? untilNow(in) : period));
            });
            each.shares().forEach(share -> figures.add(share(share, in)));
        }
        figures.add(Figure.count(sets.get(in, "orders"), in.period().name() + "督办单", count("orders", in), period));
        figures.add(Figure.part(
                "ordersLate",
                "督办单逾期未答复",
                count("ordersLate", in),
                "ordersOpen",
                count("ordersOpen", in),
                untilNow(in)));
        return figures;
    }

    private Figure share(Share share, Scope in) {
        return Figure.part(
                share.part().key(),
                share.part().name(),
                tallies.count(FigureSets.of(share.part(), in), in),
                share.whole().key(),
                tallies.count(FigureSets.of(share.whole(), in), in),
                in.period().words());
    }

    /** What is open, and of that what is late or marked. */
    private List<Figure> standing(Standing how, int open, Scope in) {
        String now = untilNow(in);
        return List.of(
                Figure.count(sets.get(in, "open"), "未归档", open, now),
                Figure.part("overdue", "其中逾期", how.overdue(), "open", open, now),
                Figure.part("yellow", "其中黄牌", how.yellow(), "open", open, now),
                Figure.part("red", "其中红牌", how.red(), "open", open, now),
                Figure.part("escalated", "其中督办", how.escalated(), "open", open, now));
    }

    private static List<Figure> rates(Map<String, Tally> byUnit, List<Rated> satisfaction, Scope in) {
        String period = in.period().words();
        Tally all = byUnit.values().stream().reduce(Tally.NOTHING, Tally::plus);
        var rates = new ArrayList<Figure>();
        rates.add(Figure.part("promisesKept", "承诺按时率", all.kept(), "promises", all.promises(), period));
        rates.add(Figure.part("stepsOnTime", "环节按时率", all.onTime(), "steps", all.steps(), period));
        if (!satisfaction.isEmpty()) {
            int rated = satisfaction.stream().mapToInt(Rated::count).sum();
            int satisfied = satisfaction.stream()
                    .filter(each -> !each.negative())
                    .mapToInt(Rated::count)
                    .sum();
            rates.add(Figure.part("satisfied", "满意率", satisfied, "rated", rated, period));
        }
        return rates;
    }

    private List<Rated> rated(Overview overview, Scope in) {
        Ratings ratings = overview.ratings();
        if (ratings == null) {
            return List.of();
        }
        Map<String, Integer> counts = tallies.levels(ratings, in);
        return ratings.levels().stream().map(level -> rated(level, counts)).toList();
    }

    private static Rated rated(Level level, Map<String, Integer> counts) {
        return new Rated("rated." + level.code(), level.name(), counts.getOrDefault(level.code(), 0), level.negative());
    }

    private static Map<String, Tally> together(Map<String, Tally> held, Map<String, Tally> done) {
        var all = new HashMap<>(held);
        done.forEach((unit, tally) -> all.merge(unit, tally, Tally::plus));
        return all;
    }

    private int count(String figure, Scope in) {
        return tallies.count(sets.get(in, figure), in);
    }

    private String untilNow(Scope in) {
        return "截至 " + words.at(in.now());
    }

    private List<Late> latest(Scope in) {
        return jdbc
                .sql(LATEST.formatted(in.caseOfClock()))
                .params(in.parameters())
                .query((row, i) -> late(row, in.now()))
                .list()
                .stream()
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
                dueWords.of(instant(row, "due_at"), instant(row, "overdue_at"), now, row.getBoolean("promised")),
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
