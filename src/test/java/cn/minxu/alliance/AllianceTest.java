package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@DisplayName("党建联盟：成立、加入、退出")
class AllianceTest {

    private static final String SECRETARY = "li.si";

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    TestDistrict district;

    private Village village;
    private Desk desk;
    private String community = "";

    @BeforeEach
    void a_community_with_enterprises() {
        village = villages.at(port);
        desk = village.desk;
        Desk.at("2025-03-03T09:00");
        community = district.community("测试乙社区");
        village.enterprise("乙一医院", "yi.yi");
        village.enterprise("乙二学校", "yi.er");
        village.enterprise("乙三银行", "yi.san");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long file() {
        return village.jdbc
                .sql("select case_id from minxu.alliance where unit_id = ?")
                .param(community)
                .query(Long.class)
                .optional()
                .orElseGet(() -> village.founded(SECRETARY));
    }

    private boolean isMember(String liaison) {
        return village.jdbc
                .sql("select minxu.is_alliance_member(?, ?)")
                .params(community, village.unitOf(liaison))
                .query(Boolean.class)
                .single();
    }

    @Test
    @Clause("§2.2")
    void is_founded_once_in_a_community_and_shows_its_members_to_its_members_only() {
        String other = district.community("测试丁社区");
        long refused = desk.start("foundAlliance", "xu.ding", Map.of("title", "试一试", "purpose", "共建"));
        assertThat(village.refusal(desk.tryStart("foundAlliance", "xu.ding", Map.of("title", "再来一个", "purpose", "共建"))))
                .contains("一个社区只有一个");
        late(refused, other);
        village.disagree(refused, "userTask_confirmFounding", "xu.ding");
        assertThat(village.end(refused)).isEqualTo("不同意成立");
        long file = village.founded("xu.ding");
        assertThat(village.end(file)).isEqualTo("党建联盟已成立");
        assertThat(village.refusal(desk.tryStart("foundAlliance", "xu.ding", Map.of("title", "再来一个", "purpose", "共建"))))
                .contains("一个社区只有一个");
        assertThatThrownBy(() -> village.jdbc
                        .sql(
                                "insert into minxu.alliance (unit_id, case_id, name, founded_on) values (?, ?, '又一个', current_date)")
                        .params(other, file)
                        .update())
                .hasMessageContaining("alliance_pkey");
        village.enterprise("丁一医院", "ding.lian");
        village.joined("ding.lian", "xu.ding");
        assertThat(desk.as("ding.lian").get("/api/cases/" + file).text("content"))
                .contains("成员（1 家）：丁一医院", "尚未选举", "2025-03 丁一医院");
        assertThat(desk.as("wang.wu").get("/api/cases/" + file).status()).isEqualTo(404);
        assertThat(desk.as("yi.yi").get("/api/cases/" + file).status())
                .as("takes no part in it")
                .isEqualTo(404);
    }

    @Test
    @Clause("§2.2")
    void takes_a_unit_in_with_an_agreement_that_is_signed_and_lets_it_leave() {
        file();
        long refused = village.asked("yi.er", community);
        assertThat(village.refusal(desk.tryStart(
                        "joinAlliance",
                        "yi.er",
                        Map.of("alliance", community, "partyOrganisation", "党支部", "offer", "场地"))))
                .contains("正在办理");
        village.disagree(refused, "userTask_considerApplication", SECRETARY);
        assertThat(village.end(refused)).isEqualTo("不同意加入");

        long number = village.asked("yi.er", community);
        assertThat(desk.tryComplete(number, "userTask_considerApplication", "yi.er", Map.of("reviewOutcome", "AGREED"))
                        .status())
                .as("the community decides")
                .isBetween(400, 404);
        village.agree(number, "userTask_considerApplication", SECRETARY);
        assertThat(village.refusal(village.trySign(number, SECRETARY, "2025-03-03")))
                .contains("还没有协议");
        village.attach(number, SECRETARY);
        assertThat(village.refusal(village.trySign(number, SECRETARY, "2025-03-04")))
                .contains("不能晚于今天");
        village.sign(number, SECRETARY, "2025-02-28");
        assertThat(village.end(number)).isEqualTo("已成为成员");
        assertThat(isMember("yi.er")).isTrue();
        assertThat(village.refusal(desk.tryStart(
                        "joinAlliance",
                        "yi.er",
                        Map.of("alliance", community, "partyOrganisation", "党支部", "offer", "场地"))))
                .contains("一个单位只加入一个联盟");

        long stays = desk.start("leaveAlliance", "yi.er", Map.of("member", village.unitOf("yi.er"), "reason", "搬迁"));
        late(stays, community);
        village.disagree(stays, "userTask_confirmLeaving", SECRETARY);
        assertThat(village.end(stays)).isEqualTo("不同意退出");
        long leaves =
                desk.start("leaveAlliance", SECRETARY, Map.of("member", village.unitOf("yi.er"), "reason", "不履行协议"));
        long again = desk.start("leaveAlliance", "yi.er", Map.of("member", village.unitOf("yi.er"), "reason", "搬迁"));
        village.agree(leaves, "userTask_confirmLeaving", SECRETARY);
        assertThat(village.end(leaves)).isEqualTo("已退出联盟");
        assertThat(desk.as("yi.er").get("/api/cases/" + file()).status())
                .as("takes no part in it any more")
                .isEqualTo(404);
        assertThat(isMember("yi.er")).isFalse();
        assertThat(village.refusal(desk.tryComplete(
                        again, "userTask_confirmLeaving", SECRETARY, Map.of("reviewOutcome", "AGREED"))))
                .contains("已经不是成员");
        village.disagree(again, "userTask_confirmLeaving", SECRETARY);
        assertThat(village.refusal(desk.tryStart(
                        "leaveAlliance", "yi.er", Map.of("member", village.unitOf("yi.er"), "reason", "搬迁"))))
                .contains("还不是党建联盟的成员");
    }

    @Test
    void refuses_a_unit_that_is_a_member_of_another_alliance_by_whatever_door() {
        file();
        village.joined("yi.san", SECRETARY);
        assertThat(village.refusal(desk.tryStart(
                        "joinAlliance",
                        "yi.san",
                        Map.of("alliance", community, "partyOrganisation", "党支部", "offer", "场地"))))
                .contains("一个单位只加入一个联盟");
        assertThatThrownBy(() -> village.jdbc
                        .sql("""
                                insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on)
                                select case_id, unit_id, ?, 'yi.san', current_date, current_date from minxu.alliance where unit_id = ?""")
                        .params(village.unitOf("yi.san"), community)
                        .update())
                .hasMessageContaining("一个单位只加入一个联盟");
        assertThatThrownBy(() -> village.jdbc.sql("""
                                insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on)
                                select case_id, unit_id, unit_id, 'li.si', current_date, current_date from minxu.alliance where unit_id = ?""").params(community).update())
                .hasMessageContaining("须是社会单位或部门");
        assertThat(village.refusal(desk.tryStart(
                        "joinAlliance",
                        SECRETARY,
                        Map.of("alliance", community, "partyOrganisation", "党支部", "offer", "场地"))))
                .contains("由社会单位、部门发起");
    }

    @Test
    void marks_an_application_that_nobody_considers() {
        file();
        village.enterprise("乙四诊所", "yi.si");
        late(village.asked("yi.si", community), community);
    }

    /** Nobody has done anything for six working days. */
    private void late(long number, String unit) {
        Desk.at("2025-03-11T09:01");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(Marks.units(village, number)).contains(unit);
    }
}
