package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@TestMethodOrder(MethodOrderer.MethodName.class) // its members have left at the end
@DisplayName("党建联盟：换联络员、会长单位退出、解散和重新成立")
class DissolvedAllianceTest {

    private static final String SECRETARY = "wu.shuji";
    private static final String LEAVE = "userTask_confirmLeaving";
    private static final String REPLACE = "userTask_confirmLiaison";
    private static final String DISSOLVE = "userTask_confirmDissolution";
    private static final List<String> LIAISONS = List.of("wu.yi", "wu.er", "wu.san");

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    Map<String, FittedKind> kinds;

    private Village village;
    private Desk desk;
    private String community = "";

    @BeforeEach
    void an_alliance_of_three() {
        village = villages.at(port);
        desk = village.desk;
        Desk.at("2025-06-02T09:00");
        community = village.community("测试戊社区", SECRETARY);
        if (village.registered("foundAlliance", community).isEmpty()) {
            village.founded(SECRETARY);
            village.enterprise("戊一企业", "wu.yi");
            village.enterprise("戊二企业", "wu.er");
            village.enterprise("戊三企业", "wu.san");
            LIAISONS.forEach(liaison -> village.joined(liaison, SECRETARY));
        }
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private String unit(int i) {
        return village.unitOf(LIAISONS.get(i));
    }

    private String liaison(int i) {
        return village.jdbc
                .sql(
                        "select liaison from minxu.alliance_member where unit_id = ? order by joined_on desc, id desc limit 1")
                .param(unit(i))
                .query(String.class)
                .single();
    }

    private Map<String, Object> replacing(int member, String liaison) {
        return Map.of("member", unit(member), "liaison", liaison, "reason", "原联络员调离");
    }

    private void write(String statement, Object... values) {
        village.jdbc.sql(statement).params(values).update();
    }

    private LocalDate lastDay() {
        return village.jdbc
                .sql("select max(ends_on) from minxu.alliance_term where alliance = ? and in_office")
                .param(community)
                .query(LocalDate.class)
                .single();
    }

    private boolean due(String process, String day) {
        return Objects.requireNonNull(kinds.get(process)).isDue(community, LocalDate.parse(day));
    }

    private String file(String user) {
        List<Long> all = village.registered("foundAlliance", community);
        return desk.as(user).get("/api/cases/" + all.get(all.size() - 1)).text("content");
    }

    @Test
    @Clause("§2.2")
    void a_liaison_is_replaced_by_somebody_of_the_same_member_when_the_secretary_agrees() {
        village.enterprise("戊二企业", "wu.er.xin");
        assertThat(desk.as("wu.er")
                        .get("/engine-rest/process-definition/key/changeLiaison/form-variables")
                        .body())
                .as("his own unit, and its people")
                .contains("戊二企业", "wu.er.xin")
                .doesNotContain("戊三企业", "wu.san");
        assertThat(village.refusal(desk.tryStart("changeLiaison", SECRETARY, replacing(1, "wu.san"))))
                .contains("须是“戊二企业”的工作人员");
        assertThat(village.refusal(desk.tryStart("changeLiaison", "wu.er", replacing(1, "wu.er"))))
                .contains("不必更换");
        long refused = desk.start("changeLiaison", "wu.er", replacing(1, "wu.er.xin"));
        Desk.at("2025-06-10T09:01");
        desk.fireTimerOf(refused, "timer_nextMark");
        assertThat(Marks.units(village, refused)).contains(community);
        village.disagree(refused, REPLACE, SECRETARY);
        assertThat(village.end(refused)).isEqualTo("不同意更换");
        assertThat(liaison(1)).isEqualTo("wu.er");
        long number = desk.start("changeLiaison", SECRETARY, replacing(1, "wu.er.xin"));
        village.agree(number, REPLACE, SECRETARY);
        assertThat(village.end(number)).isEqualTo("联络员已更换");
        assertThat(liaison(1)).isEqualTo("wu.er.xin");
        assertThatThrownBy(() -> write(
                        "update minxu.alliance_member set liaison = 'wu.san' where unit_id = ? and left_on is null",
                        unit(1)))
                .hasMessageContaining("须是该单位有账号的工作人员");
        assertThatThrownBy(() ->
                        write("update minxu.alliance_member set signed_on = '2020-01-01' where unit_id = ?", unit(1)))
                .hasMessageContaining("只能更换联络员，或退出一次");
    }

    @Test
    @Clause("§2.2")
    void an_election_begins_when_the_chair_leaves_and_what_is_dissolved_can_be_founded_again() {
        long file = village.registered("foundAlliance", community).get(0);
        inOffice(file, "2025-06-02", "2028-06-01", 0, 1, 2);
        leavesAsChair();
        candidatesStay();
        dissolved(file);
        foundedAgain();
    }

    private void inOffice(long number, String since, String until, int chair, int... vices) {
        write(
                "insert into minxu.alliance_term (id, alliance, starts_on, ends_on) values (?, ?, ?::date, ?::date)",
                number,
                community,
                since,
                until);
        write(
                "update minxu.alliance_term set chair = ?, vices = ?, secretary = ?, in_office = true where id = ?",
                unit(chair),
                java.util.Arrays.stream(vices).mapToObj(this::unit).toArray(String[]::new),
                SECRETARY,
                number);
    }

    /** The others go on; the term ends that day, and the next one is elected. */
    private void leavesAsChair() {
        assertThatThrownBy(() ->
                        write("update minxu.alliance_term set ends_on = '2025-07-01' where alliance = ?", community))
                .hasMessageContaining("名单和任期不能再改");
        Desk.at("2025-06-16T09:00");
        assertThat(due("electCouncil", "2025-06-17")).isFalse();
        long leaves = desk.start("leaveAlliance", "wu.yi", Map.of("member", unit(0), "reason", "搬迁"));
        village.agree(leaves, LEAVE, SECRETARY);
        assertThat(lastDay()).isEqualTo("2025-06-16");
        assertThat(file("wu.er")).contains("会长单位 空缺；副会长单位 戊二企业、戊三企业");
        assertThat(due("holdCouncil", "2025-07-01")).isTrue();
        assertThat(due("electCouncil", "2025-06-17")).isTrue();
        Desk.at("2025-06-17T09:00");
        village.joined("wu.yi", SECRETARY);
    }

    private void candidatesStay() {
        long leaving = desk.start("leaveAlliance", "wu.er", Map.of("member", unit(1), "reason", "搬迁"));
        write(
                "insert into minxu.alliance_term (id, alliance, starts_on, ends_on) values (?, ?, '2025-06-17', '2028-06-16')",
                leaving,
                community);
        write(
                "update minxu.alliance_term set chair = ?, vices = array[?], secretary = ? where id = ?",
                unit(1),
                unit(2),
                SECRETARY,
                leaving);
        assertThat(village.refusal(desk.tryComplete(leaving, LEAVE, SECRETARY, Map.of("reviewOutcome", "AGREED"))))
                .contains("“戊二企业”是正在办理的换届的候选单位");
        long dissolving = desk.start("dissolveAlliance", SECRETARY, Map.of("reason", "社区合并"));
        assertThat(village.refusal(
                        desk.tryComplete(dissolving, DISSOLVE, SECRETARY, Map.of("reviewOutcome", "AGREED"))))
                .contains("理事会换届正在办理");
        Desk.at("2025-06-25T09:01");
        desk.fireTimerOf(dissolving, "timer_nextMark");
        assertThat(Marks.units(village, dissolving)).contains(community);
        village.disagree(dissolving, DISSOLVE, SECRETARY);
        assertThat(village.end(dissolving)).isEqualTo("不同意解散");
        write("update minxu.alliance_term set in_office = true where id = ?", leaving);
        village.disagree(leaving, LEAVE, SECRETARY);
    }

    private void dissolved(long file) {
        Desk.at("2025-07-07T09:00");
        assertThat(village.refusal(desk.tryStart("dissolveAlliance", "wu.yi", Map.of("reason", "试一试"))))
                .contains("由社区发起");
        long number = desk.start("dissolveAlliance", SECRETARY, Map.of("reason", "社区合并"));
        village.agree(number, DISSOLVE, SECRETARY);
        assertThat(village.end(number)).isEqualTo("联盟已解散");
        assertThat(lastDay()).isEqualTo("2025-07-07");
        assertThat(desk.as("wu.er").get("/api/cases/" + file).text("content")).isEqualTo("联盟已于 2025-07-07 解散");
        for (String process : List.of("standDuty", "holdActivity", "holdCouncil", "electCouncil")) {
            assertThat(due(process, "2025-08-01")).as(process).isFalse();
        }
        assertThatThrownBy(() -> write("""
                        insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on)
                        values (?, ?, ?, 'wu.yi', '2025-07-07', '2025-07-07')""", number, community, unit(0))).hasMessageContaining("已经解散，不能再加入");
        assertThat(village.refusal(desk.tryStart("dissolveAlliance", SECRETARY, Map.of("reason", "再来一次"))))
                .contains("还不是党建联盟的成员");
    }

    private void foundedAgain() {
        Desk.at("2025-07-14T09:00");
        village.founded(SECRETARY);
        village.joined("wu.san", SECRETARY);
        assertThat(file("wu.san")).as("its own council, not the one before it").contains("成员（1 家）：戊三企业", "理事会：尚未选举");
        assertThat(village.rota(community, "2025-08-01", 2)).containsExactly("戊三企业", "戊三企业");
        assertThat(due("electCouncil", "2025-07-15")).as("one is too few").isFalse();
        assertThat(due("holdCouncil", "2025-10-01")).as("nobody to meet").isFalse();
        village.joined("wu.yi", SECRETARY);
        village.joined("wu.er", SECRETARY);
        assertThat(due("electCouncil", "2025-07-15")).isTrue();
        Objects.requireNonNull(kinds.get("electCouncil"))
                .registerFor("electCouncil", community, LocalDate.parse("2025-07-15"));
        assertThat(village.jdbc
                        .sql("select max(starts_on) from minxu.alliance_term where alliance = ?")
                        .param(community)
                        .query(LocalDate.class)
                        .single())
                .as("its term begins with its election, not when the former council ended")
                .isEqualTo("2025-07-15");
        assertThat(village.refusal(desk.tryStart("foundAlliance", SECRETARY, Map.of("title", "再来一个", "purpose", "共建"))))
                .contains("一个社区只有一个");
    }
}
