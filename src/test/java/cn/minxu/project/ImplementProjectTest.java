package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.TakerSource;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@Clause("A-P7")
@DisplayName("A project that is carried out")
class ImplementProjectTest {

    private static final String WORK = "userTask_carryOutProject";

    @LocalServerPort
    int port;

    @Autowired
    Yard yards;

    @Autowired
    @Qualifier("projectTakers")
    TakerSource takers;

    private Yard yard;
    private Desk desk;

    @BeforeEach
    void a_community_with_units_that_claim() {
        yard = yards.at(port);
        desk = yard.desk;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private void decided(long number, String outcome) {
        desk.complete(
                number,
                "userTask_decideRequest",
                Yard.PROPOSER,
                outcome.equals("AGREED")
                        ? Map.of("reviewOutcome", outcome)
                        : Map.of("reviewOutcome", outcome, "reason", "理由不足"));
    }

    private void asked(long number, Map<String, Object> request) {
        var values = new HashMap<String, Object>(request);
        values.put("nextAction", "REQUEST");
        values.put("requestReason", "场地有变");
        var answer = yard.tryWork(number, values);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    @Test
    void is_paid_anew_or_ended_where_a_payment_was_stopped() {
        long number = yard.signedProject("停付项目", "1000");
        yard.stopped(number);
        desk.complete(
                number, "userTask_settlePayment", Yard.PROPOSER, Map.of("stoppedOutcome", "RETRY", "reason", "账户已更正"));
        yard.stopped(number);
        desk.complete(
                number, "userTask_settlePayment", Yard.PROPOSER, Map.of("stoppedOutcome", "END", "reason", "认领单位退出"));
        assertThat(yard.end(number)).isEqualTo("项目提前终止");
        assertThat(yard.paidOut(number)).isZero();
        assertThat(yard.keptFor(number)).as("left with the project").isZero();
        assertThat(desk.waiting(number)).isEmpty();
    }

    @Test
    void is_scored_by_its_work_and_says_what_was_not_paid_where_its_last_instalment_was_given_up() {
        long number = yard.running("末期不付的项目", "1000");
        yard.reached(number, "过半", "CHECK");
        yard.checked(number, "PASSED");
        yard.paid(number);
        yard.reached(number, "做完", "CHECK");
        yard.accepted(number, "ACCEPTED");
        yard.stopped(number);
        desk.complete(
                number, "userTask_settlePayment", Yard.PROPOSER, Map.of("stoppedOutcome", "END", "reason", "对方不再要这笔款"));
        desk.complete(
                number,
                "userTask_rateSatisfaction",
                Yard.PROPOSER,
                Map.of("rated", 10, "satisfied", 10, "outcome", "已服务"));
        assertThat(yard.end(number)).isEqualTo("项目已完成并评价");
        assertThat(yard.content(number)).contains("项目得分 100.00", "经费预算 1,000.00 元，已付 900.00 元，其余没有付（不影响得分）");
        assertThat(takers.find(number).map(Taker::state))
                .as("whom it served was served")
                .contains(Taker.State.DONE);
    }

    @Test
    void is_paid_nothing_more_after_it_failed_its_mid_term_check() {
        long number = yard.running("中期不过的项目", "1000");
        assertThat(yard.paidOut(number)).isEqualTo(60_000);
        yard.reached(number, "只开了个头", "CHECK");
        assertThatThrownBy(() -> instalment(number, 2, 30_000)).hasMessageContaining("中期检查还没有通过");
        yard.checked(number, "FAILED");
        assertThat(yard.end(number)).isEqualTo("项目提前终止");
        assertThat(yard.paidOut(number)).isEqualTo(60_000);
        assertThat(yard.keptFor(number)).as("left with the project").isZero();
        assertThat(desk.as(Yard.PROPOSER).get("/api/cases/" + number).body()).contains("退回余款", "400.00 元");
        assertThatThrownBy(() -> instalment(number, 2, 30_000)).hasMessageContaining("中期检查还没有通过");
        assertThatThrownBy(() -> instalment(number, 1, 60_000)).hasMessageContaining("一期一期");
        assertThat(desk.as(Yard.ONE).get("/api/cases/" + number + "/reports").body())
                .contains("提前结束");
    }

    private void instalment(long number, int place, long fen) {
        yard.jdbc
                .sql("insert into minxu.project_instalment values (?, ?, ?, now())")
                .params(number, place, fen)
                .update();
    }

    @Test
    void is_paid_nothing_before_it_is_signed_or_its_last_part_before_it_is_accepted_by_whatever_door() {
        long number = yard.listed("没签约的项目", "1000");
        assertThatThrownBy(() -> instalment(number, 1, 60_000)).hasMessageContaining("还没有签约");
        long running = yard.running("没验收的项目", "1000");
        yard.reached(running, "过半", "CHECK");
        yard.checked(running, "PASSED");
        assertThatThrownBy(() -> instalment(running, 3, 10_000)).hasMessageContaining("没有通过验收");
        assertThatThrownBy(() -> yard.jdbc
                        .sql("update minxu.project set midterm = 'FAILED' where id = ?")
                        .param(running)
                        .update())
                .hasMessageContaining("结论只有一次");
    }

    @Test
    void is_changed_or_ended_early_by_a_request_that_somebody_else_agrees_to() {
        long number = yard.running("变更的项目", "1000");
        asked(number, Map.of("requestKind", "CHANGE", "newMeasures", "改在老年食堂"));
        assertThat(desk.form(number, "userTask_decideRequest", Yard.PROPOSER)).contains("改在老年食堂", "场地有变");
        decided(number, "DISAGREED");
        assertThat(yard.content(number)).contains("每周两次上门助餐");
        asked(number, Map.of("requestKind", "CHANGE", "newMeasures", "改在老年食堂"));
        decided(number, "AGREED");
        assertThat(yard.content(number)).contains("改在老年食堂", "1,000.00 元");
        asked(number, Map.of("requestKind", "END"));
        decided(number, "AGREED");
        assertThat(yard.end(number)).isEqualTo("项目提前终止");
    }

    @Test
    @Clause("§2.3")
    void is_reported_on_until_the_last_report_is_in() {
        long number = yard.running("报告的项目", "1000");
        for (String day : new String[] {"2025-07-28T00:00", "2025-08-25T00:00"}) {
            Desk.at(day);
            desk.fireTimerOf(number, "timer_reportOpens");
            desk.complete(
                    number,
                    "userTask_submitReport",
                    Yard.DOER,
                    Map.of("reportProgress", "按计划推进", "reportEffect", "老人满意"));
        }
        assertThat(desk.waiting(number)).as("the work goes on").containsExactly(WORK);
    }

    @Test
    @Clause("§1.6")
    void stands_still_for_a_listed_cause_and_is_marked_after_its_agreed_end() {
        String pause = "{\"cause\":\"AWAITING_RESIDENT\",\"reason\":\"等待场地\"}";
        long number = yard.running("暂停的项目", "1000");
        assertThat(desk.due(number, WORK)).isEqualTo(Desk.instant("2025-08-31T17:30"));
        desk.asked(number, WORK, Yard.DOER, "pause", pause);
        Desk.at("2025-06-04T09:00");
        desk.complete(number, "userTask_resumeMatter", Yard.DOER, Map.of("note", "已腾出"));
        desk.asked(number, WORK, Yard.DOER, "pause", pause);
        Desk.at("2025-06-20T18:00");
        desk.fireTimerOf(number, "timer_pauseLapsed");
        assertThat(desk.waiting(number)).containsExactly(WORK);
        desk.asked(number, WORK, Yard.DOER, "pause", pause);
        yard.tryWork(number, Map.of("nextAction", "CONTINUE"));
        assertThat(desk.waiting(number)).containsExactly(WORK);
        Desk.at("2025-10-10T09:01");
        desk.fire(desk.task(number, WORK).getProcessInstanceId(), "timer_nextMark");
        assertThat(desk.marks(number)).isPositive();
    }

    @Test
    void is_proven_by_new_documents_of_its_own() {
        long number = yard.running("证明的项目", "1000");
        assertThat(yard.refusal(yard.tryWork(number, Map.of("nextAction", "CHECK"))))
                .contains("还没有登记里程碑");
        assertThat(yard.refusal(yard.tryWork(number, Map.of("milestone", "空口", "nextAction", "CONTINUE"))))
                .contains("请填写里程碑的完成日期");
        String proof = yard.jury.document(number, Yard.DOER, "照片.pdf", 77);
        assertThat(yard.refusal(yard.tryWork(
                        number,
                        Map.of(
                                "milestone", "将来",
                                "reachedOn", "2025-06-03",
                                "evidence", proof,
                                "nextAction", "CONTINUE"))))
                .contains("不能晚于今天");
        assertThat(yard.tryWork(
                                number,
                                Map.of(
                                        "milestone", "第一步",
                                        "reachedOn", "2025-06-02",
                                        "evidence", proof,
                                        "nextAction", "CONTINUE"))
                        .status())
                .isLessThan(300);
        assertThatThrownBy(() -> yard.jdbc
                        .sql(
                                "insert into minxu.project_milestone values (?, 0, '又用一次', current_date, ?::bigint, now(), 'x')")
                        .params(number, proof)
                        .update())
                .hasMessageContaining("已经证明了另一个里程碑");
        assertThatThrownBy(() -> yard.jdbc
                        .sql("update minxu.project_milestone set title = '改了' where project_id = ?")
                        .param(number)
                        .update())
                .rootCause()
                .hasMessageContaining("只能追加");
    }
}
