package cn.minxu.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.agreement.Agreement.Party;
import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Traces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Called by 出借场地, a kind of case that a designer has drawn and no class knows. */
@MinxuTest
@Clause("A-P7")
@DisplayName("An agreement")
class AgreementTest {

    private static final String OWNER = Room.OWNER;
    private static final String ONE = "xie.yi";
    private static final String TWO = "xie.er";

    @LocalServerPort
    int port;

    @Autowired
    Room room;

    @Autowired
    Agreements agreements;

    @Autowired
    ErasureDesk erasure;

    @Autowired
    JdbcClient jdbc;

    private Desk desk;
    private String own;
    private String one;
    private String two;

    @BeforeEach
    void a_designer_has_drawn_a_kind_that_calls_it() {
        desk = room.at(port).desk;
        Desk.at("2025-03-03T09:00");
        own = room.unitOf(OWNER);
        one = room.organisation("协议一企业", ONE, "xie.yi.fu");
        two = room.organisation("协议二书店", TWO);
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    @Test
    void is_drafted_signed_by_each_party_at_its_own_unit_and_printed_with_who_signed_when() {
        String title = "《\"共享\"书房》<一>号协议";
        long number = room.offered(title);
        assertThat(desk.form(number, Room.DRAFT, OWNER)).contains("协议一企业").doesNotContain("第1网格");
        assertThat(room.draft(number, title, "一、免费借用。\n二、联系电话13812345678。", one, two)
                        .status())
                .isLessThan(300);
        assertThat(desk.waiting(number)).containsExactly(Room.SIGN, Room.SIGN, Room.SIGN);
        Desk.at("2025-03-04T10:30");
        room.signed(number, ONE);
        assertThat(desk.waiting(number)).containsExactly(Room.SIGN, Room.SIGN);
        assertThat(room.page(ONE, number, 1).body()).contains("尚未签订", "尚未签署", "协议一企业的xie.yi");
        room.signed(number, OWNER, TWO);
        assertThat(desk.waiting(number)).containsExactly(Room.USE);
        var page = room.page(TWO, number, 1);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body())
                .contains("《&quot;共享&quot;书房》&lt;一&gt;号协议", "甲方：测试甲社区", "乙方：协议一企业", "丙方：协议二书店")
                .contains("联系电话13812345678", "张三", "协议二书店的xie.er", "2025-03-04 10:30", "第 1 版", hash(number))
                .doesNotContain("尚未", "<script", "<一>");
        desk.complete(number, Room.USE, OWNER, Map.of("roomUse", "DONE"));
        assertThat(room.end(number)).isEqualTo("场地已归还");
        assertThat(agreements.inForce(number, "AGREEMENT")).isPresent();
    }

