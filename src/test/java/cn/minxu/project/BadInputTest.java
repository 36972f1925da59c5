package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.exclude.Exclusions;
import cn.minxu.casework.exclude.Ground;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What no other test of projects tries at the last door, behind forms and requests; {@code BadInputTableTest} says which there are. */
@MinxuTest
@Clause("A-P7")
@DisplayName("Bad input of a project")
class BadInputTest {

    @LocalServerPort
    int port;

    @Autowired
    Yard yards;

    @Autowired
    Exclusions exclusions;

    private Yard yard;

    @BeforeEach
    void a_community_with_units_that_claim() {
        yard = yards.at(port);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {-100, 0, 99, 1_000_001})
    void of_a_budget_is_refused_by_the_database(long fen) {
        long number = yard.proposed("预算写进表里", Yard.PLAIN, "1000");
        assertThatThrownBy(() -> yard.jdbc
                        .sql("insert into minxu.project_design values (?, 0, '甲', '乙', '丙', ?, '改', now(), 'x')")
                        .params(number, fen)
                        .update())
                .hasMessageContaining("应为 1.00 至 10000.00 元");
        assertThat(yard.content(number)).contains("1,000.00 元");
    }

    @Test
    void of_a_budget_that_leaves_an_instalment_without_a_fen_is_refused() {
        assertThat(yard.refusal(yard.tryPropose("三分钱的项目", "ORDINARY", "0.03"))).contains("分三期后有一期不足 1 分");
        yard.proposed("四分钱的项目", "ORDINARY", "0.04");
    }

    @Test
    void of_a_claim_is_refused_by_the_database() {
        long number = yard.listed("认领写进表里", "1000");
        assertThatThrownBy(() -> claim(number, Yard.ONE, 100, "2025-06-06T00:00"))
                .hasMessageContaining("不在认领期内");
        assertThatThrownBy(() -> claim(number, "wang.wu", 100, "2025-06-02T10:00"))
                .hasMessageContaining("不能认领这类项目");
        exclusions.add(number, yard.unitOf(Yard.OUTSIDER), Ground.BLACKLIST, LocalDate.parse("2025-01-01"), "han.qu");
        assertThatThrownBy(() -> claim(number, Yard.OUTSIDER, 100, "2025-06-02T10:00"))
                .hasMessageContaining("限制参与");
        claim(number, Yard.ONE, 100, "2025-06-02T10:00");
        assertThatThrownBy(() -> claim(number, Yard.ONE, 100, "2025-06-02T10:00"))
                .hasMessageContaining("已经认领过");
        assertThatThrownBy(() -> claim(number, Yard.TWO, 99_901, "2025-06-02T10:00"))
                .hasMessageContaining("超过了剩余的 999.00 元");
        assertThatThrownBy(() -> claim(number, Yard.TWO, -1, "2025-06-02T10:00"))
                .rootCause()
                .hasMessageContaining("project_claim_share_fen_check");
        assertThatThrownBy(() -> yard.jdbc
                        .sql("update minxu.project_claim set share_fen = 100000 where project_id = ?")
                        .param(number)
                        .update())
                .rootCause()
                .hasMessageContaining("只能追加");
    }

    private void claim(long number, String user, long fen, String at) {
        yard.jdbc
                .sql("""
                        insert into minxu.project_claim (project_id, round, unit_id, place, share_fen, claimed_on, at, by_user)
                        values (?, 0, ?, 0, ?, ?, ?::timestamp at time zone 'Asia/Shanghai', 'x')""")
                .params(number, yard.unitOf(user), fen, LocalDate.parse(at.substring(0, 10)), at)
                .update();
    }

    @Test
    void of_a_rule_of_scores_whose_weights_sum_to_95_is_refused() {
        assertThatThrownBy(() -> yard.jdbc
                        .sql("insert into minxu.project_score_rule values ('2030-01-01', 40, 20, 35, 10, 'x')")
                        .update())
                .hasMessageContaining("project_weights_sum_to_100");
    }

    @Test
    void of_a_payment_finds_no_step_before_signing_or_the_mid_term_check() {
        long number = yard.listed("无处付款的项目", "1000");
        yard.claimed(number, Yard.ONE, "");
        yard.approved(number);
        assertThat(yard.desk.waiting(number)).containsOnly("userTask_signAsParty");
        yard.signed(number, Yard.SECRETARY, Yard.ONE, Yard.DOER);
        yard.paid(number);
        yard.reached(number, "过半", "CHECK");
        assertThat(yard.desk.waiting(number)).containsExactly("userTask_checkMidterm");
    }

    /** The same request twice at once, and once more. */
    @Test
    void of_a_payment_that_is_checked_twice_pays_once() {
        long number = yard.signedProject("付两次的项目", "1000");
        yard.desk.complete(number, "userTask_preparePayment", Yard.PROPOSER, Map.of());
        String task = yard.desk.task(number, "userTask_checkPayment").getId();
        var both = Stream.of(1, 2)
                .map(any -> CompletableFuture.supplyAsync(() -> check(task)))
                .toList();
        List<Integer> statuses =
                both.stream().map(CompletableFuture::join).sorted().toList();
        assertThat(statuses.get(0)).isLessThan(300);
        assertThat(statuses.get(1)).isGreaterThanOrEqualTo(400);
        assertThat(check(task)).isGreaterThanOrEqualTo(400);
        assertThat(yard.paidOut(number)).isEqualTo(60_000);
        assertThatThrownBy(() -> yard.jdbc.sql("""
                                insert into minxu.payment (case_id, key, payee_account, amount, reason, ordered_at)
                                select case_id, key, payee_account, amount, reason, now() from minxu.payment where case_id = ?""").param(number).update()).hasMessageContaining("payment_once");
    }

    private int check(String task) {
        return yard.desk
                .as(Yard.OTHER)
                .post("/engine-rest/task/" + task + "/submit-form", Desk.json(Map.of("paymentCheck", "AGREED")))
                .status();
    }
}
