package cn.minxu.casework.supervision;

import static cn.minxu.casework.supervision.Clocks.OWED;
import static cn.minxu.casework.supervision.Clocks.PROMISE;
import static cn.minxu.casework.supervision.Clocks.STEP;

import cn.minxu.deadline.Pauses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The cases that were due within a period: by the promise to the resident, or, of kinds that promise nothing, by the first of their steps
 * that was late, else by any. Each is on time, late or still running; each late one has one reason, the first that applies.
 */
@Component
class LatenessSets {

    static final String RETURNED = "returned";
    static final String EXTENDED = "extended";
    static final String NONE = "none";
    static final String PAUSED = "pause.";

    private static final String DUE = "d.due_at >= :since and d.due_at < :until";
    private static final String STATE =
            "case when d.closed_at < d.overdue_at then 'onTime' when d.closed_at is not null or d.overdue_at <= :now then 'late' else 'running' end";

    private final CaseKinds kinds;
    private final Pauses pauses;

    LatenessSets(CaseKinds kinds, Pauses pauses) {
        this.kinds = kinds;
        this.pauses = pauses;
    }

    /** A reason by which late cases are told apart. */
    record Reason(String key, String name) {}

    /** In the order in which they are asked for. */
    List<Reason> reasons() {
        var all = new ArrayList<Reason>();
        pauses.causes().forEach((cause, name) -> all.add(new Reason(PAUSED + cause, "暂停：" + name)));
        if (!returned().isEmpty()) {
            all.add(new Reason(RETURNED, "退回"));
        }
        all.add(new Reason(EXTENDED, "延期"));
        all.add(new Reason(NONE, "无上述原因"));
        return all;
    }

    List<FigureSet> all(Scope in) {
        var all = new ArrayList<FigureSet>();
        all.add(set("due", "应办结", "true", in));
        all.add(set("dueOnTime", "应办结中按时", "x.state = 'onTime'", in));
        all.add(set("dueLate", "应办结中逾期", "x.state = 'late'", in));
        all.add(set("dueClosedLate", "逾期办结", "x.state = 'late' and x.closed_at is not null", in));
        all.add(set("dueStillOpen", "逾期未办结", "x.state = 'late' and x.closed_at is null", in));
        all.add(set("dueRunning", "尚未逾期", "x.state = 'running'", in));
        for (Reason reason : reasons()) {
            all.add(new FigureSet(
                    "late." + reason.key(),
                    "逾期（" + reason.name() + "）",
                    with(in) + "select x.id, x.clock, 0::bigint as own " + withReason()
                            + " where x.state = 'late' and why.reason = '"
                            + reason.key().replace("'", "''") + "'"));
        }
        return all;
    }

    private FigureSet set(String key, String name, String condition, Scope in) {
        return new FigureSet(
                key, name, with(in) + "select x.id, x.clock, 0::bigint as own from due x where " + condition);
    }

    /** How many there are: by unit, state and reason, and of these the ones that are open. */
    String counts(Scope in) {
        return with(in) + """
                select x.unit, x.state, why.reason, count(*) as cases, count(*) filter (where x.closed_at is null) as open
                """ + withReason() + " group by x.unit, x.state, why.reason";
    }

    /** {@code due}: the case, its clock, the unit whose it is, and how it stands. */
    private static String with(Scope in) {
        return "with due as materialized (select d.case_id as id, d.id as clock, d.holder_id as unit, d.closed_at, "
                + STATE
                + " as state from " + in.clocksFrom() + " where " + PROMISE + " and " + DUE + " and " + OWED + " and "
                + in.clocks()
                + " union all (select distinct on (d.case_id) d.case_id, d.id, c.unit_id, d.closed_at, " + STATE
                + " from minxu.case c join minxu.deadline d on d.case_id = c.id"
                + " where c.kind <> all(:promising) and c.registered_at < :until and " + STEP + " and " + DUE
                + " and c.outcome is distinct from :withdrawn and " + in.cases() + " order by d.case_id, " + STATE
                + " = 'late' desc, " + STATE + " = 'running' desc, d.id)) ";
    }

    /** As x, with its reason if it is late. */
    private String withReason() {
        return "from due x left join lateral (select coalesce("
                + "(select '" + PAUSED + "' || p.cause from minxu.pause p where p.case_id = x.id"
                + " and p.started_at < coalesce(x.closed_at, :now)"
                + " order by coalesce(p.ended_at, :now) - p.started_at desc, p.id limit 1), "
                + (returned().isEmpty() ? "" : "case when " + returned() + " then '" + RETURNED + "' end, ")
                + "case when exists (select 1 from minxu.extension e where e.case_id = x.id"
                + " and e.outcome is distinct from 'DISAGREED' and e.outcome = 'AGREED'"
                + " and e.decided_at < coalesce(x.closed_at, :now)) then '" + EXTENDED + "' end, '" + NONE
                + "') as reason from minxu.case c where c.id = x.id and x.state = 'late') why on true";
    }

    private String returned() {
        return kinds.facets().stream()
                .map(Facets::returned)
                .filter(Objects::nonNull)
                .map(condition -> "(" + condition + ")")
                .collect(Collectors.joining(" or "));
    }
}
