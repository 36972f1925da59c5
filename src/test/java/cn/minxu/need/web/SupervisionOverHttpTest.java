package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other tests add needs of their own meanwhile: figures are compared before and after. */
@MinxuTest
@DisplayName("What supervisors are told")
class SupervisionOverHttpTest {

    private static final AtomicLong NUMBERS = new AtomicLong(19990101000001L);

    /** Nothing else of the run is held by it. */
    private static final String COUNTED = "测试环卫局";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zhang.san", "zhao.liu", "sun.ba", "chu.sheji"})
    void is_for_supervisors_and_administrators_only(String user) {
        var refused = Http.staff(port, user).get("/api/supervision");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("只向督办人员和管理员开放");
    }

    @Test
    void a_supervisor_is_told_of_his_own_units() {
        var street = report("zheng.yi");
        var all = report("feng.er");
        need("测试甲社区", "now()", null);
        need("测试丙社区", "now() - interval '40 days'", "now()");
        assertThat(grownInAll("本月登记", street, report("zheng.yi"))).isEqualTo(1);
        assertThat(grownInAll("本月答复", street, report("zheng.yi"))).isZero();
        assertThat(grownInAll("未归档", street, report("zheng.yi"))).isEqualTo(1);
        assertThat(grownInAll("本月登记", all, report("feng.er"))).isEqualTo(1);
        assertThat(grownInAll("本月答复", all, report("feng.er"))).isEqualTo(1);
        assertThat(grownInAll("未归档", all, report("feng.er"))).isEqualTo(2);
        assertThat(figure("未归档", report("admin"))).isEqualTo(figure("未归档", report("feng.er")));
    }

    @Test
    void a_unit_s_needs_are_counted_once_by_their_worst_mark() {
        var before = unit("zheng.yi", "测试乙社区");
        long escalated = need("测试乙社区", "now()", null);
        deadline(escalated, "测试乙社区", "-20 days", 3, null);
        deadline(escalated, "测试乙社区", "1 day", 0, null);
        deadline(need("测试乙社区", "now()", null), "测试乙社区", "1 hour", 0, null);
        deadline(need("测试乙社区", "now()", null), "测试乙社区", "5 days", -1, null);
        var after = unit("zheng.yi", "测试乙社区");
        assertThat(grown("open", before, after)).isEqualTo(3);
        assertThat(grown("yellow", before, after)).isEqualTo(1);
        assertThat(grown("red", before, after)).isEqualTo(1);
        assertThat(grown("escalated", before, after)).isEqualTo(1);
    }

    @Test
    void the_rate_counts_what_is_late_and_open_against_a_unit() {
        district.withDepartment(COUNTED);
        long need = need("测试丙社区", "now()", null);
        deadline(need, COUNTED, "1 day", -1, "now()");
        deadline(need, COUNTED, "2 days", -1, "now()");
        deadline(need, COUNTED, "-2 days", -1, "now()");
        assertThat(unit("feng.er", COUNTED).path("onTime").asInt()).isEqualTo(67);
        deadline(need, COUNTED, "-1 days", -1, null);
        assertThat(unit("feng.er", COUNTED).path("onTime").asInt()).isEqualTo(50);
    }

    @Test
    void the_latest_come_first_with_number_and_holder() {
        long need = need("测试甲社区", "now()", null);
        deadline(need, "测试甲社区", "-3000 days", 4, null);
        var latest = report("zheng.yi").path("latest");
        assertThat(latest.size()).isLessThanOrEqualTo(10);
        assertThat(latest.get(0).path("number").asText()).isEqualTo(String.valueOf(need));
        assertThat(latest.get(0).path("holder").asText()).isEqualTo("测试甲社区");
        assertThat(latest.get(0).path("mark").asInt()).isEqualTo(4);
        assertThat(latest.get(0).path("due").asText()).matches("本环节已逾期 \\d{4} 个工作日");
    }

