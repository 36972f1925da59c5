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

/** A community founds its alliance, one only, and dissolves it; units ask to join, sign the agreement, change their liaison, and leave. */
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
                .startedAs("成立党建联盟")
                .unless(user -> office.is(
                                "exists (select 1 from minxu.alliance where unit_id = ? and dissolved_on is null) or "
                                        + OPEN,
                                office.unitOf(user),
                                "foundAlliance",
                                office.unitOf(user))
                        ? Optional.of(Refused.conflict("本社区已经有党建联盟，或正在申请成立，一个社区只有一个。"))
                        : Optional.empty())
                .taking(act -> reviewed(
                        act,
                        agreed -> office.write(
                                """
                                insert into minxu.alliance (unit_id, case_id, name, founded_on) values (?, ?, ?, ?)
                                on conflict (unit_id) do update set case_id = excluded.case_id, name = excluded.name,
                                  founded_on = excluded.founded_on, dissolved_on = null, dissolved_by = null
                                where alliance.dissolved_on is not null""",
                                office.alliance(act.number()),
                                act.number(),
                                office.filled(act.number(), "title"),
                                office.today())))
                .saying(number -> office.is("exists (select 1 from minxu.alliance where case_id = ?)", number)
                        ? Map.of("content", office.roster(office.alliance(number)))
                        : Map.of());
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
                .startedAs("申请加入党建联盟")
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
                        office.jdbc()
                                .sql(
                                        "select unit_id as value, name as label from minxu.alliance where dissolved_on is null order by founded_on, unit_id")
                                .query()
                                .listOfRows()))
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
                .startedAs("申请退出党建联盟")
                .unless(office::outside)
                .offering(office::membersFor)
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

    /** Asked for by the member itself, or by the community when the former one has gone. */
    @Bean
    FittedKind changeLiaison(Office office) {
        return new AllianceKind("changeLiaison", "更换联络员", office, "userTask_confirmLiaison")
                .startedAs("更换联络员")
                .unless(office::outside)
                .offering(user -> {
                    var all = office.membersFor(user);
                    all.put("liaisonOptions", office.people(office.spokenFor(user)));
                    return all;
                })
                .registering((number, filled) -> {
                    String unit = String.valueOf(filled.values().get("member"));
                    String liaison = String.valueOf(filled.values().get("liaison"));
                    if (!office.unitOf(liaison).equals(unit)) {
                        throw Refused.invalid("新的联络员须是“" + office.name(unit) + "”的工作人员，请重新选择。");
                    }
                    if (office.is(
                            "exists (select 1 from minxu.alliance_member where unit_id = ? and liaison = ? and left_on is null)",
                            unit,
                            liaison)) {
                        throw Refused.conflict("新的联络员就是现在的联络员，不必更换。");
                    }
                    office.invite(number, List.of(unit));
                })
                .taking(act -> reviewed(
                        act,
                        agreed -> office.write(
                                "update minxu.alliance_member set liaison = ? where unit_id = ? and alliance = ? and left_on is null",
                                office.filled(act.number(), "liaison"),
                                office.filled(act.number(), "member"),
                                office.alliance(act.number()))));
    }

    /** All leave at once; not in the middle of an election. Months to come of the rota are shared out anew when it is founded again. */
    @Bean
    FittedKind dissolveAlliance(Office office) {
        return new AllianceKind("dissolveAlliance", "解散党建联盟", office, "userTask_confirmDissolution")
                .startedAs("解散党建联盟")
                .unless(office::outside)
                .taking(act -> reviewed(act, agreed -> {
                    String alliance = office.alliance(act.number());
                    if (office.is(
                            "exists (select 1 from minxu.alliance_term where alliance = ? and not in_office)",
                            alliance)) {
                        throw Refused.conflict("理事会换届正在办理，请在换届办结后再解散。");
                    }
                    office.write(
                            "update minxu.alliance_rota set changed_on = ?, changed_by = 'system' where alliance = ? and month > ?",
                            office.today(),
                            alliance,
                            office.today());
                    office.write(
                            "update minxu.alliance_member set left_on = ?, left_by = ? where alliance = ? and left_on is null",
                            office.today(),
                            act.user(),
                            alliance);
                    office.write(
                            "update minxu.alliance set dissolved_on = ?, dissolved_by = ? where unit_id = ? and dissolved_on is null",
                            office.today(),
                            act.user(),
                            alliance);
                }));
    }
}
