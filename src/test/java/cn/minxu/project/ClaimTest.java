package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.exclude.Exclusions;
import cn.minxu.casework.exclude.Ground;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@Clause("A-P7")
@DisplayName("A claim")
class ClaimTest {

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
    @CsvSource({
        "PLAIN, -1, 不能小于 0 元",
        "PLAIN, 0, 应大于 0 元",
        "PLAIN, 1.005, 小数多于两位",
        "PLAIN, 两千, 不是金额",
        "ORDINARY, 100000.01, 应为 0.01 至 100000.00 元",
        "WHISTLE, 999.99, 应为 1000.00 至 5000.00 元",
        "WHISTLE, 5000.01, 应为 1000.00 至 5000.00 元"
    })
    @Clause("§2.3")
    void is_not_reached_by_a_budget_that_cannot_be(String type, String budget, String why) {
        long before = projects();
        assertThat(yard.refusal(yard.tryPropose("预算不对", type, budget))).contains(why);
        assertThat(projects()).as("nothing half-done").isEqualTo(before);
    }

    private long projects() {
        return yard.jdbc
                .sql("select count(*) from minxu.case where kind = 'runProject'")
                .query(Long.class)
                .single();
    }

    @Test
    void sums_to_the_budget_to_the_fen() {
        long number = yard.listed("一分不差", "1000.01");
        assertThat(yard.refusal(yard.claim(number, Yard.ONE, "1000.02"))).contains("超过了剩余的 1000.01 元");
        assertThat(yard.refusal(yard.claim(number, Yard.ONE, "0"))).contains("应大于 0 元");
        assertThat(yard.refusal(yard.claim(number, Yard.ONE, "1.001"))).contains("小数多于两位");
        yard.claimed(number, Yard.ONE, "1000");
        assertThat(yard.desk.waiting(number)).as("one fen is missing").isEmpty();
        assertThatThrownBy(() -> yard.jdbc
                        .sql("update minxu.project set claimed_at = now() where id = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("认领额合计 1000.00 元，与经费预算 1000.01 元不相等");
        assertThat(yard.refusal(yard.claim(number, Yard.ONE, "0.01"))).contains("已经认领过");
        yard.claimed(number, Yard.TWO, "0.01");
        assertThat(yard.desk.waiting(number)).containsExactly("userTask_signFunds_secretary");
        assertThat(yard.refusal(yard.claim(number, Yard.DOER, "1"))).contains("已经认领满额");
    }

    @Test
    void of_several_together_is_entered_by_the_community_and_misses_nothing() {
        long number = yard.listed("联合认领", "1000");
        String units = yard.unitOf(Yard.ONE) + "," + yard.unitOf(Yard.TWO);
        assertThat(yard.refusal(yard.jointly(number, Yard.ONE, units, "500,500")))
                .contains("只能为本单位认领");
        assertThat(yard.refusal(yard.jointly(number, Yard.PROPOSER, units, "500,499.99")))
                .contains("合计 999.99 元，应等于待认领的 1,000.00 元");
        assertThat(yard.refusal(yard.jointly(number, Yard.PROPOSER, units, "500,500.01")))
                .contains("合计 1,000.01 元");
        assertThat(yard.refusal(yard.jointly(number, Yard.PROPOSER, units, "1000")))
                .contains("每个认领单位都要写明份额");
        assertThat(yard.refusal(yard.jointly(
                        number, Yard.PROPOSER, yard.unitOf(Yard.ONE) + "," + yard.unitOf(Yard.ONE), "500,500")))
                .contains("已经认领过");
        assertThat(yard.content(number)).as("nothing half-done").doesNotContain("认领：");
        var answer = yard.jointly(number, Yard.PROPOSER, units, "333.33,666.67");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(yard.content(number)).contains("认领：认领一企业 333.33 元；认领二医院 666.67 元");
    }

    @Test
    void is_refused_after_the_window_to_who_may_not_and_where_nothing_is_listed() {
        long number = yard.listed("谁能认领", "1000");
        assertThat(yard.refusal(yard.claim(number, "wang.wu", ""))).contains("不能认领这类项目");
        exclusions.add(
                number, yard.unitOf(Yard.OUTSIDER), Ground.BLACKLIST, LocalDate.parse("2025-01-01"), null, "han.qu");
        assertThat(yard.refusal(yard.claim(number, Yard.OUTSIDER, ""))).contains("项目黑名单");
        Desk.at("2025-06-05T23:59");
        assertThat(yard.claim(number, Yard.ONE, "1").status()).isEqualTo(201);
        Desk.at("2025-06-06T00:00");
        assertThat(yard.refusal(yard.claim(number, Yard.TWO, ""))).contains("不在认领期内");
        Desk.at("2025-06-02T09:00");
        long designed = yard.proposed("还没发布", Yard.PLAIN, "1000");
        assertThat(yard.claim(designed, Yard.ONE, "").status()).isEqualTo(404);
        assertThat(yard.claim(20250101999999L, Yard.ONE, "").status()).isEqualTo(404);
    }

    @Test
    void of_two_at_once_for_all_that_is_left_is_one_units() {
        long number = yard.listed("同时认领", "1000");
        var one = CompletableFuture.supplyAsync(
                () -> yard.claim(number, Yard.ONE, "1000").status());
        var two = CompletableFuture.supplyAsync(
                () -> yard.claim(number, Yard.TWO, "1000").status());
        assertThat(new int[] {one.join(), two.join()}).containsOnlyOnce(201).containsOnlyOnce(409);
        assertThat(yard.desk.waiting(number)).containsExactly("userTask_signFunds_secretary");
    }
}
