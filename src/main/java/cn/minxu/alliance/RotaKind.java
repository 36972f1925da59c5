package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.model.Filled;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 调整轮值: two months change places, or a month is given to one unit or several, before it begins. */
@Component
class RotaKind extends AllianceKind {

    private final CaseFields fields;
    private final Rota rota;

    RotaKind(Office office, CaseFields fields, Rota rota) {
        super("changeRota", "调整轮值", office);
        this.fields = fields;
        this.rota = rota;
    }

    @Override
    public Known known() {
        return known(false, List.of(), Set.of(), Set.of(), "userTask_confirmRota");
    }

    @Override
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> withoutAlliance(user));
    }

    /** The months that have not begun, each with who is on duty. */
    @Override
    public Map<String, Object> startFacts(String user) {
        String community = allianceAt(user).orElseThrow();
        YearMonth next = YearMonth.from(office.today()).plusMonths(1);
        return Map.of(
                "rotaMonthOptions",
                rota.from(community, next).entrySet().stream()
                        .map(each -> Map.of(
                                "label",
                                each.getKey() + "（" + office.names(each.getValue()) + "）",
                                "value",
                                each.getKey().toString()))
                        .toList(),
                "memberOptions",
                office.options(alliances.units(community)));
    }

    @Override
    public StartedCase register(String user, String token, Filled filled) {
        Map<String, Object> asked = filled.values();
        if (Objects.equals(asked.get("rotaMonth"), asked.get("swapMonth"))) {
            throw Refused.invalid("不能与同一个月对调，请另选一个月。");
        }
        if ("ASSIGN".equals(asked.get("rotaChange")) && units(asked.get("dutyUnits")).isEmpty()) {
            throw Refused.invalid("请至少选择一个轮值单位。");
        }
        StartedCase started = super.register(user, token, filled);
        String community = alliances.of(started.number());
        office.invite(
                started.number(),
                Stream.of("rotaMonth", "swapMonth")
                        .flatMap(key -> filled.entry(key).stream())
                        .flatMap(each -> rota.of(community, YearMonth.parse(String.valueOf(each.value()))).stream())
                        .distinct()
                        .toList());
        return started;
    }

    private static List<String> units(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    @Override
    public Taken take(Act act) {
        Taken taken = ReviewOutcome.taken(act, "不同意的理由");
        if (taken.outcome().equals(ReviewOutcome.AGREED.name())) {
            change(act);
        }
        return taken;
    }

    private void change(Act act) {
        Map<String, Object> asked = fields.of(act.number()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().value()));
        String community = alliances.of(act.number());
        YearMonth month = YearMonth.parse(String.valueOf(asked.get("rotaMonth")));
        if ("SWAP".equals(asked.get("rotaChange"))) {
            YearMonth other = YearMonth.parse(String.valueOf(asked.get("swapMonth")));
            rota.swap(community, month, other, office.today(), act.user());
        } else {
            rota.assign(community, month, units(asked.get("dutyUnits")), office.today(), act.user());
        }
    }
}
