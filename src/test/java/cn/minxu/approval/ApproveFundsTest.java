package cn.minxu.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseClosed;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.drawn.TrialKinds;
import cn.minxu.organisation.Organisation;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Called by 试用款项, a kind of case that a designer has drawn and no class knows. */
@MinxuTest
@Clause("§4.6")
@DisplayName("The use of funds")
class ApproveFundsTest {

    private static final String PROCESS = "useFunds";
    private static final String ASK = "userTask_askFunds";
    private static final List<String> POSTS = List.of(
            "userTask_signFunds_secretary",
            "userTask_signFunds_director",
            "userTask_signFunds_committees",
            "userTask_signFunds_supervisors",
            "userTask_signFunds_leader",
            "userTask_signFunds_workCommittee");
    private static final List<String> PEOPLE =
            List.of("zhang.san", "shen.zhuren", "zhang.sanfeng", "jian.dufunds", "zhao.liu", "zheng.yi");
    private static final String PROPOSER = "li.shenqing";
    private static final AtomicLong PURPOSES = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    TrialKinds kinds;

    @Autowired
    TestDistrict district;

    @Autowired
    Organisation organisation;

    @Autowired
    Approvals approvals;

    @Autowired
    CaseBook cases;

    @Autowired
    Decisions decisions;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private Desk desk;

