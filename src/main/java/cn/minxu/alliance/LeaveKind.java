package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.alliance.Alliances.Member;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.model.Filled;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 退出党建联盟: asked for by the member, or by the community of one that does not keep the agreement. */
@Component
class LeaveKind extends AllianceKind {

    private final CaseFields fields;
    private final Rota rota;

    LeaveKind(Office office, CaseFields fields, Rota rota) {
        super("leaveAlliance", "退出党建联盟", office);
        this.fields = fields;
        this.rota = rota;
    }

    @Override
    public Known known() {
        return known(false, List.of(), Set.of(), Set.of(), "userTask_confirmLeaving");
    }

    @Override
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> withoutAlliance(user));
    }

    /** A member leaves itself, a community chooses. */
    @Override
    public Map<String, Object> startFacts(String user) {
        String unit = office.unitOf(user);
        return Map.of(
                "memberOptions",
                office.options(alliances.membership(unit).isPresent() ? List.of(unit) : alliances.units(unit)));
    }

    @Override
    public StartedCase register(String user, String token, Filled filled) {
        StartedCase started = super.register(user, token, filled);
        office.invite(started.number(), List.of(String.valueOf(filled.values().get("member"))));
        return started;
    }

    @Override
    public Taken take(Act act) {
        Taken taken = ReviewOutcome.taken(act, "不同意的理由");
        if (taken.outcome().equals(ReviewOutcome.AGREED.name())) {
            String unit = String.valueOf(fields.of(act.number()).get("member").value());
            Member member = alliances
                    .membership(unit)
                    .filter(each -> each.alliance().equals(alliances.of(act.number())))
                    .orElseThrow(() -> Refused.conflict("“" + office.name(unit) + "”已经不是成员，不必再办理退出。"));
            alliances.leave(member, office.today());
            rota.without(member.alliance(), unit, office.today(), act.user());
        }
        return taken;
    }
}
