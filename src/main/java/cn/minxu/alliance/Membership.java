package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.casework.drawn.FittedKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A community founds its alliance, one only; units ask to join, sign the agreement, and leave. */
@Configuration(proxyBeanMethods = false)
class Membership {

    private static final String OPEN =
            "exists (select 1 from minxu.case where kind = ? and unit_id = ? and closed_at is null)";

    /** What the community's party organisation says to a request; whoever agrees to it, changes something by it. */
    static Taken reviewed(Act act, Consumer<Act> agreed) {
        Taken taken = ReviewOutcome.taken(act, "不同意的理由");
        if (taken.outcome().equals(ReviewOutcome.AGREED.name())) {
            agreed.accept(act);
        }
        return taken;
    }

    /** Its file shows the alliance as it is now, to its members too. */
    @Bean
    FittedKind foundAlliance(Office office) {
        return new AllianceKind(
                        "foundAlliance",
                        "成立党建联盟",
                        office,
                        (user, filled) -> office.unitOf(user),
                        "userTask_confirmFounding")
                .unless(user -> office.is(
                                "exists (select 1 from minxu.alliance where unit_id = ?) or " + OPEN,
                                office.unitOf(user),
                                "foundAlliance",
                                office.unitOf(user))
                        ? Optional.of(Refused.conflict("本社区已经有党建联盟，或正在申请成立，一个社区只有一个。"))
                        : Optional.empty())
                .taking(act -> reviewed(
                        act,
                        agreed -> office.write(
                                "insert into minxu.alliance (unit_id, case_id, name, founded_on) values (?, ?, ?, ?)",
                                office.alliance(act.number()),
                                act.number(),
                                office.filled(act.number(), "title"),
                                office.today())))
                .saying(number -> Map.of(
                        "content",
                        office.texts("select minxu.alliance_roster(?, ?)", office.alliance(number), office.today())
                                .get(0)));
    }

    @Bean
    FittedKind joinAlliance(Office office) {
        return new AllianceKind(
                        "joinAlliance",
                        "加入党建联盟",
                        office,
                        (user, filled) -> String.valueOf(filled.values().get("alliance")),
                        "userTask_considerApplication",
                        "userTask_signAgreement")
                .unless(user -> {
                    String unit = office.unitOf(user);
                    if (office.allianceOf(unit).isPresent()) {
                        return Optional.of(Refused.conflict("本单位已经是党建联盟的成员，一个单位只加入一个联盟；请先办理退出。"));
                    }
                    return office.is(OPEN, "joinAlliance", unit)
                            ? Optional.of(Refused.conflict("本单位的加入申请正在办理，不必重复申请。"))
                            : Optional.empty();
                })
                .offering(user -> Map.of(
                        "allianceOptions",
                        office.options(
                                office.texts("select unit_id from minxu.alliance order by founded_on, unit_id"))))
                .taking(act -> act.step().equals("userTask_signAgreement")
                        ? signed(office, act)
                        : reviewed(act, agreed -> {}));
    }

    /** The agreement itself is a document of the case, its terms a field. */
    private static Taken signed(Office office, Act act) {
        LocalDate day = act.requiredDate("signedOn", "签订日期");
        if (day.isAfter(office.today())) {
            throw Refused.invalid("签订日期不能晚于今天，请重新填写。");
        }
        if (!office.is(
                "exists (select 1 from minxu.document where case_id = ? and withdrawn_at is null)", act.number())) {
            throw Refused.conflict("还没有协议：请先在“办理记录”中添加双方签订的党建联盟协议，再提交。");
        }
        Case c = office.cases().get(act.number());
        String alliance = office.alliance(act.number());
        office.write("""
                insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on) values (?, ?, ?, ?, ?, ?)""", act.number(), alliance, c.unit(), c.registeredBy(), day, office.today());
        office.invite(file(office, alliance), List.of(c.unit()));
        return Taken.of("AGREEMENT_SIGNED", null);
    }

    /** The case by which an alliance was founded: its members read it. */
    private static long file(Office office, String alliance) {
        return Long.parseLong(office.texts("select case_id::text from minxu.alliance where unit_id = ?", alliance)
                .get(0));
    }

    /** Asked for by the member itself, or by the community of one that does not keep the agreement. */
    @Bean
    FittedKind leaveAlliance(Office office) {
        return new AllianceKind("leaveAlliance", "退出党建联盟", office, "userTask_confirmLeaving")
                .unless(office::outside)
                .offering(user -> {
                    String unit = office.unitOf(user);
                    String alliance = office.allianceOf(unit).orElseThrow();
                    return Map.of(
                            "memberOptions",
                            office.options(alliance.equals(unit) ? office.members(alliance) : List.of(unit)));
                })
                .registering((number, filled) -> office.invite(
                        number, List.of(String.valueOf(filled.values().get("member")))))
                .taking(act -> reviewed(act, agreed -> {
                    String unit = String.valueOf(office.filled(act.number(), "member"));
                    if (!office.members(office.alliance(act.number())).contains(unit)) {
                        throw Refused.conflict("“" + office.name(unit) + "”已经不是成员，不必再办理退出。");
                    }
                    office.write(
                            "update minxu.alliance_member set left_on = ?, left_by = ? where unit_id = ? and left_on is null",
                            office.today(),
                            act.user(),
                            unit);
                    office.parties().remove(file(office, office.alliance(act.number())), unit);
                }));
    }
}