    @Test
    void a_deadline_without_its_years_notice_warns_until_it_is_closed() {
        long need = need("测试甲社区", "now()", null);
        jdbc.sql("""
                        insert into minxu.deadline (case_id, step, stay, instance, holder_id, basis, limit_amount, limit_unit, clock_start,
                          opened_at, due_at, warn_at, overdue_at, provisional)
                        values (?, 'userTask_judgeNeed', gen_random_uuid()::text, 'none', ?, '测试', 5, 'WORKING_DAYS', '2027-12-30+08',
                          now(), '2028-01-04+08', '2028-01-04+08', '2028-01-05+08', true)""").params(need, district.community("测试甲社区")).update();
        var warning = report("zheng.yi").path("provisional");
        assertThat(warning.path("deadlines").asInt()).isPositive();
        assertThat(warning.path("years").toString()).contains("2028");
        jdbc.sql("update minxu.deadline set closed_at = now() where case_id = ?")
                .param(need)
                .update();
        var later = report("zheng.yi").path("provisional");
        assertThat(later.path("deadlines").asInt())
                .isEqualTo(warning.path("deadlines").asInt() - 1);
    }

    @Test
    void satisfaction_is_told_by_level() {
        int before = veryDissatisfied();
        jdbc.sql("insert into minxu.evaluation values (?, 0, 'VERY_DISSATISFIED', null, now(), 'zhang.san')")
                .param(need("测试甲社区", "now()", "now()"))
                .update();
        assertThat(veryDissatisfied()).isEqualTo(before + 1);
    }

    private int veryDissatisfied() {
        for (var rated : report("zheng.yi").path("satisfaction")) {
            if (rated.path("level").asText().equals("非常不满意")) {
                return rated.path("count").asInt();
            }
        }
        throw new AssertionError("no such level");
    }

    private static int grown(String figure, JsonNode before, JsonNode after) {
        return after.path(figure).asInt() - before.path(figure).asInt();
    }

    private static int grownInAll(String figure, JsonNode before, JsonNode after) {
        return figure(figure, after) - figure(figure, before);
    }

    private static int figure(String name, JsonNode report) {
        for (JsonNode each : report.path("figures")) {
            if (each.path("name").asText().equals(name)) {
                return each.path("count").asInt();
            }
        }
        throw new AssertionError("没有“" + name + "”：" + report);
    }

    private JsonNode report(String user) {
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        var answer = client.get("/api/supervision");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode unit(String user, String name) {
        for (var unit : report(user).path("units")) {
            if (unit.path("name").asText().equals(name)) {
                return unit;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private String id(String unit) {
        return unit.endsWith("社区") ? district.community(unit) : district.department(unit);
    }

    private long need(String community, String registered, String answered) {
        long number = NUMBERS.getAndIncrement();
        jdbc.sql("""
                        with filed as (
                          insert into minxu.case (id, kind, unit_id, title, registered_at, registered_by, holder_id)
                          values (?, 'need', ?, '供水', %s, 'zhang.san', ?) returning id, unit_id, registered_at)
                        insert into minxu.need (id, channel, community_id, registered_at, category, subcategory, content, answered_at)
                        select id, 'OTHER', unit_id, registered_at, '公用事业', '供水', '测试', %s from filed""".formatted(registered, answered == null ? "null" : answered))
                .params(number, id(community), id(community))
                .update();
        return number;
    }

    /** Due and overdue at a distance from now, marked up to a level, perhaps closed. */
    private void deadline(long need, String holder, String due, int mark, String closed) {
        long deadline = jdbc.sql("""
                        insert into minxu.deadline (case_id, step, stay, instance, holder_id, basis, limit_amount, limit_unit, clock_start,
                          opened_at, due_at, warn_at, overdue_at, closed_at)
                        values (?, 'userTask_judgeNeed', gen_random_uuid()::text, 'none', ?, '测试', 5, 'WORKING_DAYS', now(), now(),
                          now() + ?::interval, now() + ?::interval, now() + ?::interval, %s) returning id""".formatted(closed == null ? "null" : closed))
                .params(need, id(holder), due, due, due)
                .query(Long.class)
                .single();
        for (int level = 0; level <= mark; level++) {
            jdbc.sql("insert into minxu.mark values (?, ?, now(), ?)")
                    .params(deadline, level, id(holder))
                    .update();
        }
    }
}
