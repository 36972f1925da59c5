package cn.minxu.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

@MinxuTest
@DisplayName("联盟成员年度评价")
class MemberScoreTest {

    private static final String ENTER = "userTask_enterResults";
    private static final String CONFIRM = "userTask_confirmScore";
    private static final String SECRETARY = "li.si";

    @LocalServerPort
    int port;

    @Autowired
    Village villages;

    @Autowired
    TestDistrict district;

    @Autowired
    @Qualifier("standDuty")
    FittedKind duty;

    @Autowired
    @Qualifier("holdActivity")
    FittedKind activity;

    @Autowired
    CaseEngine engine;

    @Autowired
    CaseBook cases;

    @Autowired
    TransactionTemplate transaction;

    private Village village;
    private Desk desk;
    private String community = "";

    @BeforeEach
    void an_alliance() {
        village = villages.at(port);
        desk = village.desk;
        community = district.community("测试乙社区");
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private long begun(FittedKind kind, String month) {
        Desk.at(month + "T08:00");
        return Objects.requireNonNull(transaction.execute(any -> {
            long number = kind.registerFor(kind.key(), community, LocalDate.parse(month))
                    .number();
            engine.start(kind.key(), cases.get(number), Map.of());
            return number;
        }));
    }

    private void active(String month, String... attended) {
        long number = begun(activity, month);
        desk.complete(
                number,
                "userTask_planActivity",
                SECRETARY,
                Map.of("theme", "主题党日", "activityDay", month, "activityPlace", "广场", "plan", "志愿服务"));
        desk.fireTimerOf(number, "timer_activityDay");
        desk.complete(
                number,
                "userTask_recordActivity",
                SECRETARY,
                Map.of("attended", Village.list(attended), "people", 10, "record", "已开展"));
    }

    private void dutyStood(String month, String liaison) {
        village.jdbc
                .sql(
                        "update minxu.alliance_rota set units = array[?], changed_on = ?::date - 1 where alliance = ? and month = ?::date")
                .params(village.unitOf(liaison), month, community, month)
                .update();
        long number = begun(duty, month);
        desk.complete(
                number,
                "userTask_planDuty",
                liaison,
                Map.of("theme", "巡逻", "dutyDay", month, "dutyPlace", "小区", "plan", "巡逻"));
        desk.fireTimerOf(number, "timer_dutyDay");
        desk.complete(
                number,
                "userTask_recordDuty",
                liaison,
                Map.of("attended", Village.list(village.unitOf(liaison)), "people", 10, "record", "已开展"));
    }

    private long scored(String unit) {
        return village.jdbc
                .sql("select id from minxu.alliance_score where unit_id = ? and year = 2020")
                .param(unit)
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> results(int claimed, int fulfilled, int rating) {
        return Map.of("claimed", claimed, "fulfilled", fulfilled, "rating", rating, "evidence", "认领协议和满意度测评表");
    }

    @Test
    @Clause("§2.4")
    void comes_from_the_systems_own_records_says_how_and_is_confirmed_by_the_secretary() {
        Desk.at("2020-01-02T09:00");
        if (village.registered("foundAlliance", community).isEmpty()) {
            village.founded(SECRETARY);
        }
        String enterprise = village.enterprise("评分企业", "fen.yi");
        String department = district.department("测试城管局");
        village.joined("fen.yi", SECRETARY);
        village.joined("zhou.jiu", SECRETARY);
        active("2020-03-01", enterprise, department);
        active("2020-04-01", department);
        dutyStood("2020-03-01", "fen.yi");

        Desk.at("2021-01-05T08:00");
        village.fire("planRatings");
        village.fire("planRatings");
        long number = scored(enterprise);
        assertThat(village.refusal(desk.tryComplete(number, ENTER, SECRETARY, results(3, 4, 92))))
                .contains("不能多于认领");
        desk.complete(number, ENTER, SECRETARY, results(4, 4, 92));
        assertThat(desk.form(number, CONFIRM, SECRETARY)).contains("总分 84.20");
        village.disagree(number, CONFIRM, SECRETARY);
        desk.complete(number, ENTER, SECRETARY, results(4, 3, 92));
        village.agree(number, CONFIRM, SECRETARY);
        assertThat(village.end(number)).isEqualTo("评价已确认");
        assertThat(desk.as("fen.yi").get("/api/cases/" + number).text("content"))
                .isEqualTo("""
                        总分 74.20
                        活动出席（30 分）：应到 2 次，实到 1 次，得 15.00 分
                        项目认领和完成（40 分）：认领 4 个，完成 3 个，得 30.00 分
                        轮值（20 分）：轮值 1 次，开展 1 次，得 20.00 分
                        居民评价（10 分）：满意率 92%，得 9.20 分""");
        long other = scored(department);
        Desk.at("2021-02-10T09:00");
        desk.fireTimerOf(other, "timer_nextMark");
        assertThat(Marks.units(village, other)).containsExactly(community);
        desk.complete(other, ENTER, SECRETARY, Map.of("claimed", 0, "fulfilled", 0, "evidence", "没有认领"));
        village.agree(other, CONFIRM, SECRETARY);
        assertThat(desk.as("zhou.jiu").get("/api/cases/" + other).text("content"))
                .contains("总分 42.86", "轮值 0 次", "不计", "没有认领，得 0.00 分", "摊到其余各项");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_score set total = 10000 where id = ?")
                        .param(number)
                        .update())
                .hasMessageContaining("评价确认后不能再改");
    }

    @Test
    void has_weights_that_sum_to_a_hundred_from_a_day_on_and_are_never_changed() {
        assertThatThrownBy(() -> village.jdbc
                        .sql("insert into minxu.alliance_rule values ('2099-01-01', 3, 60, 30, 40, 20, 20, '错')")
                        .update())
                .hasMessageContaining("alliance_weights_sum_to_100");
        assertThatThrownBy(() -> village.jdbc
                        .sql("update minxu.alliance_rule set duty = 10, rating = 20")
                        .update())
                .isNotNull();
    }

    @Test
    void stands_on_activity_days_whose_record_is_asked_for_when_it_is_late() {
        Desk.at("2020-01-02T09:00");
        if (village.registered("foundAlliance", community).isEmpty()) {
            village.founded(SECRETARY);
        }
        long number = begun(activity, "2019-06-01");
        Desk.at("2019-06-12T09:00");
        desk.fireTimerOf(number, "timer_nextMark");
        assertThat(Marks.units(village, number)).containsExactly(community);
    }
}
