package cn.minxu.casework.supervision;

import static cn.minxu.casework.supervision.Clocks.ENDED;
import static cn.minxu.casework.supervision.Clocks.IN_TIME;
import static cn.minxu.casework.supervision.Clocks.MARK;
import static cn.minxu.casework.supervision.Clocks.OVERDUE;
import static cn.minxu.casework.supervision.Clocks.OWED;
import static cn.minxu.casework.supervision.Clocks.PROMISE;
import static cn.minxu.casework.supervision.Clocks.STEP;

import cn.minxu.Refused;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.supervision.Overview.Counted;
import cn.minxu.casework.supervision.Overview.Level;
import cn.minxu.casework.supervision.Overview.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What each figure counts, by its key. */
@Component
class FigureSets {

    private static final String OPEN = "c.closed_at is null";

    /** The highest mark of what an open case waits for. */
    private static final String MARK_OF_CASE =
            "(select max(m.level) from minxu.deadline l join minxu.mark m on m.deadline_id = l.id where l.case_id = c.id and l.closed_at is null)";

    /** Of every kind of case, what is counted as it is now. */
    private static final Set<String> CURRENT = Set.of(
            "open",
            "overdue",
            "yellow",
            "red",
            "escalated",
            "held",
            "heldOverdue",
            "heldYellow",
            "heldRed",
            "heldEscalated",
            "ordersOpen",
            "ordersLate");

    private final Kinds kinds;
    private final LatenessSets lateness;

    FigureSets(Kinds kinds, LatenessSets lateness) {
        this.kinds = kinds;
        this.lateness = lateness;
    }

