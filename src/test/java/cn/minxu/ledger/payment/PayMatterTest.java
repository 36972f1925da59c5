package cn.minxu.ledger.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.casework.CaseClosed;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.drawn.TrialKinds;
import cn.minxu.ledger.Account;
import cn.minxu.ledger.Accounts;
import cn.minxu.ledger.Booking;
import cn.minxu.ledger.Ledger;
import cn.minxu.ledger.Measure;
import cn.minxu.ledger.NewAccount;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Traces;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Called by 试付款项, a kind of case that a designer has drawn and no class knows. */
@MinxuTest
@Clause("§4.6")
@DisplayName("A payment")
class PayMatterTest {

    private static final String PROCESS = "payBill";
    private static final String ORDER = "userTask_orderPayment";
    private static final String PREPARE = "userTask_preparePayment";
    private static final String CHECK = "userTask_checkPayment";
    private static final String CLERK = "zhang.san";
    private static final String SECOND = "zhang.sanfeng";
    private static final AtomicLong CODES = new AtomicLong();

    @LocalServerPort
    int port;

    @Autowired
    TrialKinds kinds;

    @Autowired
    TestDistrict district;

    @Autowired
    Payments payments;

    @Autowired
    CaseAccounts caseAccounts;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

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
        desk = kinds.at(port, PROCESS, "pay-bill");
    }

    @AfterEach
    void now_and_all_money_adds_up() {
        ClockUtil.reset();
        assertThat(jdbc.sql("select coalesce(sum(amount), 0) from minxu.entry")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long begun() {
        return desk.start(PROCESS, CLERK, Map.of("title", "试付"));
    }

    private Account given(long number, String unit, long fen) {
        return caseAccounts.give(number, unit, fen, CLERK);
    }

    private String mine() {
        return district.community("测试甲社区");
    }

    /** Of the community's own, for no case. */
    private Account fund(long fen) {
        String code = "TRIAL:" + CODES.incrementAndGet();
        Account outside = accounts.open(
                NewAccount.outside(mine(), "OUT:" + code, "来源", Measure.MONEY),
                ClockUtil.getCurrentTime().toInstant());
        Account fund = accounts.open(
                NewAccount.covered(mine(), code, "居民活动专账" + code, Measure.MONEY).byTwoPeople(),
                ClockUtil.getCurrentTime().toInstant());
        ledger.book(
                Booking.of("FUND:" + code, CLERK, "拨入").from(outside.id(), fen).to(fund.id(), fen));
        return accounts.get(fund.id());
    }

    private long payee(long number) {
        return caseAccounts.payee(number, district.community("测试乙社区")).id();
    }

    private static Payments.Share share(Account account, long fen) {
        return new Payments.Share(account.id(), fen);
    }

    private long balance(Account account) {
        return accounts.get(account.id()).balance();
    }

    private void goOn(long number) {
        desk.complete(number, TrialKinds.READY, CLERK, Map.of());
    }

    @Test
    void is_prepared_by_one_and_checked_by_another_and_leaves_each_payers_account() {
        long number = begun();
        Account one = given(number, mine(), 60_000);
        Account two = given(number, district.department("测试民政局"), 40_000);
        long payee = payee(number);
        payments.order(number, "FIRST", List.of(share(one, 36_000), share(two, 24_000)), payee, "首期款");
        goOn(number);
        assertThat(desk.form(number, PREPARE, CLERK))
                .contains("测试乙社区收款", "600.00 元", "测试甲社区出资 360.00 元", "测试民政局出资 240.00 元");
        desk.complete(number, PREPARE, CLERK, Map.of("voucher", "发票 0001"));
        assertThat(accounts.get(one.id()).available()).isEqualTo(24_000);
        var own = desk.tryComplete(number, CHECK, CLERK, Map.of("paymentCheck", "AGREED"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body()).contains("须由另一人复核");
        var silent = desk.tryComplete(number, CHECK, SECOND, Map.of("paymentCheck", "RETURNED"));
        assertThat(silent.status()).isEqualTo(400);
        assertThat(silent.body()).contains("退回经办的理由");
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "RETURNED", "reason", "发票不清"));
        assertThat(accounts.get(one.id()).available()).as("still kept back").isEqualTo(24_000);
        desk.complete(number, PREPARE, SECOND, Map.of("voucher", "发票 0002"));
        assertThat(desk.tryComplete(number, CHECK, SECOND, Map.of("paymentCheck", "AGREED"))
                        .status())
                .as("now he is who prepared it")
                .isEqualTo(403);
        desk.complete(number, CHECK, CLERK, Map.of("paymentCheck", "AGREED"));
        assertThat(desk.end(number)).isEqualTo("款项付清");
        assertThat(balance(one)).isEqualTo(24_000);
        assertThat(balance(two)).isEqualTo(16_000);
        assertThat(accounts.get(payee).balance()).isEqualTo(60_000);
        assertThat(jdbc.sql(
                                "select distinct by_user || ',' || second_by from minxu.transfer where case_id = ? and hold_id is not null")
                        .param(number)
                        .query(String.class)
                        .list())
                .containsExactly(SECOND + "," + CLERK);
    }

    @Test
    void is_asked_for_by_a_form_where_no_feature_has_ordered_it_and_frees_what_it_held_when_it_is_stopped() {
        long number = begun();
        Account fund = fund(100_000);
        goOn(number);
        assertThat(desk.form(number, ORDER, CLERK)).contains(fund.name() + "，可用 1,000.00 元");
        var order = Map.<String, Object>of(
                "payerAccount", String.valueOf(fund.id()), "payeeName", "新芽社工服务社", "reason", "活动材料");
        for (var wrong : Map.of(
                        "1000.01", "余额不足：可用 1,000.00 元",
                        "-1", "不能小于 0 元",
                        "0", "应大于 0 元",
                        "1.005", "小数多于两位",
                        "一百", "不是金额")
                .entrySet()) {
            var values = new java.util.HashMap<>(order);
            values.put("paymentAmount", wrong.getKey());
            var answer = desk.tryComplete(number, ORDER, CLERK, values);
            assertThat(answer.status()).as(answer.body()).isIn(400, 409);
            assertThat(answer.body()).contains(wrong.getValue());
        }
        assertThat(jdbc.sql("select count(*) from minxu.payment where case_id = ?")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .as("nothing half-done")
                .isZero();
        assertThat(accounts.about(number)).isEmpty();
        var values = new java.util.HashMap<>(order);
        values.put("paymentAmount", "1,000.00 元");
        desk.complete(number, ORDER, CLERK, values);
        assertThat(accounts.get(fund.id()).available()).isZero();
        assertThat(desk.tryComplete(number, CHECK, CLERK, Map.of("paymentCheck", "AGREED"))
                        .status())
                .isEqualTo(403);
        assertThat(desk.tryComplete(number, CHECK, SECOND, Map.of("paymentCheck", "STOPPED"))
                        .body())
                .contains("停止付款的理由");
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "STOPPED", "reason", "活动取消"));
        assertThat(desk.end(number)).isEqualTo("款项未付");
        assertThat(accounts.get(fund.id()).available()).isEqualTo(100_000);
    }

    @Test
    void is_made_once_for_an_instalment_however_often_and_by_how_many_it_is_asked_for() throws Exception {
        long number = begun();
        Account payer = given(number, mine(), 100_000);
        long payee = payee(number);
        var start = new CyclicBarrier(8);
        var threads = Executors.newFixedThreadPool(8);
        Set<Object> answers = new HashSet<>();
        try {
            var asking = new ArrayList<Callable<Object>>();
            for (int i = 0; i < 8; i++) {
                asking.add(() -> {
                    start.await();
                    try {
                        return payments.order(number, "FIRST", List.of(share(payer, 60_000)), payee, "首期款");
                    } catch (Refused refused) {
                        return refused.getMessage();
                    }
                });
            }
            for (Future<Object> each : threads.invokeAll(asking)) {
                answers.add(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers.stream().filter(Long.class::isInstance))
                .as(answers.toString())
                .hasSize(1);
        assertThat(payments.order(number, "FIRST", List.of(share(payer, 60_000)), payee, "首期款"))
                .as("the same again")
                .isIn(answers);
        refused(() -> payments.order(number, "FIRST", List.of(share(payer, 59_999)), payee, "首期款"), "另外的内容");
        refused(() -> payments.order(number, "SECOND", List.of(share(payer, 30_000)), payee, "二期款"), "还有一笔付款");
        goOn(number);
        desk.complete(number, PREPARE, CLERK, Map.of());
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "AGREED"));
        refused(() -> payments.order(number, "FIRST", List.of(share(payer, 60_000)), payee, "首期款"), "不能重复付款");
        assertThat(balance(payer)).isEqualTo(40_000);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String says) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(says);
    }

    /** Two cases, one fund: each alone would be within what there is. */
    @Test
    void is_refused_where_another_one_holds_what_would_have_been_enough() {
        Account fund = fund(100_000);
        List<Long> numbers = List.of(begun(), begun());
        for (long number : numbers) {
            payments.order(number, "ONLY", List.of(share(fund, 60_000)), payee(number), "活动款");
            goOn(number);
        }
        desk.complete(numbers.get(0), PREPARE, CLERK, Map.of());
        var second = desk.tryComplete(numbers.get(1), PREPARE, CLERK, Map.of());
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("余额不足：可用 400.00 元");
        assertThat(desk.waiting(numbers.get(1))).containsExactly(PREPARE);
        desk.complete(numbers.get(0), CHECK, SECOND, Map.of("paymentCheck", "STOPPED", "reason", "不办了"));
        desk.complete(numbers.get(1), PREPARE, CLERK, Map.of());
        desk.complete(numbers.get(1), CHECK, SECOND, Map.of("paymentCheck", "AGREED"));
        assertThat(balance(fund)).isEqualTo(40_000);
    }

    @ParameterizedTest
    @CsvSource({
        "first, 100, 首期款, 大写字母",
        "FIRST, 0, 首期款, 应大于 0 元",
        "FIRST, -1, 首期款, 应大于 0 元",
        "FIRST, 100000000001, 首期款, 不能超过",
        "FIRST, 100, ' ', 付款事由"
    })
    void is_not_ordered_with_what_makes_none(String key, long fen, String reason, String says) {
        long number = begun();
        Account payer = given(number, mine(), 1_000);
        long payee = payee(number);
        refused(() -> payments.order(number, key, List.of(share(payer, fen)), payee, reason), says);
        refused(() -> payments.order(number, "FIRST", List.of(), payee, "首期款"), "应大于 0 元");
        refused(() -> payments.order(number, "FIRST", List.of(share(payer, 1), share(payer, 2)), payee, "首期款"), "不能重复");
        refused(() -> payments.order(number, "FIRST", List.of(share(payer, 1)), payer.id(), "首期款"), "收款账户相同");
        Account outside = accounts.find(mine(), "OUTSIDE").orElseThrow();
        refused(() -> payments.order(number, "FIRST", List.of(share(outside, 1)), payee, "首期款"), "不能用来付款");
        refused(() -> caseAccounts.give(number, mine(), 2_000, CLERK), "没有重复记账");
    }

    @Test
    void cannot_be_changed_or_passed_by_whoever_writes_into_the_tables() {
        long number = begun();
        Account payer = given(number, mine(), 1_000);
        payments.order(number, "FIRST", List.of(share(payer, 600)), payee(number), "首期款");
        goOn(number);
        desk.complete(number, PREPARE, CLERK, Map.of());
        String mine = " where case_id = " + number;
        String shares = " where payment_id = (select id from minxu.payment" + mine + ")";
        for (String attack : List.of(
                "update minxu.payment set amount = 700" + mine,
                "update minxu.payment set payee_account = " + payer.id() + mine,
                "update minxu.payment set result = 'PAID', checked_by = 'x', ended_at = now()"
                        + mine, // nothing was paid
                "update minxu.payment set result = 'STOPPED', why = 'x', checked_by = 'x', ended_at = now()"
                        + mine, // held
                "update minxu.payment set result = 'STOPPED', why = 'x', checked_by = prepared_by, ended_at = now()"
                        + mine,
                "delete from minxu.payment" + mine,
                "update minxu.payment_share set amount = 700" + shares,
                "update minxu.payment_share set hold_id = null" + shares,
                "update minxu.payment_share set transfer_id = (select min(id) from minxu.transfer)" + shares,
                "delete from minxu.payment_share" + shares,
                "insert into minxu.payment (case_id, key, payee_account, amount, reason, ordered_at) select case_id, 'SECOND',"
                        + " payee_account, 1, '又', now() from minxu.payment" + mine,
                "truncate minxu.payment_share",
                "truncate minxu.payment cascade")) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "AGREED"));
        assertThatThrownBy(() -> jdbc.sql("update minxu.payment set result = null, ended_at = null" + mine)
                        .update())
                .hasStackTraceContaining("已经支付");
    }

    @Test
    void stands_in_the_statement_of_its_case_which_adds_up_and_is_read_by_those_who_see_the_case() {
        long number = begun();
        Account payer = given(number, mine(), 123_456);
        payments.order(number, "FIRST", List.of(share(payer, 60_006)), payee(number), "首期款");
        goOn(number);
        desk.complete(number, PREPARE, CLERK, Map.of());
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "AGREED"));
        var shown = desk.as(CLERK).get("/api/cases/" + number + "/accounts").json();
        assertThat(shown).hasSize(2);
        var first = shown.get(0);
        assertThat(first.path("opening").asText()).isEqualTo("0.00 元");
        assertThat(first.path("in").asText()).isEqualTo("1,234.56 元");
        assertThat(first.path("out").asText()).isEqualTo("600.06 元");
        assertThat(first.path("closing").asText()).isEqualTo("634.50 元");
        assertThat(first.path("lines")).hasSize(2);
        assertThat(first.path("lines").get(1).path("by").asText()).isEqualTo("张三");
        assertThat(first.path("lines").get(1).path("second").asText()).isEqualTo("张三丰");
        var page = desk.as(CLERK).get("/api/cases/" + number + "/accounts/page");
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        assertThat(page.body())
                .contains("账户对账单", "期初余额 0.00 元", "收入 1,234.56 元", "支出 600.06 元", "期末余额 634.50 元", "张三丰")
                .doesNotContain("<script", CLERK);
        for (String path : List.of("/accounts", "/accounts/page")) {
            assertThat(desk.as("wang.wu").get("/api/cases/" + number + path).status())
                    .isEqualTo(404);
            assertThat(Http.anonymous(port).get("/api/cases/" + number + path).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void is_marked_when_its_check_is_late() {
        long number = begun();
        Account payer = given(number, mine(), 1_000);
        payments.order(number, "FIRST", List.of(share(payer, 600)), payee(number), "首期款");
        goOn(number);
        Desk.at("2025-03-07T09:01");
        kinds.mark(number);
        assertThat(desk.marks(number)).isPositive();
    }

    /** However a case ends, what it kept back is free again. */
    @Test
    void holds_nothing_when_its_case_has_ended() {
        long number = begun();
        Account payer = given(number, mine(), 1_000);
        payments.order(number, "FIRST", List.of(share(payer, 600)), payee(number), "首期款");
        goOn(number);
        desk.complete(number, PREPARE, CLERK, Map.of());
        assertThat(accounts.get(payer.id()).available()).isEqualTo(400);
        transactions.executeWithoutResult(status -> events.publishEvent(new CaseClosed(number, "WITHDRAWN")));
        assertThat(accounts.get(payer.id()).available()).isEqualTo(1_000);
        assertThat(jdbc.sql("select result from minxu.payment where case_id = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("STOPPED");
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = begun();
        Account fund = fund(100);
        goOn(number);
        desk.complete(
                number,
                ORDER,
                CLERK,
                Map.of(
                        "payerAccount", String.valueOf(fund.id()),
                        "payeeName", "抹去收款丙",
                        "paymentAmount", "1",
                        "reason", "抹去事由丙"));
        desk.complete(number, CHECK, SECOND, Map.of("paymentCheck", "STOPPED", "reason", "抹去停止丙"));
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去收款丙", "抹去事由丙", "抹去停止丙")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
    }
}
