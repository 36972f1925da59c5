package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.follow.FollowUps;
import cn.minxu.casework.follow.Following;
import cn.minxu.casework.topic.OfferedTopics;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.TakerSource;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.HashMap;
import java.util.List;
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
@DisplayName("A project")
class RunProjectTest {

    @LocalServerPort
    int port;

    @Autowired
    Yard yards;

    @Autowired
    @Qualifier("projectTakers")
    TakerSource takers;

    @Autowired
    OfferedTopics topics;

    @Autowired
    FollowUps followUps;

    @Autowired
    ErasureDesk erasure;

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

    private void settle(long number, String outcome, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("unclaimedOutcome", outcome);
        values.put("reason", "没有认领满额");
        desk.complete(number, "userTask_settleUnclaimed", Yard.PROPOSER, values);
    }

    @Test
    void goes_from_its_proposal_through_1_plus_6_two_claimants_and_three_instalments_to_its_score() {
        String title = "《“一碗热饭”》<助餐>&'项目'";
        long number = yard.proposed(title, "ORDINARY", "5000.01");
        assertThat(yard.content(number)).contains("经费预算：5,000.01 元（民需服务项目）", "受益群体：高龄和独居老人");
        yard.analysed(number, "JOINT");
        yard.appraised(number, 10);
        assertThat(desk.waiting(number)).as("listed").isEmpty();
        yard.claimed(number, Yard.ONE, "2000");
        yard.claimed(number, Yard.TWO, "3000.01");
        yard.approved(number);
        assertThat(yard.paidOut(number)).as("nothing before it is signed").isZero();
        yard.signed(number, Yard.SECRETARY, Yard.ONE, Yard.TWO, Yard.DOER);
        yard.paid(number);
        assertThat(yard.paidOut(number)).isEqualTo(300_000);
        yard.reached(number, "开始助餐", "CONTINUE");
        yard.reached(number, "三十户", "CHECK");
        yard.checked(number, "PASSED");
        yard.paid(number);
        assertThat(yard.paidOut(number)).isEqualTo(300_000 + 150_000);
        yard.reached(number, "六十户", "CHECK");
        yard.accepted(number, "RECTIFY");
        yard.tryWork(number, Map.of("nextAction", "CHECK"));
        yard.accepted(number, "ACCEPTED");
        yard.paid(number);
        assertThat(yard.paidOut(number)).isEqualTo(500_001);
        assertThat(takers.find(number).map(Taker::state)).contains(Taker.State.OPEN);
        desk.complete(
                number,
                "userTask_rateSatisfaction",
                Yard.PROPOSER,
                Map.of("rated", 10, "satisfied", 9, "outcome", "老人吃上热饭"));
        assertThat(yard.end(number)).isEqualTo("项目已完成并评价");
        assertThat(takers.find(number).map(Taker::state)).contains(Taker.State.DONE);
        assertThat(takers.find(number).map(Taker::title)).contains(title);
        assertThat(yard.content(number))
                .contains("项目得分 86.00", "验收（40 分）：整改 1 次后合格，得 30.00 分", "满意度（40 分）：10 人评价，9 人满意，得 36.00 分")
                .contains("认领：认领一企业 2,000.00 元；认领二医院 3,000.01 元", "2025-06-02 六十户");
        var figures = desk.as(Yard.PROPOSER)
                .get("/api/project-figures?since=2025-06-01&until=2025-06-30")
                .json();
        assertThat(figures.findValuesAsText("name")).containsExactly("确定项目", "完成项目", "提前终止", "服务对象满意");
        assertThat(figures.path(0).path("numerator").asInt()).isPositive();
        assertThat(figures.path(1).path("denominator").asInt())
                .isEqualTo(figures.path(0).path("numerator").asInt());
        assertThat(figures.path(3).path("numerator").asInt()).isPositive();
        Desk.at("2029-01-02T09:00");
        erasure.erase(number, "admin", "满三年");
        assertThat(yard.content(number)).doesNotContain("助餐", "六十户");
        assertThat(yard.jdbc
                        .sql("select coalesce(sum(amount), 0) from minxu.entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Clause("A-P5")
    void is_revised_once_when_it_has_60_to_69_points_and_ends_when_it_fails_then() {
        long number = yard.proposed("再评项目", "ORDINARY", "3000");
        yard.analysed(number, "JOINT");
        yard.appraised(number, 1);
        assertThat(desk.waiting(number)).containsExactly("userTask_reviseDesign");
        assertThat(desk.form(number, "userTask_reviseDesign", Yard.PROPOSER)).contains("每周两次上门助餐", "3000.00");
        assertThat(yard.refusal(desk.tryComplete(
                        number,
                        "userTask_reviseDesign",
                        Yard.PROPOSER,
                        Map.of(
                                "beneficiaries", "老人",
                                "measures", "每日一次",
                                "expectedEffect", "好",
                                "budget", "100000.01",
                                "changes", "加钱"))))
                .contains("应为 0.01 至 100000.00 元");
        desk.complete(
                number,
                "userTask_reviseDesign",
                Yard.PROPOSER,
                Map.of(
                        "beneficiaries", "老人",
                        "measures", "每日一次",
                        "expectedEffect", "好",
                        "budget", "2800.50",
                        "changes", "减少次数"));
        assertThat(yard.content(number)).contains("每日一次", "2,800.50 元");
        yard.appraised(number, 1);
        assertThat(yard.end(number)).isEqualTo("评估未通过");
        assertThat(takers.find(number).map(Taker::state)).contains(Taker.State.FAILED);
    }

    @Test
    @Clause("A-P5")
    void is_not_taken_up_where_the_joint_meeting_sees_no_need() {
        long number = yard.proposed("不必办的项目", "ORDINARY", "3000");
        desk.complete(
                number,
                "userTask_analyseProject",
                Yard.PROPOSER,
                Map.of("analysis", "已有同类服务", "analysisOutcome", "DROP"));
        assertThat(yard.end(number)).isEqualTo("没有立项");
    }

    @Test
    @Clause("A-P5")
    void waits_for_the_deliberation_that_it_offers_itself_to() {
        long number = yard.proposed("协商项目", "ORDINARY", "3000");
        yard.analysed(number, "DELIBERATION");
        String community = yard.unitOf(Yard.SECRETARY);
        assertThat(topics.find(community, number)).isPresent();
        Desk.at("2025-07-02T09:01");
        desk.fireTimerOf(number, "timer_forumStillWaiting");
        assertThat(desk.waiting(number)).isEmpty();
        yard.held("JOINT", number, "AGAINST");
        assertThat(desk.waiting(number)).as("it is tabled again").isEmpty();
        assertThat(topics.find(community, number)).isPresent();
        yard.held("JOINT", number, "FOR");
        assertThat(desk.waiting(number)).containsExactly("userTask_commissionAppraisal");
        assertThat(topics.find(community, number)).isEmpty();
    }

    @Test
    @Clause("A-P5")
    void is_discussed_by_each_partner_with_whom_it_is_built() {
        long number = yard.proposed("共建项目", "ORDINARY", "3000");
        yard.analysed(number, "CO_BUILDING");
        assertThat(desk.waiting(number)).containsExactly("userTask_joinDesign", "userTask_joinDesign");
        for (String partner : List.of(Yard.ONE, Yard.TWO)) {
            var answer = desk.as(partner)
                    .post(
                            "/engine-rest/task/"
                                    + yard.jury
                                            .task(number, "userTask_joinDesign", partner)
                                            .getId() + "/submit-form",
                            Desk.json(Map.of("contribution", "出场地")));
            assertThat(answer.status()).as(answer.body()).isLessThan(300);
        }
        assertThat(desk.waiting(number)).containsExactly("userTask_commissionAppraisal");
    }

    @Test
    @Clause("A-P6")
    void that_a_contest_has_matched_is_not_listed_and_its_organisations_bear_equal_parts() {
        long contest = yard.proposed("创投本身", "ORDINARY", "3000");
        long number = followUps.register(new Following(
                contest,
                "PROJECT",
                yard.unitOf(Yard.SECRETARY),
                "创投项目",
                Yard.SECRETARY,
                Map.of(
                        "subclass", "SERVICE_CHILDREN",
                        "beneficiaries", "儿童",
                        "measures", "课后托管",
                        "expectedEffect", "放学有去处",
                        "budget", 100_001L,
                        "claimants", List.of(yard.unitOf(Yard.ONE), yard.unitOf(Yard.TWO)))));
        yard.analysed(number, "CONTEST", yard.unitOf(Yard.ONE));
        yard.appraised(number, 10);
        assertThat(yard.content(number)).contains("认领：认领一企业 500.00 元；认领二医院 500.01 元");
        assertThat(desk.waiting(number)).containsExactly("userTask_signFunds_secretary");
    }

    @Test
    @Clause("§2.3")
    void of_a_whistle_goes_to_the_residents_representatives_and_the_party_organisation() {
        long refused = yard.proposed("没通过的吹哨", "WHISTLE", "1000");
        yard.analysed(refused, "JOINT");
        yard.hold(yard.meetingAbout(refused), "AGAINST");
        assertThat(yard.end(refused)).isEqualTo("没有立项");

        Desk.at("2025-06-02T09:00");
        long dropped = yard.proposed("没批准的吹哨", "WHISTLE", "5000");
        yard.analysed(dropped, "JOINT");
        yard.hold(yard.meetingAbout(dropped), "FOR");
        assertThat(desk.waiting(dropped)).containsExactly("userTask_approveProject");
        desk.complete(
                dropped,
                "userTask_approveProject",
                Yard.SECRETARY,
                Map.of("reviewOutcome", "DISAGREED", "reason", "经费不落实"));
        assertThat(yard.end(dropped)).isEqualTo("没有立项");

        Desk.at("2025-06-02T09:00");
        long number = yard.proposed("吹哨项目", "WHISTLE", "5000");
        yard.analysed(number, "JOINT", yard.unitOf(Yard.SECRETARY));
        yard.hold(yard.meetingAbout(number), "FOR");
        desk.complete(number, "userTask_approveProject", Yard.SECRETARY, Map.of("reviewOutcome", "AGREED"));
        assertThat(yard.jdbc
                        .sql("select (claim_until at time zone 'Asia/Shanghai')::text from minxu.project where id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .as("15 working days after 2025-06-16")
                .isEqualTo("2025-07-08 00:00:00");
        yard.claimed(number, Yard.ONE, "");
        yard.approved(number);
        yard.signed(number, Yard.SECRETARY, Yard.ONE);
        yard.paid(number);
        assertThat(desk.waiting(number)).contains("userTask_carryOutProject");
    }

    @Test
    void that_nobody_claims_in_time_is_listed_again_merged_or_cancelled() {
        long other = yard.proposed("并到这里", "ORDINARY", "3000");
        long number = yard.listed("没人认领", "1000");
        yard.claimed(number, Yard.ONE, "400");
        Desk.at("2025-06-06T00:00");
        assertThat(yard.refusal(yard.claim(number, Yard.TWO, "600"))).contains("不在认领期内");
        desk.fireTimerOf(number, "timer_claimWindowOver");
        assertThat(desk.waiting(number)).containsExactly("userTask_settleUnclaimed");
        settle(number, "RELIST", Map.of());
        assertThat(yard.content(number)).as("what was claimed before is void").doesNotContain("认领：");
        Desk.at("2025-06-12T00:00");
        desk.fireTimerOf(number, "timer_claimWindowOver");
        settle(number, "MERGE", Map.of("mergeInto", String.valueOf(other)));
        assertThat(yard.end(number)).isEqualTo("已并入另一项目");

        Desk.at("2025-06-02T09:00");
        long dropped = yard.listed("取消的项目", "1000");
        Desk.at("2025-06-06T00:00");
        desk.fireTimerOf(dropped, "timer_claimWindowOver");
        settle(dropped, "CANCEL", Map.of());
        assertThat(yard.end(dropped)).isEqualTo("项目已取消");
    }

    @Test
    void is_not_signed_where_its_money_is_refused() {
        long number = yard.listed("不批的项目", "1000");
        yard.claimed(number, Yard.ONE, "");
        desk.complete(
                number,
                "userTask_signFunds_secretary",
                Yard.SECRETARY,
                Map.of("reviewOutcome", "DISAGREED", "reason", "预算虚高"));
        assertThat(yard.end(number)).isEqualTo("用款未获批");
    }

    @Test
    void that_a_claimant_does_not_sign_is_settled_anew() {
        long number = yard.listed("不签的项目", "1000");
        yard.claimed(number, Yard.ONE, "");
        yard.approved(number);
        yard.signed(number, Yard.SECRETARY, Yard.DOER);
        assertThat(yard.sign(number, Yard.ONE, Map.of("signing", "DECLINED", "reason", "资金未到位"))
                        .status())
                .isLessThan(300);
        desk.complete(
                number, "userTask_answerDecline", Yard.PROPOSER, Map.of("declineAnswer", "END", "reason", "对方不签"));
        assertThat(desk.waiting(number)).containsExactly("userTask_settleUnclaimed");
        settle(number, "RELIST", Map.of());
        yard.claimed(number, Yard.TWO, "");
        assertThat(yard.content(number)).contains("认领：认领二医院 1,000.00 元");
    }

    @Test
    @Clause("§4.6")
    void that_is_listed_again_is_approved_again_but_its_money_counts_once() {
        long number = yard.listed("重新发布的项目", "1500");
        yard.claimed(number, Yard.ONE, "");
        yard.approved(number);
        assertThat(yard.sign(number, Yard.ONE, Map.of("signing", "DECLINED", "reason", "资金未到位"))
                        .status())
                .isLessThan(300);
        desk.complete(
                number, "userTask_answerDecline", Yard.PROPOSER, Map.of("declineAnswer", "END", "reason", "对方不签"));
        settle(number, "RELIST", Map.of());
        yard.claimed(number, Yard.TWO, "");
        assertThat(desk.form(number, "userTask_signFunds_secretary", Yard.SECRETARY))
                .doesNotContain("3,000.00 元");
        desk.complete(number, "userTask_signFunds_secretary", Yard.SECRETARY, Map.of("reviewOutcome", "AGREED"));
        desk.complete(number, "userTask_signFunds_director", "shen.zhuren", Map.of("reviewOutcome", "AGREED"));
        assertThat(desk.waiting(number))
                .as("1500 yuan need two posts, 3000 four")
                .contains("userTask_signAsParty");
    }

    @Test
    @Clause("§1.6")
    void that_nobody_analyses_is_marked() {
        long number = yard.proposed("逾期的项目", "ORDINARY", "3000");
        Desk.at("2025-06-17T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(desk.marks(number)).isPositive();
    }
}