    @BeforeEach
    void a_designer_has_drawn_a_kind_that_calls_it() throws IOException {
        desk = kinds.at(port, PROCESS, "use-funds");
        for (String person : List.of(PEOPLE.get(3), PROPOSER)) {
            if (organisation.person(person).isEmpty()) {
                district.withPerson(person);
            }
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private static String purpose() {
        return "试用途" + PURPOSES.incrementAndGet();
    }

    private static Map<String, Object> asked(String purpose, String scope, String yuan) {
        return Map.of("fundsPurpose", purpose, "fundsScope", scope, "fundsAmount", yuan, "reason", "社区需要");
    }

    private long asked(String purpose, String yuan) {
        long number = TrialKinds.called(desk, PROCESS, PROPOSER);
        desk.complete(number, ASK, PROPOSER, asked(purpose, "CULTURE_SPORTS", yuan));
        return number;
    }

    private static Map<String, Object> says(int post, String outcome) {
        var values = new HashMap<String, Object>(Map.of("reviewOutcome", outcome));
        if (outcome.equals("DISAGREED")) {
            values.put("reason", "理由不足");
        }
        if (post == 2 || post == 5) {
            values.putAll(Map.of(
                    "fundsMeetingDay", "2025-03-03", "fundsPresent", 7, "fundsFor", outcome.equals("AGREED") ? 4 : 3));
        }
        if (post == 3) {
            values.put("fundsRelation", "NONE");
        }
        return values;
    }

    private void signed(long number, int posts) {
        for (int post = 0; post < posts; post++) {
            desk.complete(number, POSTS.get(post), PEOPLE.get(post), says(post, "AGREED"));
        }
    }

    private long weighed(long number) {
        return jdbc.sql("select weighed from minxu.funds_request where case_id = ? order by id desc limit 1")
                .param(number)
                .query(Long.class)
                .single();
    }

    private int requests(long number) {
        return jdbc.sql("select count(*) from minxu.funds_request where case_id = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, 2",
        "2000, 2",
        "2000.01, 4",
        "10000.00, 4",
        "10000.01, 5",
        "50000, 5",
        "50000.01, 6",
        "'1,000,000', 6"
    })
    void is_approved_post_by_post_as_far_up_as_its_whole_amount_asks(String yuan, int posts) {
        long number = asked(purpose(), yuan);
        signed(number, posts);
        assertThat(desk.end(number)).isEqualTo("用款获准");
        assertThat(decisions
                        .last(number, "serviceTask_grantFunds")
                        .orElseThrow()
                        .reason())
                .contains(Yuan.words(Yuan.read("金额", yuan)));
        assertThat(jdbc.sql("select string_agg(user_id, ',' order by place) from minxu.funds_sign where case_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo(String.join(",", PEOPLE.subList(0, posts)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void is_refused_by_any_post_with_its_reason_and_goes_no_further(int post) {
        long number = asked(purpose(), "80000");
        signed(number, post);
        var silent = new HashMap<>(says(post, "DISAGREED"));
        silent.remove("reason");
        var answer = desk.tryComplete(number, POSTS.get(post), PEOPLE.get(post), silent);
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.body()).contains("不同意的理由");
        desk.complete(number, POSTS.get(post), PEOPLE.get(post), says(post, "DISAGREED"));
        assertThat(desk.end(number)).isEqualTo("用款未获准");
        assertThat(jdbc.sql("select result || ':' || why from minxu.funds_request where case_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED:理由不足");
    }

    @Test
    void is_refused_without_any_post_for_what_is_out_of_scope() {
        for (String scope : List.of("SALARIES", "HOSPITALITY", "DEBTS")) {
            long number = TrialKinds.called(desk, PROCESS, PROPOSER);
            desk.complete(number, ASK, PROPOSER, asked(purpose(), scope, "100"));
            assertThat(desk.end(number)).isEqualTo("用款未获准");
            assertThat(decisions
                            .last(number, "serviceTask_refuseFunds")
                            .orElseThrow()
                            .reason())
                    .contains("不在使用范围内");
        }
        long number = desk.start(PROCESS, PROPOSER, Map.of("title", "试办"));
        approvals.ask(number, new Approvals.Asked(100, purpose(), "NOBODY_KNOWS", null), PROPOSER);
        desk.complete(number, TrialKinds.READY, PROPOSER, Map.of());
        assertThat(desk.end(number))
                .as("a kind of use that the table does not name")
                .isEqualTo("用款未获准");
    }

    /** As a feature's Java does, in the transaction in which its case goes on to the call. */
    @Test
    void needs_no_form_where_a_feature_has_asked() {
        long number = desk.start(PROCESS, PROPOSER, Map.of("title", "试办"));
        approvals.ask(number, new Approvals.Asked(150_000, "　文艺 汇演　", "CULTURE_SPORTS", null), PROPOSER);
        assertThatThrownBy(() ->
                        approvals.ask(number, new Approvals.Asked(150_000, "另一用途", "CULTURE_SPORTS", null), PROPOSER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有一笔用款正在审批");
        desk.complete(number, TrialKinds.READY, PROPOSER, Map.of());
        assertThat(desk.waiting(number)).containsExactly(POSTS.get(0));
        assertThat(desk.form(number, POSTS.get(0), PEOPLE.get(0))).contains("1,500.00 元", "文艺 汇演");
        signed(number, 2);
        assertThat(desk.end(number)).isEqualTo("用款获准");
    }

    @Test
    void is_summed_with_what_was_asked_for_the_same_purpose_within_ninety_days() {
        String purpose = purpose();
        long first = asked(purpose, "1500");
        signed(first, 2);
        long refused = asked(purpose, "700");
        desk.complete(refused, POSTS.get(0), PEOPLE.get(0), says(0, "DISAGREED"));
        Desk.at("2025-05-31T09:00");
        long second = asked(purpose, "600");
        assertThat(weighed(second))
                .as("the first was 89 days ago, the refused one does not count")
                .isEqualTo(210_000);
        assertThat(desk.form(second, POSTS.get(0), PEOPLE.get(0))).contains("合计：2,100.00 元");
        signed(second, 4);
        assertThat(desk.end(second)).isEqualTo("用款获准");
        Desk.at("2025-06-01T09:00");
        assertThat(weighed(asked(purpose, "1"))).as("the first was 90 days ago").isEqualTo(60_100);
        assertThat(weighed(asked(purpose(), "1"))).as("another purpose").isEqualTo(100);
    }

    /** As a project does that is listed again after it was approved. */
    @Test
    void is_counted_once_where_a_case_asks_anew_in_place_of_what_it_asked_before() {
        String purpose = purpose();
        var asked = new Approvals.Asked(150_000, purpose, "CULTURE_SPORTS", null);
        long number = desk.start(PROCESS, PROPOSER, Map.of("title", "试办"));
        approvals.ask(number, asked, PROPOSER);
        approve(number);
        approvals.askAnew(number, asked, PROPOSER);
        assertThat(weighed(number)).as("the latest alone").isEqualTo(150_000);
        approve(number);
        approvals.ask(number, asked, PROPOSER);
        assertThat(weighed(number))
                .as("a further part of the same case is no way round")
                .isEqualTo(300_000);
        approve(number);
        assertThat(weighed(asked(purpose, "6"))).as("another case").isEqualTo(300_600);
    }

    /** Without the diagram, as the database lets it. */
    private void approve(long number) {
        String current = " from minxu.funds_request where case_id = ? and result is null";
        jdbc.sql(
                        "insert into minxu.funds_sign (request_id, place, case_id, step, user_id, outcome, at) select id, 1, case_id, 'x', 'x', 'AGREED', asked_at"
                                + current)
                .param(number)
                .update();
        jdbc.sql(
                        "update minxu.funds_request set result = 'APPROVED', tier = 'OFFICERS', ended_at = asked_at where case_id = ? and result is null")
                .param(number)
                .update();
    }

    /** Each of two who ask at the same moment would be small without the other. */
    @Test
    void is_summed_with_what_is_asked_at_the_same_moment() throws Exception {
        String purpose = purpose();
        List<Long> numbers = List.of(
                desk.start(PROCESS, PROPOSER, Map.of("title", "一半")),
                desk.start(PROCESS, PROPOSER, Map.of("title", "另一半")));
        var start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var asking = new ArrayList<Callable<Boolean>>();
            for (long number : numbers) {
                asking.add(() -> {
                    start.await();
                    approvals.ask(number, new Approvals.Asked(150_000, purpose, "ENVIRONMENT", null), PROPOSER);
                    return true;
                });
            }
            for (Future<Boolean> each : threads.invokeAll(asking)) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(numbers.stream().map(this::weighed)).containsExactlyInAnyOrder(150_000L, 300_000L);
    }

    @Test
    void is_signed_by_nobody_twice_nor_by_its_proposer_or_a_relative_for_the_supervisors() {
        long number = asked(purpose(), "5000");
        var wrongPost = desk.tryComplete(number, POSTS.get(0), PEOPLE.get(1), says(0, "AGREED"));
        assertThat(wrongPost.status()).isEqualTo(403);
        assertThat(wrongPost.body()).contains("社区书记");
        signed(number, 2);
        var twice = desk.tryComplete(number, POSTS.get(2), PEOPLE.get(0), says(2, "AGREED"));
        assertThat(twice.status()).isEqualTo(403);
        assertThat(twice.body()).contains("同一人不能在两个岗位审批");
        var minority = new HashMap<>(says(2, "AGREED"));
        minority.put("fundsFor", 3);
        assertThat(desk.tryComplete(number, POSTS.get(2), PEOPLE.get(2), minority)
                        .body())
                .contains("没有过到会人数的半数");
        minority.put("fundsFor", 8);
        assertThat(desk.tryComplete(number, POSTS.get(2), PEOPLE.get(2), minority)
                        .body())
                .contains("不能多于到会人数");
        var majority = new HashMap<>(says(2, "DISAGREED"));
        majority.put("fundsFor", 4);
        assertThat(desk.tryComplete(number, POSTS.get(2), PEOPLE.get(2), majority)
                        .body())
                .contains("应为“同意”");
        desk.complete(number, POSTS.get(2), PEOPLE.get(2), says(2, "AGREED"));
        var proposer = desk.tryComplete(number, POSTS.get(3), PROPOSER, says(3, "AGREED"));
        assertThat(proposer.status()).isEqualTo(403);
        assertThat(proposer.body()).contains("是您申请的");
        var relative = new HashMap<>(says(3, "AGREED"));
        relative.put("fundsRelation", "RELATIVE");
        var related = desk.tryComplete(number, POSTS.get(3), PEOPLE.get(3), relative);
        assertThat(related.status()).isEqualTo(403);
        assertThat(related.body()).contains("须回避");
        desk.complete(number, POSTS.get(3), PEOPLE.get(3), says(3, "AGREED"));
        assertThat(desk.end(number)).isEqualTo("用款获准");
    }

    @ParameterizedTest
    @CsvSource({"-5, 不能小于 0 元", "0, 应大于 0 元", "0.00, 应大于 0 元", "1.005, 小数多于两位", "五百, 不是金额", "1000000000.01, 不能超过"})
    void is_refused_with_an_amount_that_is_none_and_nothing_is_half_done(String yuan, String says) {
        long number = TrialKinds.called(desk, PROCESS, PROPOSER);
        var answer = desk.tryComplete(number, ASK, PROPOSER, asked(purpose(), "ENVIRONMENT", yuan));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(says);
        assertThat(requests(number)).isZero();
        assertThat(desk.waiting(number)).containsExactly(ASK);
    }

    @Test
    void is_refused_without_a_purpose_a_scope_or_a_community() {
        long number = desk.start(PROCESS, PROPOSER, Map.of("title", "试办"));
        for (var asked : List.of(
                new Approvals.Asked(100, " 　", "ENVIRONMENT", null),
                new Approvals.Asked(100, "长".repeat(61), "ENVIRONMENT", null),
                new Approvals.Asked(100, "用途", "环境", null),
                new Approvals.Asked(0, "用途", "ENVIRONMENT", null),
                new Approvals.Asked(Yuan.MOST + 1, "用途", "ENVIRONMENT", null))) {
            assertThatThrownBy(() -> approvals.ask(number, asked, PROPOSER)).isInstanceOf(Refused.class);
        }
        assertThat(requests(number)).isZero();
        Instant now = ClockUtil.getCurrentTime().toInstant();
        String street = district.street("测试东街道");
        long other = cases.next(now);
        transactions.executeWithoutResult(
                status -> cases.file(Case.registered(other, PROCESS, street, "街道的事", false, now, "zhao.liu", null)));
        assertThatThrownBy(() -> approvals.ask(other, new Approvals.Asked(100, "用途", "ENVIRONMENT", null), PROPOSER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("只用于社区的事项");
    }

    @Test
    void cannot_be_changed_or_approved_by_whoever_writes_into_the_tables() {
        long number = asked(purpose(), "5000");
        signed(number, 1);
        String mine = " where case_id = " + number;
        String sign = "insert into minxu.funds_sign (request_id, place, case_id, step, user_id, outcome, reason, at)"
                + " select id, 1, case_id, %s from minxu.funds_request" + mine;
        for (String attack : List.of(
                "update minxu.funds_request set amount = 1" + mine,
                "update minxu.funds_request set weighed = 1" + mine,
                "update minxu.funds_request set purpose = '另一用途'" + mine,
                "delete from minxu.funds_request" + mine,
                "update minxu.funds_request set result = 'APPROVED', ended_at = now()" + mine, // without a tier
                "update minxu.funds_request set result = 'REFUSED', ended_at = now()" + mine, // without a reason
                "update minxu.funds_sign set outcome = 'DISAGREED', reason = '改'" + mine,
                "delete from minxu.funds_sign" + mine,
                sign.formatted("'userTask_signFunds_director', 'zhang.san', 'AGREED', null, now()"), // twice
                sign.formatted("'userTask_signFunds_secretary', 'x', 'AGREED', null, now()"), // the post again
                sign.formatted("'userTask_signFunds_director', 'x', 'DISAGREED', ' ', now()"),
                "insert into minxu.funds_request (case_id, unit_id, purpose, scope, amount, asked_at, asked_by, weighed)"
                        + " select case_id, unit_id, '又', scope, 1, now(), 'x', 0 from minxu.funds_request" + mine,
                "truncate minxu.funds_sign",
                "truncate minxu.funds_request cascade")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        desk.complete(number, POSTS.get(1), PEOPLE.get(1), says(1, "DISAGREED"));
        for (String attack : List.of(
                "update minxu.funds_request set result = 'APPROVED', why = null, tier = 'OFFICERS'" + mine,
                sign.formatted("'userTask_signFunds_committees', 'y', 'AGREED', null, now()"))) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
    }

    @Test
    void is_marked_when_a_post_is_late() {
        long number = asked(purpose(), "100");
        Desk.at("2025-03-06T09:01");
        kinds.mark(number);
        assertThat(desk.marks(number)).isPositive();
    }

    @Test
    void is_asked_for_no_more_when_its_case_has_ended() {
        long number = asked(purpose(), "100");
        transactions.executeWithoutResult(status -> events.publishEvent(new CaseClosed(number, "WITHDRAWN")));
        assertThat(jdbc.sql("select result from minxu.funds_request where case_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
    }

    @Test
    void is_nobody_elses_to_sign() {
        long number = asked(purpose(), "100");
        var answer = Http.staff(port, "wang.wu")
                .post(
                        "/engine-rest/task/" + desk.task(number, POSTS.get(0)).getId() + "/submit-form",
                        Desk.json(says(0, "AGREED")));
        assertThat(answer.status()).isBetween(401, 404);
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = asked("抹去用途丙", "100");
        desk.complete(number, POSTS.get(0), PEOPLE.get(0), Map.of("reviewOutcome", "DISAGREED", "reason", "抹去理由丙"));
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去用途丙", "抹去理由丙")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
    }
}