    /** @throws Refused if there is no such figure */
    FigureSet get(Scope in, String key) {
        return all(in).filter(set -> set.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        "没有名为“" + (key.length() > 40 ? key.substring(0, 40) + "…" : key) + "”的数字，请从督办概览中点开。"));
    }

    /** Whether a figure counts what is so now, whatever the period. */
    boolean isCurrent(Scope in, String key) {
        return CURRENT.contains(key)
                || overviews(in).stream()
                        .flatMap(overview -> overview.figures().stream())
                        .anyMatch(counted -> counted.current() && counted.key().equals(key));
    }

    Stream<FigureSet> all(Scope in) {
        return Stream.<Supplier<List<FigureSet>>>of(
                        () -> ofCases(in),
                        () -> orders(in),
                        () -> ofPromises(in),
                        () -> ofSteps(in),
                        () -> held(in),
                        () -> ofKinds(in),
                        () -> lateness.all(in))
                .flatMap(each -> each.get().stream());
    }

    private static List<FigureSet> ofCases(Scope in) {
        return List.of(
                FigureSet.ofCases("registered", "登记", "c.registered_at >= :since and c.registered_at < :until", in),
                FigureSet.ofCases("closed", "归档", "c.closed_at >= :since and c.closed_at < :until", in),
                FigureSet.ofCases("open", "未归档", OPEN, in),
                FigureSet.ofCases("overdue", "未归档中逾期", OPEN + " and " + """
                        exists (select 1 from minxu.deadline l where l.case_id = c.id and l.closed_at is null and l.overdue_at <= :now)""", in),
                FigureSet.ofCases("yellow", "未归档中黄牌", OPEN + " and " + MARK_OF_CASE + " = 0", in),
                FigureSet.ofCases("red", "未归档中红牌", OPEN + " and " + MARK_OF_CASE + " >= 1", in),
                FigureSet.ofCases("escalated", "未归档中督办", OPEN + " and " + MARK_OF_CASE + " >= 2", in));
    }

    private static List<FigureSet> ofPromises(Scope in) {
        String answered = PROMISE + " and " + ENDED + " and " + OWED;
        return List.of(
                FigureSet.ofClocks("promisesKept", "承诺按时答复", answered + " and " + IN_TIME, in),
                FigureSet.ofClocks(
                        "promises",
                        "承诺应计：期内答复和现逾期未答复",
                        PROMISE + " and ((" + ENDED + " and " + OWED + ") or (" + OVERDUE + "))",
                        in));
    }

    private static List<FigureSet> ofSteps(Scope in) {
        return List.of(
                FigureSet.ofClocks("stepsOnTime", "环节按时办完", STEP + " and " + ENDED + " and " + IN_TIME, in),
                FigureSet.ofClocks(
                        "steps", "环节应计：期内办完和现逾期未办完", STEP + " and ((" + ENDED + ") or (" + OVERDUE + "))", in));
    }

    /** What units have in their hands: a case for each unit that a step of it waits for, or that is told of its promise. */
    private static List<FigureSet> held(Scope in) {
        return List.of(
                held("held", "在办", "held or past or mark is not null", in),
                held("heldOverdue", "在办中逾期", "past", in),
                held("heldYellow", "在办中黄牌", "mark = 0", in),
                held("heldRed", "在办中红牌", "mark >= 1", in),
                held("heldEscalated", "在办中督办", "mark >= 2", in));
    }

    private static FigureSet held(String key, String name, String condition, Scope in) {
        return new FigureSet(
                key,
                name,
                "select case_id as id, clock, clock as own from (select d.holder_id, d.case_id, min(d.id) as clock, bool_or("
                        + STEP
                        + ") as held, bool_or(d.overdue_at <= :now) as past, max(" + MARK + ") as mark from "
                        + in.clocksFrom() + " where d.closed_at is null and " + in.clocks()
                        + " group by d.holder_id, d.case_id) held_case where " + condition);
    }

    private static List<FigureSet> orders(Scope in) {
        String open =
                " and c.closed_at is null and not exists (select 1 from minxu.order_answer a where a.order_id = o.id)";
        return List.of(
                order("orders", "督办单", "o.at >= :since and o.at < :until", in),
                order("ordersOpen", "督办单未答复", "true" + open, in),
                order("ordersLate", "督办单逾期未答复", "o.answer_by < :now" + open, in));
    }

    private static FigureSet order(String key, String name, String condition, Scope in) {
        return new FigureSet(
                key,
                name,
                "select c.id, null::bigint as clock, o.id as own from minxu.supervision_order o join minxu.case c on c.id = o.case_id where "
                        + condition + " and " + in.cases());
    }

    private List<FigureSet> ofKinds(Scope in) {
        var all = new ArrayList<FigureSet>();
        overviews(in).forEach(overview -> {
            overview.figures().forEach(counted -> all.add(of(counted, in)));
            overview.shares().forEach(share -> {
                all.add(of(share.part(), in));
                all.add(of(share.whole(), in));
            });
            Ratings ratings = overview.ratings();
            if (ratings != null) {
                all.addAll(of(ratings, in));
            }
        });
        return all;
    }

    /** What the kinds that are asked about have to say. */
    List<Overview> overviews(Scope in) {
        String only = in.what().kind();
        return kinds.all()
                .filter(kind -> only == null || kind.key().equals(only))
                .map(kind -> kind.overview(in))
                .toList();
    }

    static FigureSet of(Counted counted, Scope in) {
        return new FigureSet(counted.key(), counted.name(), ofKind(counted.ids(), "true", in));
    }

    private static List<FigureSet> of(Ratings ratings, Scope in) {
        var all = new ArrayList<FigureSet>();
        all.add(rated("satisfied", "满意（基本满意及以上）", ratings, level -> !level.negative(), in));
        all.add(rated("rated", "评价", ratings, level -> true, in));
        ratings.levels()
                .forEach(one ->
                        all.add(rated("rated." + one.code(), one.name(), ratings, level -> level.equals(one), in)));
        return all;
    }

    private static FigureSet rated(String key, String name, Ratings ratings, Predicate<Level> which, Scope in) {
        String codes = ratings.levels().stream()
                .filter(which)
                .map(level -> "'" + level.code() + "'")
                .collect(Collectors.joining(", "));
        return new FigureSet(key, name, ofKind(ratings.rows(), "k.level in (" + codes + ")", in));
    }

    /** Of rows of a kind's own, those of the cases that are asked about. */
    private static String ofKind(String rows, String condition, Scope in) {
        return in.isEverything()
                ? "select k.id, null::bigint as clock, 0::bigint as own from (" + rows + ") k where " + condition
                : "select k.id, null::bigint as clock, 0::bigint as own from (" + rows
                        + ") k join minxu.case c on c.id = k.id where " + condition + " and " + in.cases();
    }
}
