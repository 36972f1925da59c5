package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.alliance.Alliances.Member;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 加入党建联盟: asked for by a unit's liaison, agreed by the community's party organisation, and signed. */
@Component
class JoinKind extends AllianceKind {

    private static final String CONSIDER = "userTask_considerApplication";
    private static final String SIGN = "userTask_signAgreement";

    private final Rota rota;

    JoinKind(Office office, Rota rota) {
        super("joinAlliance", "加入党建联盟", office);
        this.rota = rota;
    }

    @Override
    public Known known() {
        return known(false, List.of(), Set.of(), Set.of(), CONSIDER, SIGN);
    }

    @Override
    public Optional<Refused> startObjection(String user) {
        return super.startObjection(user).or(() -> {
            String unit = office.unitOf(user);
            return alliances
                    .membership(unit)
                    .map(member -> Refused.conflict(
                            "本单位已经是“" + office.name(member.alliance()) + "”党建联盟的成员，一个单位只加入一个联盟；请先办理退出。"))
                    .or(() -> alliances.isAsking(key(), unit)
                            ? Optional.of(Refused.conflict("本单位的加入申请正在办理，不必重复申请。"))
                            : Optional.empty());
        });
    }

    @Override
    public Map<String, Object> startFacts(String user) {
        return Map.of(
                "allianceOptions",
                alliances.all().stream()
                        .map(each -> Map.of("label", each.name(), "value", each.unit()))
                        .toList());
    }

    @Override
    String community(String user, Filled filled) {
        return String.valueOf(filled.values().get("alliance"));
    }

    @Override
    public Taken take(Act act) {
        if (act.step().equals(CONSIDER)) {
            return ReviewOutcome.taken(act, "不同意的理由");
        }
        LocalDate signed = act.requiredDate("signedOn", "签订日期");
        if (signed.isAfter(office.today())) {
            throw Refused.invalid("签订日期不能晚于今天，请重新填写。");
        }
        if (!alliances.hasDocument(act.number())) {
            throw Refused.conflict("还没有协议：请先在“办理记录”中添加双方签订的党建联盟协议，再提交。");
        }
        Case c = office.cases().get(act.number());
        String community = alliances.of(act.number());
        alliances.join(
                new Member(act.number(), community, c.unit(), c.registeredBy(), signed, office.today(), null));
        alliances.find(community).ifPresent(alliance -> office.invite(alliance.number(), List.of(c.unit())));
        rota.plan(community, office.today(), act.user());
        return Taken.of("AGREEMENT_SIGNED", null);
    }
}
