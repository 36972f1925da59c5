package cn.minxu.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decisions;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many agreements signed together by those who are there. */
@MinxuTest
@Clause("A-P7")
@DisplayName("签约会")
class SigningTest {

    private static final String PROCESS = "holdSigning";
    private static final String LIST = "userTask_listAgreements";
    private static final String HOLD = "userTask_holdSigning";
    private static final String DAY = "timer_signingDay";
    private static final String OWNER = Room.OWNER;
    private static final String ONE = "hui.yi";
    private static final String TWO = "hui.er";

    @LocalServerPort
    int port;

    @Autowired
    Room room;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;
    private String one;
    private String two;

    @BeforeEach
    void units_that_sign() {
        desk = room.at(port).desk;
        Desk.at("2025-04-07T09:00");
        one = room.organisation("会签一企业", ONE, "hui.yi.fu");
        two = room.organisation("会签二书店", TWO);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long called() {
        return desk.start(PROCESS, OWNER, Map.of("title", "年度签约会", "signingDay", "2025-04-10", "signingPlace", "社区礼堂"));
    }

    private String ids(long... numbers) {
        var ids = new ArrayList<String>();
        for (long number : numbers) {
            ids.add(Long.toString(room.version(number, 1)));
        }
        return Room.list(ids.toArray(String[]::new));
    }

    private long onTheDay(long... numbers) {
        long signing = called();
        desk.complete(signing, LIST, OWNER, Map.of("signingPlan", "HOLD", "listedAgreements", ids(numbers)));
        Desk.at("2025-04-10T00:00");
        desk.fireTimerOf(signing, DAY);
        Desk.at("2025-04-10T15:00");
        return signing;
    }

    private static Map<String, Object> there(String... users) {
        return Map.of("signingHeld", "HELD", "representatives", Room.list(users));
    }

    @Test
    void signs_at_once_what_all_parties_are_there_for_and_leaves_the_rest_open() {
        long both = room.drafted("会上协议一", one);
        long half = room.drafted("会上协议二", one);
        room.signed(half, ONE);
        long absent = room.drafted("会上协议三", two);
        long other = room.drafted("不在清单", one);
        long signing = called();
        assertThat(desk.form(signing, LIST, OWNER)).contains("会上协议一", "会上协议三", "会签二书店");
        desk.complete(signing, LIST, OWNER, Map.of("signingPlan", "HOLD", "listedAgreements", ids(both, half, absent)));
        Desk.at("2025-04-10T00:00");
        desk.fireTimerOf(signing, DAY);
        Desk.at("2025-04-10T15:00");
        assertThat(desk.form(signing, HOLD, OWNER))
                .contains("会签一企业：", "测试甲社区：张三")
                .doesNotContain("第1网格");
        desk.complete(signing, HOLD, OWNER, there(OWNER, "hui.yi.fu"));
        assertThat(room.end(signing)).isEqualTo("签约会已举行");
        assertThat(room.results(both)).containsExactly("1 SIGNED");
        assertThat(room.results(half)).containsExactly("1 SIGNED");
        assertThat(room.results(absent)).containsExactly("1 OPEN");
        assertThat(room.results(other)).containsExactly("1 OPEN");
        assertThat(desk.waiting(both)).containsExactly(Room.USE);
        assertThat(desk.waiting(absent)).containsExactly(Room.SIGN, Room.SIGN);
        assertThat(jdbc.sql("""
                        select user_id || ' ' || coalesce(signing_id::text, '') from minxu.agreement_signature
                        where agreement_id = ? order by user_id""")
                        .param(room.version(half, 1))
                        .query(String.class)
                        .list())
                .containsExactly(ONE + " ", OWNER + " " + signing);
        assertThat(decisions.of(both).stream()
                        .filter(decision -> decision.step().equals(Room.SIGN))
                        .map(decision -> decision.user() + " " + decision.unit()))
                .containsExactlyInAnyOrder(OWNER + " " + room.unitOf(OWNER), "hui.yi.fu " + one);
        assertThat(room.page(ONE, both, 1).body()).contains("会签一企业的hui.yi.fu（签约会 " + signing + "）", "2025-04-10 15:00");
        assertThat(decisions
                        .last(signing, "serviceTask_signTogether")
                        .orElseThrow()
                        .reason())
                .isEqualTo("签订 2 份，有单位没有到会、留待以后签署的 1 份。");
        room.signed(absent, OWNER, TWO);
    }

    @Test
    void lets_somebody_sign_who_is_there_though_a_colleague_has_claimed_the_task() {
        long number = room.drafted("签领协议", one);
        String task = desk.tasks(number, Room.SIGN).stream()
                .filter(each -> desk.as(ONE)
                                .post("/engine-rest/task/" + each + "/claim", "{\"userId\":\"" + ONE + "\"}")
                                .status()
                        < 300)
                .findFirst()
                .orElseThrow();
        assertThat(task).isNotBlank();
        long signing = onTheDay(number);
        desk.complete(signing, HOLD, OWNER, there(OWNER, "hui.yi.fu"));
        assertThat(room.results(number)).containsExactly("1 SIGNED");
    }

    @Test
    void takes_one_representative_of_a_unit_who_is_of_its_people() {
        long number = room.drafted("代表协议", one);
        long signing = onTheDay(number);
        assertThat(desk.tryComplete(signing, HOLD, OWNER, there(OWNER, ONE, "hui.yi.fu"))
                        .body())
                .contains("每个单位只选一名");
        assertThat(desk.tryComplete(signing, HOLD, OWNER, there(OWNER, TWO)).body())
                .contains("不存在的选项");
        assertThat(desk.tryComplete(signing, HOLD, OWNER, Map.of("signingHeld", "HELD"))
                        .body())
                .contains("到会的签约代表");
        assertThat(jdbc.sql("select count(*) from minxu.signing_presence where signing_id = ?")
                        .param(signing)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(room.results(number)).containsExactly("1 OPEN");
        desk.complete(signing, HOLD, OWNER, there(ONE));
        assertThat(room.results(number)).as("the community was not there").containsExactly("1 OPEN");
        assertThat(room.end(signing)).isEqualTo("签约会已举行");
        room.signed(number, OWNER, ONE);
    }

    @Test
    void offers_no_agreement_of_another_communitys_cases() {
        long number = room.drafted("别处协议", one);
        long signing = desk.start(
                PROCESS, "li.si", Map.of("title", "乙社区签约会", "signingDay", "2025-04-10", "signingPlace", "乙社区"));
        assertThat(desk.form(signing, LIST, "li.si")).doesNotContain("别处协议");
        assertThat(desk.tryComplete(
                                signing, LIST, "li.si", Map.of("signingPlan", "HOLD", "listedAgreements", ids(number)))
                        .body())
                .contains("不存在的选项");
        desk.complete(signing, LIST, "li.si", Map.of("signingPlan", "CANCEL", "reason", "没有协议"));
        assertThat(room.end(signing)).isEqualTo("签约会没有举行");
        assertThat(desk.tryStart(PROCESS, ONE, Map.of("title", "x", "signingDay", "2025-04-10", "signingPlace", "x"))
                        .status())
                .as("a social unit")
                .isGreaterThanOrEqualTo(400);
    }

    @Test
    void may_not_come_about_and_is_marked_when_nobody_says_what_became_of_it() {
        long number = room.drafted("没开成协议", one);
        long signing = onTheDay(number);
        Desk.at("2025-04-16T09:01");
        desk.fireTimerOf(signing, "timer_nextMark");
        assertThat(desk.tryComplete(signing, HOLD, OWNER, Map.of("signingHeld", "NOT_HELD"))
                        .body())
                .contains("没有开成的原因");
        desk.complete(signing, HOLD, OWNER, Map.of("signingHeld", "NOT_HELD", "reason", "停电"));
        assertThat(room.end(signing)).isEqualTo("签约会没有举行");
        assertThat(room.results(number)).containsExactly("1 OPEN");
        room.signed(number, OWNER, ONE);
    }

    @Test
    void signs_sixty_agreements_in_one_meeting() {
        long[] numbers = new long[60];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = room.drafted("第" + (i + 1) + "项", i % 2 == 0 ? one : two);
        }
        long signing = onTheDay(numbers);
        long begun = System.nanoTime();
        desk.complete(signing, HOLD, OWNER, there(OWNER, ONE, TWO));
        long took = (System.nanoTime() - begun) / 1_000_000;
        LoggerFactory.getLogger(SigningTest.class).info("60 agreements, 120 signatures: {} ms", took);
        for (long number : numbers) {
            assertThat(room.results(number)).containsExactly("1 SIGNED");
        }
        assertThat(List.of(desk.waiting(numbers[0]), desk.waiting(numbers[59]))).containsOnly(List.of(Room.USE));
        assertThat(decisions
                        .last(signing, "serviceTask_signTogether")
                        .orElseThrow()
                        .reason())
                .startsWith("签订 60 份");
    }
}
