package cn.minxu.alliance;

import cn.minxu.alliance.Events.Event;
import cn.minxu.alliance.Events.What;
import cn.minxu.casework.Act;
import cn.minxu.casework.Taken;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** 联盟活动日: at least once a month, with the 主题党日; who came counts for the members' scores. */
@Component
class ActivityKind extends AllianceKind {

    private static final String PLAN = "userTask_planActivity";
    private static final String RECORD = "userTask_recordActivity";

    private final Events events;

    ActivityKind(Office office, Events events) {
        super("holdActivity", "联盟活动日", office);
        this.events = events;
    }

    @Override
    public Known known() {
        return known(true, List.of(), Set.of(), Set.of(), PLAN, RECORD);
    }

    @Override
    public boolean isDue(String unit, LocalDate period) {
        return !alliances.units(unit).isEmpty();
    }

    @Override
    public StartedCase registerFor(String process, String community, LocalDate period) {
        long number = registered(community, YearMonth.from(period).toString());
        List<String> units = alliances.units(community);
        events.add(new Event(number, community, What.ACTIVITY, period, units));
        office.invite(number, units);
        return new StartedCase(number, community, Map.of());
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        var facts = new HashMap<>(super.taskFacts(task));
        facts.put("attendingOptions", () -> office.options(events.get(task.number()).units()));
        return facts;
    }

    @Override
    public Taken take(Act act) {
        if (act.step().equals(PLAN)) {
            Events.requireIn(
                    events.get(act.number()).period(), act.requiredDate("activityDay", "活动日期"), office.today());
            return Taken.of("ACTIVITY_PLANNED", act.text("plan").orElse(null));
        }
        events.record(act.number(), act.texts("attended"));
        return Taken.of("ACTIVITY_HELD", act.text("record").orElse(null));
    }
}
