package cn.minxu.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.meeting.rule.Rule;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.meeting.rule.Share;
import cn.minxu.meeting.rule.Share.Base;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.worktime.WorkingTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fractions are reckoned in the database and nowhere else; here they are asked of it. */
@MinxuTest
@DisplayName("The rules by which meetings decide")
class MeetingRulesTest {

    private static final long SEED = Long.getLong("minxu.seed", 17L);

    @LocalServerPort
    int port;

    @Autowired
    Rules rules;

    @Autowired
    WorkingTime time;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "6, 9, 2, 3, false, true", // exactly two thirds are enough
        "5, 9, 2, 3, false, false",
        "16, 24, 2, 3, false, true",
        "7, 10, 2, 3, false, true",
        "6, 10, 2, 3, false, false",
        "5, 10, 1, 2, true, false", // exactly half is not more than half
        "6, 10, 1, 2, true, true",
        "5, 9, 1, 2, true, true",
        "3, 4, 3, 4, false, true",
        "0, 0, 1, 2, true, false", // nothing of nothing
        "0, 0, 2, 3, false, false"
    })
    void reach_a_fraction_exactly(int part, int base, int numerator, int denominator, boolean more, boolean reached) {
        assertThat(reaches(BigDecimal.valueOf(part), BigDecimal.valueOf(base), numerator, denominator, more))
                .isEqualTo(reached);
    }

    /** Against the smallest part that is enough, found by division and rounding. */
    @Test
    void reach_a_fraction_at_its_threshold_and_not_below_whatever_the_numbers() {
        var random = new Random(SEED);
        for (int i = 0; i < 2000; i++) {
            int scale = random.nextInt(3);
            var base = BigDecimal.valueOf(1 + random.nextInt(5000), scale);
            int denominator = 1 + random.nextInt(100);
            int numerator = 1 + random.nextInt(denominator);
            boolean more = random.nextBoolean();
            var step = BigDecimal.ONE.movePointLeft(scale);
            var exact = base.multiply(BigDecimal.valueOf(numerator));
            var least = exact.divide(
                    BigDecimal.valueOf(denominator), scale, more ? RoundingMode.FLOOR : RoundingMode.CEILING);
            if (more) {
                least = least.add(step);
            }
            assertThat(reaches(least, base, numerator, denominator, more))
                    .as("%s of %s for %d/%d more=%s, seed %d", least, base, numerator, denominator, more, SEED)
                    .isTrue();
            assertThat(reaches(least.subtract(step), base, numerator, denominator, more))
                    .as("one less than %s of %s for %d/%d more=%s", least, base, numerator, denominator, more)
                    .isFalse();
        }
    }

    private boolean reaches(BigDecimal part, BigDecimal base, int numerator, int denominator, boolean more) {
        return jdbc.sql("select minxu.reaches(?, ?, ?, ?, ?)")
                .params(part, base, numerator, denominator, more)
                .query(Boolean.class)
                .single();
    }

    @Test
    void are_those_of_the_law_from_its_day_on_and_the_product_s_own_before() {
        Rule before = rules.on("RESIDENTS", LocalDate.parse("2025-12-31")).orElseThrow();
        Rule after = rules.on("RESIDENTS", LocalDate.parse("2026-01-01")).orElseThrow();
        assertThat(before.source()).isEqualTo("c");
        assertThat(after.article()).contains("第二十六条、第二十七条");
        assertThat(after.quorum()).isEqualTo(new Share(Base.MEMBERS, 1, 2, true));
        assertThat(after.quorum().words()).isEqualTo("全体成员的 1/2 以上（不含）");
        assertThat(rules.on("JOINT", LocalDate.parse("2025-03-17"))
                        .orElseThrow()
                        .quorum())
                .isEqualTo(new Share(Base.MEMBERS, 2, 3, false));
        assertThat(rules.on(LocalDate.parse("2025-03-17"))).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({
        "JOINT, 2025-03-17, 2025-03-12",
        "JOINT, 2021-02-17, 2021-02-08", // the Spring Festival from the 11th to the 17th
        "RESIDENTS, 2025-03-17, 2025-03-07"
    })
    void say_until_when_an_invitation_is_in_time(String kind, LocalDate day, LocalDate last) {
        assertThat(rules.on(kind, day).orElseThrow().callBy(day, time)).isEqualTo(last);
    }

    @Test
    void are_added_by_an_administrator_and_refused_over_one_where_a_tie_would_pass_and_twice_for_one_day() {
        assertThat(Http.staff(port, "zhang.san")
                        .post("/api/meeting-rules", rule(2, 3, 1, 2, true))
                        .status())
                .isIn(401, 403);
        assertThat(added(rule(4, 3, 1, 2, true))).contains("不超过 1");
        assertThat(added(rule(0, 3, 1, 2, true))).contains("大于 0");
        assertThat(added(rule(2, 3, 1, 2, false))).contains("票数相等不能算通过");
        assertThat(added(rule(2, 3, 1, 3, true))).contains("票数相等不能算通过");
        assertThat(added(rule(2, 3, 3, 3, true))).contains("不能超过全部");
        var taken = Http.admin(port).post("/api/meeting-rules", rule(2, 3, 3, 5, false));
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(added(rule(2, 3, 3, 5, false))).contains("已有自 2031-01-01 起执行的规则");
        for (String attack : new String[] {
            "update minxu.meeting_rule set quorum_part = 1", "delete from minxu.meeting_rule where kind = 'JOINT'",
        }) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).hasStackTraceContaining("只能追加");
        }
        assertThatThrownBy(() -> jdbc.sql("""
                        insert into minxu.meeting_rule (kind, name, quorum_base, quorum_part, quorum_whole, quorum_more, majority_base,
                          majority_part, majority_whole, majority_more, notice_amount, notice_unit, article, source, valid_from)
                        values ('BAD', '坏', 'MEMBERS', 4, 3, false, 'ATTENDING', 1, 2, true, 3, 'DAYS', '无', 'c', '2031-01-01')""").update()).hasStackTraceContaining("rule_no_fraction_over_one");
    }

    private String added(String body) {
        var answer = Http.admin(port).post("/api/meeting-rules", body);
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        return answer.text("detail");
    }

    private static String rule(int quorum, int ofQuorum, int majority, int ofMajority, boolean more) {
        return """
                {"kind":"TEST_RULE","name":"试行会议","quorumBase":"MEMBERS","quorumPart":%d,"quorumWhole":%d,"quorumMore":false,
                "majorityBase":"VOTING","majorityPart":%d,"majorityWhole":%d,"majorityMore":%s,"byArea":false,"callAmount":3,
                "callInWorkingDays":true,"publishDays":0,"article":"试行","source":"c","validFrom":"2031-01-01"}""".formatted(quorum, ofQuorum, majority, ofMajority, more);
    }
}
