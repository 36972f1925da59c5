package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.SqlParameterValue;

/** What a community's party organisation has a say in: opinions that units ask it for, and the yearly score of each member. */
@Configuration(proxyBeanMethods = false)
class Rights {

    static final String OPINION = "askOpinion";
    static final String GIVE = "userTask_giveOpinion";

    /** Of the three rights which one is asked for: it is read before what is asked, above the form by which it is answered. */
    private static final Map<String, String> RIGHT =
            Map.of("EVALUATION", "评价：", "SUGGESTION", "建议：", "CONSENT", "征得同意：");

    private static final String MEMBER_IN = """
            select alliance from minxu.alliance_member where unit_id = ? and joined_on < ? and (left_on is null or left_on >= ?)
            order by joined_on desc limit 1""";

    /** 评价, 建议 or 征得同意: what is answered, and how, is drawn. */
    @Bean
    FittedKind askOpinion(Office office) {
        return new AllianceKind(
                        OPINION,
                        "征求社区党组织意见",
                        office,
                        (user, filled) -> String.valueOf(filled.values().get("community")),
                        GIVE)
                .startedAs("征求社区党组织意见")
                .offering(user -> Map.of(
                        "communityOptions",
                        office.options(office.organisation().units(UnitKind.COMMUNITY).stream()
                                .map(Unit::id)
                                .toList())))
                .saying(number -> Map.of(
                        "content",
                        Objects.requireNonNullElse(RIGHT.get(String.valueOf(office.filled(number, "opinionKind"))), "")
                                + Erased.shown(String.valueOf(office.filled(number, "content"))),
                        "letter",
                        office.is(
                                "exists (select 1 from minxu.decision where case_id = ? and step = ?)", number, GIVE)));
    }

    /** Of the year that has ended. */
    @Bean
    FittedKind rateMember(Office office) {
        var kind = new AllianceKind("rateMember", "联盟成员年度评价", office, "userTask_enterResults", "userTask_confirmScore");
        return kind.due(
                        (unit, year) -> !office.texts(MEMBER_IN, unit, year, year.minusYears(1))
                                .isEmpty(),
                        (unit, year) -> {
                            String alliance = office.texts(MEMBER_IN, unit, year, year.minusYears(1))
                                    .get(0);
                            int rated = year.getYear() - 1;
                            long number = kind.begin(alliance, office.name(unit) + " " + rated + " 年");
                            office.write(
                                    "insert into minxu.alliance_score (id, alliance, unit_id, year) values (?, ?, ?, ?)",
                                    number,
                                    alliance,
                                    unit,
                                    rated);
                            office.invite(number, List.of(unit));
                            return number;
                        })
                .showing(Set.of("scoreText"), number -> Map.of("scoreText", () -> score(office, number)))
                .taking(act ->
                        act.step().equals("userTask_enterResults") ? entered(office, act) : confirmed(office, act))
                .saying(number -> office.is("total is not null from minxu.alliance_score where id = ?", number)
                        ? Map.of("content", score(office, number))
                        : Map.of());
    }

    private static String score(Office office, long number) {
        return office.texts("""
                        select '总分 ' || round(coalesce(s.total, c.total) / 100.0, 2) || E'\\n' || coalesce(s.explained, c.explained)
                        from minxu.alliance_score s, minxu.alliance_score_of(s.id) c where s.id = ?""", number).get(0);
    }

    private static Taken entered(Office office, Act act) {
        var values = act.values();
        long claimed = number(values.get("claimed"));
        if (number(values.get("fulfilled")) > claimed) {
            throw Refused.invalid("“其中已完成的项目”不能多于认领的项目，请重新填写。");
        }
        office.write(
                "update minxu.alliance_score set claimed = ?, fulfilled = ?, rating = ? where id = ?",
                claimed,
                number(values.get("fulfilled")),
                new SqlParameterValue(Types.INTEGER, values.get("rating")),
                act.number());
        return Taken.of("RESULTS_ENTERED", act.required("evidence", "依据"));
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Taken confirmed(Office office, Act act) {
        return Membership.reviewed(act, agreed -> office.write("""
                update minxu.alliance_score s set total = c.total, explained = c.explained from minxu.alliance_score_of(?) c where s.id = ?""", act.number(), act.number()));
    }

    @Bean
    JavaVariables variablesOfAlliances() {
        return Variable.known(List.of(AllianceKind.ALLIANCE_UNIT, Duties.DUTY_UNIT, Councils.ELECTED));
    }
}
