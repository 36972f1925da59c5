package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.alliance.Events.Event;
import cn.minxu.alliance.Events.What;
import cn.minxu.casework.Act;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 月度轮值: whoever is on duty by the rota plans the month's activity and reports it; the community settles what was not reported. */
@Component
class DutyKind extends AllianceKind {

    private static final String PLAN = "userTask_planDuty";
    private static final String RECORD = "userTask_recordDuty";
    private static final String SETTLE = "userTask_settleDuty";

    /** The first of the units that are on duty: it leads. */
    static final Variable DUTY_UNIT = Variable.text("dutyUnit", Life.FACT);

    private final Rota rota;
    private final Events events;

    DutyKind(Office office, Rota rota, Events events) {
        super("standDuty", "党建联盟月度轮值", office);
        this.rota = rota;
        this.events = events;
    }

    @Override
    public Known known() {
        return known(true, List.of(DUTY_UNIT), Set.of(), Set.of(), PLAN, RECORD, SETTLE);
    }

    @Override
    public boolean isDue(String unit, LocalDate period) {
        return !alliances.units(unit).isEmpty();
    }

    @Override
    public StartedCase registerFor(String process, String community, LocalDate period) {
        rota.plan(community, period, "system");
        YearMonth month = YearMonth.from(period);
        List<String> members = alliances.units(community);
        List<String> units =
                rota.of(community, month).stream().filter(members::contains).toList();
        if (units.isEmpty()) {
            throw Refused.conflict("“" + office.name(community) + "”党建联盟 " + month + " 没有轮值单位，请先调整轮值。");
        }
        long number = registered(community, month + " " + office.names(units));
        events.add(new Event(number, community, What.DUTY, period, units));
        office.invite(number, units);
        return new StartedCase(number, community, Map.of());
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var facts = new HashMap<>(super.facts(number));
        facts.put(DUTY_UNIT.name(), events.get(number).units().get(0));
        return facts;
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
            Events.requireIn(events.get(act.number()).period(), act.requiredDate("dutyDay", "活动日期"), office.today());
            return Taken.of("DUTY_PLANNED", act.text("plan").orElse(null));
        }
        boolean held = act.step().equals(RECORD) || act.required("dutyHeld", "本月是否开展").equals("HELD");
        List<String> attended = held ? act.texts("attended") : List.of();
        if (held && attended.isEmpty()) {
            throw Refused.invalid("请选择到场的轮值单位；都没有到场的，由社区登记为没有开展。");
        }
        events.record(act.number(), attended);
        return Taken.of(held ? "DUTY_HELD" : "DUTY_NOT_HELD", act.text("record").orElse(null));
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of("content", "轮值单位：" + office.names(events.get(number).units()));
    }
}
