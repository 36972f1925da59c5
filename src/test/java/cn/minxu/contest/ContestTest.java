package cn.minxu.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.ErasureDesk;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.webapps.BrowserWalk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@Clause("A-P6")
@DisplayName("A menu contest")
class ContestTest {

    private static final String MEDIATE = "userTask_recordMediation";

    @LocalServerPort
    int port;

    @Autowired
    Fair fairs;

    @Autowired
    ErasureDesk erasure;

    private Fair fair;
    private Desk desk;

    @BeforeEach
    void a_department_that_holds_it_communities_and_organisations() {
        fair = fairs.at(port);
        desk = fair.desk;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** One community and one organisation that wish for each other only, the contest closed and reviewed. */
    private long[] paired(String subclass) {
        return paired(subclass, Fair.ONE);
    }

    private long[] paired(String subclass, String organisation) {
        long contest = fair.opened(subclass);
        long need = fair.sought(contest, Fair.A, organisation);
        long offer = fair.offered(contest, organisation, null, Fair.A);
        fair.closed(contest);
        fair.fit(contest);
        return new long[] {contest, need, offer};
    }

    @Test
    void is_reviewed_matched_and_its_pitches_are_arranged_by_clicking() throws Exception {
        long contest = fair.opened("NURTURE_LEADERS");
        assertThat(fair.trySeek(contest, Fair.A, "《银龄“小课堂”》<一期>", "3000", fair.units(Fair.ONE))
                        .status())
                .isEqualTo(200);
        fair.offered(contest, Fair.ONE, null, Fair.A);
        fair.closed(contest);
        var settle = Stream.of(TestDistrict.PASSWORD, "settle", Long.toString(contest), Fair.HOST);
        var judges = Stream.of("评委1", "评委2", "评委3", "评委4", "评委5");
        BrowserWalk.walk(port, "contest.mjs", Stream.concat(settle, judges).toArray(String[]::new));
        assertThat(fair.content(contest, Fair.HOST)).contains("测试甲社区、创投一社（双向互选），待路演答辩");
    }

    @Test
    void goes_from_its_menu_through_matching_mediation_pitches_and_an_objection_to_projects() {
        long contest = fair.opened("SERVICE_ELDERLY");
        long a = fair.sought(contest, Fair.A, Fair.ONE, Fair.TWO);
        long b = fair.sought(contest, Fair.B, Fair.ONE);
        long c = fair.sought(contest, Fair.C, Fair.TWO);
        long d = fair.sought(contest, Fair.D);
        assertThat(desk.as(Fair.ONE)
                        .get(Desk.path("offerService") + "/form-variables")
                        .body())
                .as("an organisation reads what communities seek")
                .contains("《助餐》zhang·san", "为老");
        long one = fair.offered(contest, Fair.ONE, 1, Fair.A);
        long two = fair.offered(contest, Fair.TWO, null, Fair.A, Fair.C);
        long three = fair.offered(contest, Fair.THREE, 2, Fair.B);
        assertThat(desk.waiting(contest)).isEmpty();
        assertThat(fair.result(contest, Fair.HOST).path("pairs")).isEmpty();
        fair.closed(contest);
        Desk.at("2025-07-07T09:01");
        desk.fireTimerOf(contest, "timer_nextMark");
        Desk.at("2025-07-01T09:00");
        fair.fit(contest);

        assertThat(fair.content(contest, Fair.HOST))
                .contains(
                        "2025年 社区服务：为老，征集至 2025-06-30：选题 4 项，申报 3 家",
                        "测试甲社区、创投一社（双向互选），待路演答辩",
                        "测试丙社区、创投二社（双向互选）",
                        "没有配对：测试乙社区。所选的“创投一社”没有选择本项目。",
                        "没有配对：测试丁社区。没有填报志愿",
                        "没有配对：创投三社。所选的“测试乙社区”没有选择本机构。");
        Desk.at("2025-08-02T09:00");
        desk.fireTimerOf(contest, "timer_mediationStillWaiting");
        Desk.at("2025-07-01T09:00");
        assertThat(desk.waiting(contest)).isEmpty();
        fair.held(fair.mediation(contest));
        assertThat(desk.waiting(contest)).containsExactly(MEDIATE, MEDIATE);
        assertThat(fair.refusal(fair.tryMediate(
                        contest,
                        Fair.B,
                        Map.of(
                                "mediationOutcome",
                                "AGREED",
                                "mediatedOrganisation",
                                String.valueOf(one),
                                "reason",
                                "想请一社"))))
                .contains("选项不存在");
        fair.mediated(contest, Fair.B, three);
        fair.mediated(contest, Fair.D, 0);
        assertThat(fair.content(contest, Fair.D)).contains("撮合会没有达成一致：没有合适的机构");

        assertThat(fair.refusal(fair.tryArrange(
                        contest, List.of("ping.wei1", "ping.wei2", "ping.wei3", "ping.wei4", Fair.ONE))))
                .contains("创投一社", "不能评分");
        assertThat(fair.refusal(fair.tryArrange(contest, Fair.FIVE.subList(0, 4))))
                .contains("须确定 5 名不同的评委");
        fair.arranged(contest);
        assertThat(fair.end(d)).isEqualTo("没有配对");
        assertThat(List.of(fair.end(one), fair.end(two), fair.end(three))).containsOnly("已配对");
        assertThat(fair.content(three, Fair.THREE)).contains("测试乙社区、创投三社（撮合会），待路演答辩");
        Desk.at("2025-08-09T09:00");
        desk.fireTimerOf(contest, "timer_pitchStillWaiting");
        Desk.at("2025-07-20T09:00");
        fair.scored(a, 90);
        fair.scored(c, 50);
        assertThat(desk.waiting(contest)).as("one pair has not been scored").isEmpty();
        fair.scored(b, 80);
        assertThat(List.of(fair.end(a), fair.end(b))).containsOnly("路演评审已通过");
        assertThat(fair.end(c)).isEqualTo("路演评审未通过");

        Desk.at("2025-07-21T09:00");
        assertThat(fair.refusal(desk.tryComplete(contest, "userTask_draftNotice", Fair.HOST, fair.notice(4))))
                .contains("至少公示 5 日");
        fair.published(contest, true);
        fair.dropped(contest, b);
        assertThat(fair.end(contest)).isEqualTo("已立项");
        var pairs = fair.result(contest, Fair.A).path("pairs");
        assertThat(pairs.findValuesAsText("state"))
                .containsExactly("路演得分 90.00，已立项", "路演得分 80.00，公示后取消：异议成立", "路演得分 50.00，没有达到合格线，不立项");
        long project = pairs.path(0).path("project").asLong();
        assertThat(fair.ids(
                        "select route || ' ' || subclass || ' ' || partners[1] from minxu.project where id = ?",
                        project))
                .containsExactly("CONTEST SERVICE_ELDERLY " + fair.unitOf(Fair.ONE));
        assertThat(desk.waiting(project)).containsExactly("userTask_analyseProject");

        Desk.at("2029-01-02T09:00");
        erasure.erase(a, "admin", "满三年");
        erasure.erase(one, "admin", "满三年");
        assertThat(fair.ids("select title || measures from minxu.contest_need where id = ?", a))
                .noneMatch(said -> said.contains("助餐"));
        assertThat(fair.ids("select plan from minxu.contest_offer where id = ?", one))
                .noneMatch("有社工八名"::equals);
    }

    @Test
    void needs_no_mediation_where_everybody_is_matched_and_registers_what_nobody_objects_to() {
        long[] all = paired("SERVICE_CHILDREN");
        fair.arranged(all[0]);
        assertThat(fair.result(all[0], Fair.ONE).path("left")).isEmpty();
        fair.scored(all[1], 75);
        fair.published(all[0], false);
        assertThat(fair.end(all[0])).as(fair.content(all[0], Fair.HOST)).isEqualTo("已立项");
    }

    @Test
    void ends_where_nobody_is_paired() {
        long contest = fair.opened("SERVICE_DISABLED");
        long need = fair.sought(contest, Fair.A, Fair.ONE);
        fair.closed(contest);
        fair.fit(contest);
        assertThat(fair.end(contest)).isEqualTo("没有配对");
        assertThat(fair.end(need)).isEqualTo("没有配对");
        assertThat(fair.content(need, Fair.A)).contains("志愿：创投一社", "所选的“创投一社”没有选择本项目。");
        long empty = fair.opened("SERVICE_NEEDY");
        fair.closed(empty);
        fair.fit(empty);
        assertThat(fair.end(empty)).isEqualTo("没有配对");
        long silent = fair.opened("SERVICE_HANDY");
        long offer = fair.offered(silent, Fair.ONE, null);
        fair.sought(silent, Fair.A);
        fair.closed(silent);
        fair.fit(silent);
        fair.held(fair.mediation(silent));
        fair.mediated(silent, Fair.A, 0);
        assertThat(fair.end(offer)).isEqualTo("没有配对");
        assertThat(fair.end(silent)).isEqualTo("没有配对");
    }

    @Test
    void registers_nothing_where_nobody_passes_or_all_is_dropped_after_the_notice() {
        long[] failed = paired("GOVERNANCE_DELIBERATION");
        fair.arranged(failed[0]);
        fair.scored(failed[1], 69);
        assertThat(fair.end(failed[0])).isEqualTo("没有项目通过评审");
        long[] dropped = paired("GOVERNANCE_ENVIRONMENT");
        fair.arranged(dropped[0]);
        fair.scored(dropped[1], 75);
        fair.published(dropped[0], true);
        fair.dropped(dropped[0], dropped[1]);
        assertThat(fair.end(dropped[0])).isEqualTo("公示后全部取消");
        assertThat(fair.result(dropped[0], Fair.A).findValuesAsText("project")).containsExactly("null");
        long[] excluded = paired("PROFESSIONAL_LAW", Fair.FIFTH);
        fair.arranged(excluded[0]);
        fair.scored(excluded[1], 75);
        fair.restricted(fair.restriction(Fair.FIFTH, "VIOLATION", ""));
        fair.published(excluded[0], false);
        assertThat(fair.end(excluded[0])).isEqualTo("公示后全部取消");
        assertThat(fair.content(excluded[0], Fair.A)).contains("公示后取消：有违规记录");
    }

    @Test
    void is_held_once_a_year_and_subclass_and_closes_later() {
        assertThat(fair.refusal(fair.tryOpen("GOVERNANCE_MEDIATION", 2025, "2025-06-02")))
                .contains("应晚于今天");
        assertThat(fair.refusal(fair.tryOpen("GOVERNANCE_MEDIATION", 2023, "2025-06-30")))
                .contains("年度应为今年或明年");
        assertThat(fair.refusal(fair.tryOpen("NOBODY_KNOWS", 2025, "2025-06-30")))
                .contains("选项不存在");
        long contest = fair.opened("GOVERNANCE_MEDIATION");
        assertThat(fair.refusal(fair.tryOpen("GOVERNANCE_MEDIATION", 2025, "2025-07-30")))
                .contains("2025 年这个小类", String.valueOf(contest), "每个年度每个小类只办一次");
        assertThat(fair.tryOpen("GOVERNANCE_MEDIATION", 2026, "2025-07-30").status())
                .isEqualTo(200);
        assertThat(fair.refusal(desk.tryStart("runContest", Fair.A, Map.of()))).contains("不能发起");
        assertThat(fair.jdbc
                        .sql("select count(*) from minxu.contest_menu_on('2025-06-02')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(15);
        assertThat(fair.jdbc
                        .sql("select count(distinct direction) from minxu.contest_menu_on('2025-06-02')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void refuses_what_is_entered_wrongly_with_words_that_say_what_to_do() {
        long contest = fair.opened("GOVERNANCE_PROPERTY");
        List<String> four = fair.units(Fair.ONE, Fair.TWO, Fair.THREE, Fair.ONE);
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", "3000", four)))
                .contains("表单中没有“wishFourth”这一项");
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", "3000", fair.units(Fair.ONE, Fair.ONE))))
                .contains("不能填两次");
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", "3000", List.of("nobody"))))
                .contains("选项不存在");
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", "3000", fair.units(Fair.B))))
                .contains("选项不存在");
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", "3000", List.of("", fair.unitOf(Fair.ONE)))))
                .contains("依次填写");
        for (String budget : List.of("0", "-1", "3.001", "60000.01")) {
            assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "甲", budget, List.of())))
                    .contains("经费预算");
        }
        assertThat(fair.refusal(fair.trySeek(contest, Fair.ONE, "甲", "3000", List.of())))
                .contains("不能发起");
        assertThat(fair.refusal(fair.tryOffer(contest, Fair.A, 1, List.of()))).contains("不能发起");
        for (Object capacity : List.of(0, -1, 1.5, 100)) {
            assertThat(fair.refusal(fair.tryOffer(contest, Fair.ONE, capacity, List.of())))
                    .contains("1 至 99 的整数");
        }
        assertThat(fair.refusal(fair.tryOffer(contest, Fair.ONE, 1, fair.units(Fair.A, Fair.B, Fair.C, Fair.D))))
                .contains("表单中没有“wishFourth”这一项");
        long need = fair.sought(contest, Fair.A, Fair.ONE);
        assertThat(fair.refusal(fair.trySeek(contest, Fair.A, "再报", "3000", List.of())))
                .contains("已经参加了这次公益创投");
        assertThat(fair.withdraw(need, Fair.A).status()).isLessThan(300);
        assertThat(fair.end(need)).isEqualTo("选题已撤回");
        long again = fair.sought(contest, Fair.A, Fair.ONE);
        long offer = fair.offered(contest, Fair.ONE, 1, Fair.A);
        assertThat(fair.withdraw(offer, Fair.ONE).status()).isLessThan(300);
        fair.offered(contest, Fair.ONE, 1, Fair.A);
        fair.closed(contest);
        assertThat(fair.refusal(fair.withdraw(again, Fair.A))).contains("已于 2025-06-30 截止，不能再撤回");
        assertThat(fair.refusal(fair.trySeek(contest, Fair.B, "晚了", "3000", List.of())))
                .contains("截止，不能再报送或申报");
        assertThat(fair.refusal(fair.tryOffer(contest, Fair.TWO, 1, List.of()))).contains("截止，不能再报送或申报");
        assertThat(fair.result(contest, Fair.A).path("needs").asInt()).isEqualTo(1);
    }

    @Test
    void takes_no_organisation_that_is_excluded() {
        var wrong = new HashMap<>(fair.restriction(Fair.TWO, "VIOLATION", "2025-05-01"));
        assertThat(fair.refusal(fair.tryRestrict(wrong))).contains("截止日期不能早于起始日期");
        assertThat(fair.refusal(fair.tryRestrict(fair.restriction(Fair.TWO, "BLACKLIST", "2025-12-31"))))
                .contains("限制三年");
        long refused = desk.start("restrictUnit", Fair.HOST, fair.restriction(Fair.TWO, "VIOLATION", ""));
        assertThat(fair.refusal(desk.tryComplete(
                        refused, "userTask_checkRestriction", Fair.HOST, Map.of("reviewOutcome", "AGREED"))))
                .contains("须由另一人办理");
        Desk.at("2025-06-06T09:01");
        desk.fireTimerOf(refused, "timer_nextMark");
        Desk.at("2025-06-02T09:00");
        desk.complete(
                refused,
                "userTask_checkRestriction",
                Fair.OTHER,
                Map.of("reviewOutcome", "DISAGREED", "reason", "依据不足"));
        assertThat(fair.end(refused)).isEqualTo("没有登记");

        long contest = fair.opened("PROFESSIONAL_CASEWORK");
        long need = fair.sought(contest, Fair.A, Fair.FOUR, Fair.TWO);
        long out = fair.offered(contest, Fair.FOUR, 1, Fair.A);
        long bad = fair.offered(contest, Fair.TWO, 1, Fair.A);
        assertThat(fair.end(fair.restricted(fair.restriction(Fair.FOUR, "DISHONEST", "2025-12-31"))))
                .isEqualTo("已登记或解除");
        fair.restricted(fair.restriction(Fair.THREE, "ANNUAL_REPORT", ""));
        assertThat(fair.refusal(fair.trySeek(contest, Fair.B, "乙", "3000", fair.units(Fair.THREE))))
                .contains("创投三社", "没有按规定报送年度报告");
        assertThat(fair.refusal(fair.tryOffer(contest, Fair.THREE, 1, List.of())))
                .contains("创投三社", "年度报告");
        fair.lifted(Fair.THREE, "ANNUAL_REPORT");
        assertThat(fair.tryOffer(contest, Fair.THREE, 1, List.of()).status()).isEqualTo(200);
        fair.closed(contest);
        fair.refused(contest, bad, "三年内有违规记录");
        assertThat(fair.result(contest, Fair.HOST).path("left").findValuesAsText("why"))
                .containsExactly(
                        "所选的“创投四社”、“创投二社”没有通过资格审查。",
                        "没有通过资格审查，未参加双向互选。情形：被列入异常名录或失信名单",
                        "没有通过资格审查，未参加双向互选。情形：三年内有违规记录",
                        "没有填报志愿，未参加双向互选。");
        fair.lifted(Fair.FOUR, "DISHONEST");
        for (long each : List.of(out, bad)) {
            assertThatThrownBy(() -> fair.jdbc
                            .sql(
                                    "insert into minxu.contest_pair (need_id, offer_id, way, made_on, at) values (?, ?, 'MEDIATED', '2025-07-01', '2025-07-01 09:00+08')")
                            .params(need, each)
                            .update())
                    .hasStackTraceContaining("没有通过资格审查");
        }
    }

    @Test
    void is_guarded_by_the_database_whatever_the_door() {
        long[] all = paired("PROFESSIONAL_MIND");
        fair.arranged(all[0]);
        long contest = all[0];
        long need = all[1];
        String one = fair.unitOf(Fair.ONE);
        String b = fair.unitOf(Fair.B);
        String entry =
                "insert into minxu.contest_need (id, contest_id, unit_id, wishes, title, beneficiaries, measures, effect, budget_fen, entered_on, at)"
                        + " values (" + contest + ", " + contest
                        + ", '%s', '{%s}', 't', 't', 't', 't', %s, '2025-06-03', '%s')";
        String early = "2025-06-03 09:00+08";
        for (String attack : List.of(
                entry.formatted(b, one, "100", "2025-07-01 00:00+08"),
                entry.formatted(b, one + "," + one, "100", early),
                entry.formatted(b, one + "," + b, "100", early),
                entry.formatted(one, one, "100", early),
                entry.formatted(b, one, "6000001", early),
                entry.formatted(fair.unitOf(Fair.A), one, "100", early),
                "update minxu.contest_need set wishes = '{}' where id = " + need,
                "update minxu.contest_need set withdrawn_at = '2025-07-02 00:00+08' where id = " + need,
                "update minxu.contest_need set title = 'x' where id = " + need,
                "update minxu.contest_offer set capacity = 9 where id = " + all[2],
                "delete from minxu.contest_need where id = " + need,
                "update minxu.contest set closes_at = closes_at + interval '1 day' where id = " + contest,
                "update minxu.contest set matched_at = matched_at + interval '1 day' where id = " + contest,
                "update minxu.contest set settled_at = null where id = " + contest,
                "delete from minxu.contest where id = " + contest,
                "insert into minxu.contest select " + need
                        + ", year, subclass, menu_from, opened_on, closes_on, closes_at from minxu.contest where id = "
                        + contest,
                "insert into minxu.contest_pair select * from minxu.contest_pair where need_id = " + need,
                "update minxu.contest_pair set way = 'MEDIATED' where need_id = " + need,
                "update minxu.contest_pair set dropped = 'x' where need_id = " + need,
                "update minxu.contest_pair set project = " + contest + " where need_id = " + need,
                "update minxu.contest_pair set score = 10001, result = 'PASS' where need_id = " + need,
                "delete from minxu.contest_pair where need_id = " + need,
                "truncate minxu.contest_pair",
                "update minxu.contest_menu set most_fen = 1",
                "delete from minxu.contest_menu")) {
            assertThatThrownBy(() -> fair.jdbc.sql(attack).update()).as(attack).hasStackTraceContaining("ERROR");
        }
        fair.scored(need, 75);
        assertThatThrownBy(() -> fair.jdbc
                        .sql("update minxu.contest_pair set score = 9000 where need_id = ?")
                        .param(need)
                        .update())
                .hasStackTraceContaining("不能再改");
        assertThat(desk.as(Fair.D).get("/api/contests/" + contest).status())
                .as("who has nothing to do with it")
                .isEqualTo(404);
    }
}