    private String hash(long number) {
        return jdbc.sql("select hash from minxu.agreement where case_id = ? and version = 1")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Whoever has the text can reckon it. */
    @Test
    void is_signed_as_the_text_that_its_hash_says() throws Exception {
        long number = room.drafted("校验协议", one);
        room.signed(number, ONE);
        String text = jdbc.sql(
                        "select jsonb_build_array(type, version, title, units, roles, terms)::text from minxu.agreement where case_id = ?")
                .param(number)
                .query(String.class)
                .single();
        assertThat(text).contains("校验协议", "场地免费借用一年。", one, "乙方");
        String reckoned = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(jdbc.sql("select hash from minxu.agreement_signature where agreement_id = ?")
                        .param(room.version(number, 1))
                        .query(String.class)
                        .list())
                .containsExactly(reckoned);
        assertThat(hash(number)).isEqualTo(reckoned);
    }

    @Test
    void is_signed_by_nobody_else_and_once() {
        long number = room.drafted("他人协议", one);
        String task = desk.tasks(number, Room.SIGN).get(1);
        String other = desk.tasks(number, Room.SIGN).get(0);
        assertThat(List.of(
                        desk.as(TWO)
                                .post(
                                        "/engine-rest/task/" + task + "/submit-form",
                                        Desk.json(Map.of("signing", "SIGNED")))
                                .status(),
                        desk.as(OWNER)
                                        .post(
                                                "/engine-rest/task/" + task + "/submit-form",
                                                Desk.json(Map.of("signing", "SIGNED")))
                                        .status()
                                + desk.as(OWNER)
                                        .post(
                                                "/engine-rest/task/" + other + "/submit-form",
                                                Desk.json(Map.of("signing", "SIGNED")))
                                        .status()))
                .as("another's, and of two of one's own only the one")
                .allMatch(status -> status >= 400);
        assertThatThrownBy(() -> jdbc.sql("insert into minxu.agreement_signature values (?, ?, ?, now(), '')")
                        .params(room.version(number, 1), own, OWNER)
                        .update())
                .hasMessageContaining("已经签过");
        assertThat(room.sign(number, ONE, Map.of("signing", "MAYBE")).body()).contains("选项不存在");
        assertThat(room.sign(number, ONE, Map.of("signing", "DECLINED")).body()).contains("拒签的理由");
        assertThat(room.sign(number, ONE, Map.of()).body()).contains("是否签署");
        assertThat(room.results(number)).containsExactly("1 OPEN");
    }

    @Test
    void that_one_declines_is_changed_and_signed_anew_by_all() {
        long number = room.drafted("拒签协议", one, two);
        room.signed(number, ONE);
        room.declined(number, TWO, "期限太短，打13900001111说");
        assertThat(desk.waiting(number)).as("the others wait no longer").containsExactly(Room.ANSWER);
        assertThat(desk.form(number, Room.ANSWER, OWNER)).contains("协议二书店", "期限太短", "139****1111", "场地免费借用一年。");
        var same = Map.<String, Object>of(
                "declineAnswer", "REVISE", "agreementTitle", "拒签协议", "agreementTerms", "场地免费借用一年。", "reason", "再看看");
        assertThat(desk.tryComplete(number, Room.ANSWER, OWNER, same).body()).contains("文本没有改动");
        desk.complete(
                number,
                Room.ANSWER,
                OWNER,
                Map.of(
                        "declineAnswer",
                        "REVISE",
                        "agreementTitle",
                        "拒签协议",
                        "agreementTerms",
                        "场地免费借用两年。",
                        "reason",
                        "延长一年"));
        assertThat(desk.waiting(number)).containsExactly(Room.SIGN, Room.SIGN, Room.SIGN);
        assertThat(room.results(number)).containsExactly("1 DECLINED", "2 OPEN");
        room.signed(number, OWNER, ONE, TWO);
        assertThat(room.results(number)).containsExactly("1 DECLINED", "2 SIGNED");
        assertThat(room.page(ONE, number, 1).body()).contains("有单位拒签", "期限太短", "协议二书店的xie.er");
        assertThat(room.page(ONE, number, 2).body())
                .contains("延长一年", "场地免费借用两年。")
                .doesNotContain("尚未");
        assertThat(desk.waiting(number)).containsExactly(Room.USE);
    }

    @Test
    void that_one_declines_may_be_given_up() {
        long number = room.drafted("放弃协议", one);
        room.declined(number, ONE, "没有场地可用");
        assertThat(desk.tryComplete(number, Room.ANSWER, OWNER, Map.of("declineAnswer", "END"))
                        .body())
                .contains("说明");
        desk.complete(number, Room.ANSWER, OWNER, Map.of("declineAnswer", "END", "reason", "另找场地"));
        assertThat(room.end(number)).isEqualTo("场地没有出借");
        assertThat(agreements.inForce(number, "AGREEMENT")).isEmpty();
    }

    @Test
    void is_changed_later_by_a_new_version_that_all_sign_and_holds_until_then() {
        long number = room.drafted("变更协议", one);
        room.signed(number, OWNER, ONE);
        desk.complete(number, Room.USE, OWNER, Map.of("roomUse", "CHANGE"));
        assertThat(room.draft(number, "变更协议", "改为每周借用三天。", one).status()).isLessThan(300);
        assertThat(agreements.inForce(number, "AGREEMENT").orElseThrow().version())
                .isEqualTo(1);
        room.signed(number, ONE, OWNER);
        assertThat(agreements.inForce(number, "AGREEMENT").orElseThrow().version())
                .isEqualTo(2);
        assertThat(room.page(ONE, number, 1).body()).contains("已由后来签订的一版代替", "场地免费借用一年。");
        assertThat(desk.as(ONE).get("/api/cases/" + number + "/agreements").body())
                .contains("\"version\":2", "\"state\":\"SIGNED\"", "协议一企业");
        desk.complete(number, Room.USE, OWNER, Map.of("roomUse", "DONE"));
    }

    /** As a feature does before it calls the process; here while the first text is signed, which it replaces. */
    @Test
    void that_java_drafts_anew_takes_the_place_of_what_is_being_signed() {
        long number = room.offered("代拟协议");
        agreements.draft(
                number, "CLAIM", "代拟协议", List.of(new Party(own, "社区"), new Party(two, "认领单位")), "代拟的条款", OWNER);
        agreements.draft(
                number, "CLAIM", "代拟协议", List.of(new Party(own, "社区"), new Party(one, "认领单位")), "另拟的条款", OWNER);
        assertThat(room.results(number)).containsExactly("1 REPLACED", "2 OPEN");
        assertThat(room.page(TWO, number, 1).body()).contains("已另拟新的一版", "认领单位：协议二书店");
        assertThat(desk.tryComplete(number, Room.DRAFT, OWNER, Map.of()).status())
                .isGreaterThanOrEqualTo(400);
        assertThatThrownBy(() -> agreements.draft(number, "CLAIM", "单方", List.of(new Party(own, "甲方")), "条款", OWNER))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("至少有两个");
        assertThatThrownBy(() -> agreements.draft(
                        number, "CLAIM", "重复", List.of(new Party(own, "甲方"), new Party(own, "乙方")), "条款", OWNER))
                .hasMessageContaining("每个单位只列一次");
        assertThatThrownBy(() -> agreements.draft(
                        number, "CLAIM", "无此单位", List.of(new Party(own, "甲方"), new Party("nobody", "乙方")), "条款", OWNER))
                .hasMessageContaining("组织机构");
        assertThatThrownBy(() -> agreements.draft(
                        number, "CLAIM", " ", List.of(new Party(own, "甲方"), new Party(one, "乙方")), "条款", OWNER))
                .hasMessageContaining("名称和条款");
        assertThatThrownBy(() -> agreements.draft(
                        number,
                        "CLAIM",
                        "太长",
                        List.of(new Party(own, "甲方"), new Party(one, "乙方")),
                        "长".repeat(20_001),
                        OWNER))
                .hasMessageContaining("20000");
        assertThat(room.results(number)).containsExactly("1 REPLACED", "2 OPEN");
    }

    @Test
    void is_drafted_with_other_units_that_there_are_each_once() {
        long number = room.offered("填错协议");
        assertThat(room.draft(number, "填错协议", "条款").body()).contains("其他签约单位");
        assertThat(room.draft(number, "填错协议", "条款", own).status()).isGreaterThanOrEqualTo(400);
        assertThat(room.draft(number, "填错协议", "条款", "grid-1").status()).isGreaterThanOrEqualTo(400);
        assertThat(room.draft(number, "填错协议", "", one).body()).contains("协议条款");
        assertThat(room.draft(number, "填错协议", "长".repeat(5001), one).body()).contains("5000");
        assertThat(room.results(number)).isEmpty();
        assertThat(desk.waiting(number)).containsExactly(Room.DRAFT);
    }

    @Test
    void cannot_be_changed_signed_for_others_or_concluded_by_whoever_writes_into_the_tables() {
        long number = room.drafted("攻击协议", one, two);
        room.signed(number, ONE);
        long id = room.version(number, 1);
        String mine = " where case_id = " + number;
        String its = " where agreement_id = " + id;
        for (String attack : List.of(
                "update minxu.agreement set terms = '改'" + mine,
                "update minxu.agreement set units = units || '{x}'" + mine,
                "update minxu.agreement set hash = 'x'" + mine,
                "update minxu.agreement set ended_at = now(), result = 'SIGNED'" + mine,
                "update minxu.agreement set ended_at = now(), result = 'DECLINED'" + mine,
                "delete from minxu.agreement" + mine,
                "truncate minxu.agreement cascade",
                "update minxu.agreement_signature set user_id = 'x'" + its,
                "delete from minxu.agreement_signature" + its,
                "insert into minxu.agreement_signature values (%d, '%s', '%s', now(), '')".formatted(id, two, ONE),
                "insert into minxu.agreement_signature values (%d, '%s', '%s', now(), '')"
                        .formatted(id, one, "xie.yi.fu"),
                "insert into minxu.agreement_signature values (%d, '%s', 'li.si', now(), '')"
                        .formatted(id, room.unitOf("li.si")),
                "insert into minxu.agreement_signature values (%d, '%s', '%s', now(), '', %d)"
                        .formatted(id, two, TWO, number),
                "insert into minxu.agreement_refusal values (%d, %d, '%s', '%s', now(), ' ')"
                        .formatted(id, number, two, TWO),
                "insert into minxu.agreement_refusal values (%d, %d, '%s', '%s', now(), '否')"
                        .formatted(id, number, one, ONE),
                "insert into minxu.agreement (case_id, type, version, title, terms, units, roles, hash, drafted_at, drafted_by)"
                        + " select case_id, 'OTHER', 0, title, terms, units, roles, '', now(), 'x' from minxu.agreement"
                        + mine)) {
            assertThatThrownBy(() -> jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        room.signed(number, OWNER, TWO);
        assertThatThrownBy(() -> jdbc.sql("update minxu.agreement set result = 'REPLACED'" + mine)
                        .update())
                .hasMessageContaining("已经有结果");
        assertThatThrownBy(() -> jdbc.sql("insert into minxu.agreement_signature values (?, ?, 'li.si', now(), '')")
                        .params(id, room.unitOf("li.si"))
                        .update())
                .hasMessageContaining("已经有结果");
    }

    @Test
    void is_marked_when_a_party_does_not_answer_in_time() {
        long number = room.drafted("逾期协议", one);
        Desk.at("2025-03-18T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(desk.marks(number)).isPositive();
    }

    @Test
    void is_seen_by_its_parties_and_those_who_see_its_case_only() {
        long number = room.drafted("可见协议", one);
        String list = "/api/cases/" + number + "/agreements";
        String page = list + "/" + room.version(number, 1);
        for (String path : List.of(list, page)) {
            assertThat(desk.as(OWNER).get(path).status()).isEqualTo(200);
            assertThat(desk.as(ONE).get(path).status()).isEqualTo(200);
            assertThat(desk.as(TWO).get(path).status()).isEqualTo(404);
            assertThat(room.anonymous().get(path).status()).isEqualTo(401);
        }
        long other = room.drafted("另一协议", two);
        assertThat(desk.as(OWNER).get(list + "/" + room.version(other, 1)).status())
                .as("of another case")
                .isEqualTo(404);
        assertThat(desk.as(ONE).get("/api/cases/" + other + "/agreements").status())
                .isEqualTo(404);
    }

    @Test
    void leaves_nothing_that_people_typed_when_its_case_is_erased() {
        long number = room.drafted("抹去协议丁", one);
        room.declined(number, ONE, "抹去拒签丁");
        desk.complete(
                number,
                Room.ANSWER,
                OWNER,
                Map.of(
                        "declineAnswer",
                        "REVISE",
                        "agreementTitle",
                        "抹去协议丁",
                        "agreementTerms",
                        "抹去条款丁",
                        "reason",
                        "抹去说明丁"));
        room.signed(number, OWNER, ONE);
        desk.complete(number, Room.USE, OWNER, Map.of("roomUse", "DONE"));
        String before = hash(number);
        erasure.erase(number, "admin", "满三年");
        for (String typed : List.of("抹去协议丁", "抹去拒签丁", "抹去条款丁", "抹去说明丁")) {
            assertThat(Traces.of(jdbc, typed)).as(typed).isEmpty();
        }
        assertThat(hash(number)).isEqualTo(before);
        assertThat(room.page(ONE, number, 2).body()).contains("（已清除）", "协议一企业的xie.yi");
    }
}
