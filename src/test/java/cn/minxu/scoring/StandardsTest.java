package cn.minxu.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.scoring.standard.Points;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("A-P6")
@DisplayName("A standard of scoring")
class StandardsTest {

    private static final String TABLE = """
            代码,上级,名称,满分,权重,评分方法,证据,不适用的情形,最后评
            ORDER,,管理有序,,,,,,
            PARTY,ORDER,党建引领,10,60,看记录,会议记录、照片,,
            GRID,ORDER,网格管理,5,25,看台账,,没有网格的社区,
            CIVIC,,文明祥和,20,15,看现场,,没有小区的社区,
            """;

    @LocalServerPort
    int port;

    @Autowired
    Plan plans;

    @Autowired
    Panels panels;

    @Autowired
    JdbcClient jdbc;

    private Plan plan;
    private Jury jury;

    @BeforeEach
    void a_kind_that_is_scored() throws IOException {
        plan = plans.at(port);
        jury = plan.jury;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private Answer add(Http who, String key, String table, Map<String, String> header) {
        var all = new java.util.TreeMap<>(Map.of(
                "name", "测试《标准》<甲>",
                "validFrom", "2025-01-01",
                "assessors", "2",
                "passMark", "60",
                "standsOn", "测试",
                "source", "c"));
        all.putAll(header);
        String query = all.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return who.send(
                "POST",
                "/api/scoring-standards/" + key + "?" + query,
                "text/csv",
                table.getBytes(StandardCharsets.UTF_8));
    }

    private Answer add(String key, String table, Map<String, String> header) {
        return add(Http.admin(port), key, table, header);
    }

    private long scoredBy(String key) {
        long number = plan.registered("SCORING");
        panels.open(number, key, List.of("li.si", "wang.wu"), Set.of());
        plan.prepared(number);
        return number;
    }

    private void say(
            long number,
            String assessor,
            String indicator,
            String points,
            boolean applies,
            String remark,
            List<String> evidence) {
        Answer saved = jury.trySave(
                jury.sheet(number, assessor),
                assessor,
                applies
                        ? Map.of("indicator", indicator, "points", points, "remark", remark, "evidence", evidence)
                        : Map.of("indicator", indicator, "notApplicable", true, "remark", remark));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    }

    @Test
    void comes_as_a_table_and_is_kept_with_its_tree() {
        Answer added = add("TREE_TEST", TABLE, Map.of());
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        assertThat(added.json().path("name").asText()).isEqualTo("测试《标准》<甲>");
        assertThat(added.json().path("indicators"))
                .extracting(each ->
                        each.path("code").asText() + " " + each.path("parent").asText() + " "
                                + each.path("weight").asText())
                .containsExactly("ORDER null null", "PARTY ORDER 6000", "GRID ORDER 2500", "CIVIC null 1500");
        assertThat(add("TREE_TEST", TABLE, Map.of()).body()).contains("已有自 2025-01-01 起执行的标准");
        assertThat(add(jury.desk.as("zhang.san"), "TREE_TEST", TABLE, Map.of()).status())
                .isEqualTo(403);
    }

    @Test
    void whose_weights_sum_to_95_is_refused_by_file_and_by_table() {
        Answer added = add("SHORT_TEST", TABLE.replace(",60,", ",55,"), Map.of());
        assertThat(added.status()).as(added.body()).isEqualTo(409);
        assertThat(added.body()).contains("权重之和应为 100，现为 95");
        assertThatThrownBy(() -> jdbc.sql("""
                        with s as (insert into minxu.scoring_standard (key, name, valid_from, way, assessors, pass_mark, stands_on, source)
                          values ('SHORT_TEST', '短', '2025-01-01', 'WHOLE', 1, 6000, 'x', 'c') returning id)
                        insert into minxu.scoring_indicator (standard_id, code, place, name, maximum, weight) select id, 'A', 1, '甲', 100, 9500 from s""").update()).hasStackTraceContaining("权重之和应为 100，现为 95");
        assertThat(jdbc.sql("select count(*) from minxu.scoring_standard where key = 'SHORT_TEST'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void which_is_not_whole_is_refused_and_says_why() {
        for (var wrong : Map.of(
                        TABLE.replace("党建引领,10,60", "党建引领,10,60.005"), "两位小数",
                        TABLE.replace("党建引领,10,60", "党建引领,0,60"), "满分应大于 0",
                        TABLE.replace("GRID,ORDER", "PARTY,ORDER"), "重复",
                        TABLE.replace("GRID,ORDER", "GRID,NONE"), "上级",
                        TABLE.replace("文明祥和,20,15", "文明祥和,,"), "现为 85",
                        TABLE.replace("代码,上级", "代号,上级"), "代码")
                .entrySet()) {
            Answer added = add("WRONG_TEST", wrong.getKey(), Map.of());
            assertThat(added.status()).as(added.body()).isBetween(400, 409);
            assertThat(added.body()).contains(wrong.getValue());
        }
        for (var wrong : Map.of(
                        "validFrom", "明天",
                        "assessors", "0",
                        "passMark", "101",
                        "source", "x",
                        "name", " ",
                        "standsOn", "")
                .entrySet()) {
            Answer added = add("WRONG_TEST", TABLE, Map.of(wrong.getKey(), wrong.getValue()));
            assertThat(added.status()).as(wrong + " " + added.body()).isEqualTo(400);
        }
        assertThat(add("WRONG_TEST", TABLE, Map.of("dropExtremes", "true", "assessors", "2"))
                        .status())
                .as("nobody would be left")
                .isEqualTo(400);
    }

    @Test
    void leaves_what_does_not_apply_out_of_score_and_maximum() {
        assertThat(add("APPLY_TEST", TABLE, Map.of()).status()).isEqualTo(200);
        long number = scoredBy("APPLY_TEST");
        for (String assessor : List.of("li.si", "wang.wu")) {
            String proof = jury.document(number, assessor, "会议记录.pdf", assessor.equals("li.si") ? 71 : 72);
            say(number, assessor, "PARTY", "8", true, "", List.of(proof));
            say(number, assessor, "GRID", "", false, "没有网格", List.of());
            say(number, assessor, "CIVIC", assessor.equals("li.si") ? "20" : "0", true, "", List.of());
            Answer submitted = jury.submit(number, assessor, Map.of("interest", "NONE"));
            assertThat(submitted.status()).as(submitted.body()).isLessThan(300);
        }
        JsonNode told = jury.scorings(number, Plan.PROPOSER).path(0);
        assertThat(told.at("/sheets/0/total").asText())
                .as("(60 * 8/10 + 15) / 75")
                .isEqualTo("84");
        assertThat(told.at("/sheets/1/total").asText()).as("60 * 8/10 / 75").isEqualTo("64");
        assertThat(told.path("total").asText()).isEqualTo("74");
    }

    @Test
    void refuses_what_a_sheet_must_not_say() {
        assertThat(add("SAY_TEST", TABLE, Map.of()).status()).isEqualTo(200);
        long number = scoredBy("SAY_TEST");
        String sheet = jury.sheet(number, "li.si");
        for (var wrong : Map.<Map<String, Object>, String>of(
                        Map.of("indicator", "PARTY", "points", "10.01"), "0 至 10",
                        Map.of("indicator", "PARTY", "points", "-1"), "0 至",
                        Map.of("indicator", "PARTY", "points", "1.234"), "两位小数",
                        Map.of("indicator", "PARTY", "points", "九分"), "应为数字",
                        Map.of("indicator", "ORDER", "points", "1"), "没有“ORDER”这一项",
                        Map.of("indicator", "PARTY", "notApplicable", true, "remark", "无"), "不能按不适用处理",
                        Map.of("indicator", "GRID", "notApplicable", true), "请写明理由",
                        Map.of("indicator", "GRID", "notApplicable", true, "points", "1", "remark", "x"), "不填分值",
                        Map.of("indicator", "PARTY", "points", "1", "evidence", List.of("999999")), "不是这件事项的材料")
                .entrySet()) {
            Answer answer = jury.trySave(sheet, "li.si", wrong.getKey());
            assertThat(answer.status()).as(wrong + answer.body()).isBetween(400, 409);
            assertThat(answer.body()).contains(wrong.getValue());
        }
        Answer empty = jury.submit(number, "li.si", Map.of("interest", "NONE"));
        assertThat(empty.status()).isEqualTo(409);
        assertThat(empty.body()).contains("“党建引领”还没有评分");
        say(number, "li.si", "PARTY", "1", true, "", List.of());
        say(number, "li.si", "GRID", "1", true, "", List.of());
        say(number, "li.si", "CIVIC", "1", true, "", List.of());
        Answer bare = jury.submit(number, "li.si", Map.of("interest", "NONE"));
        assertThat(bare.status()).isEqualTo(409);
        assertThat(bare.body()).contains("“党建引领”须附证据");
        assertThat(jury.trySave(sheet, "wang.wu", Map.of("indicator", "PARTY", "points", "1"))
                        .status())
                .as("another's sheet")
                .isEqualTo(404);
        // another's evidence, of which he cannot know
        String proof = jury.document(number, "wang.wu", "别人的证据.pdf", 73);
        Answer borrowed =
                jury.trySave(sheet, "li.si", Map.of("indicator", "PARTY", "points", "1", "evidence", List.of(proof)));
        assertThat(borrowed.status()).as(borrowed.body()).isEqualTo(409);
    }

    @Test
    void refuses_what_a_sheet_must_not_say_by_the_tables() {
        assertThat(add("TABLES_TEST", TABLE, Map.of()).status()).isEqualTo(200);
        long number = scoredBy("TABLES_TEST");
        long sheet = Long.parseLong(jury.sheet(number, "li.si"));
        for (int points : new int[] {1_001, -1}) {
            assertThatThrownBy(() -> jdbc.sql(
                                    "insert into minxu.scoring_score (sheet_id, case_id, indicator, points) values (?, ?, 'PARTY', ?)")
                            .params(sheet, number, points)
                            .update())
                    .hasMessageContaining("“党建引领”的分值应为 0 至 10");
        }
        for (String indicator : List.of("PARTY", "GRID", "CIVIC")) {
            say(number, "li.si", indicator, "1", true, "", List.of());
        }
        String submitted = "update minxu.scoring_sheet set declared_at = now(), submitted_at = now() where id = ?";
        assertThatThrownBy(() -> jdbc.sql(submitted).param(sheet).update()).hasMessageContaining("“党建引领”须附证据");
        jdbc.sql("update minxu.scoring_sheet set recused_at = now(), recused_why = '亲属' where id = ?")
                .param(sheet)
                .update();
        for (String own : List.of("zhang.san", "zhang.sanfeng")) {
            assertThatThrownBy(() -> jdbc.sql("""
                                    insert into minxu.scoring_sheet (panel_id, case_id, assessor, unit_id, appointed_at, appointed_by)
                                    select s.panel_id, s.case_id, p.user_id, p.unit_id, now(), 'x'
                                    from minxu.scoring_sheet s, minxu.person p where s.id = ? and p.user_id = ?""").params(sheet, own).update())
                    .as(own)
                    .hasMessageContaining("请另选");
        }
    }

    @Test
    void that_comes_later_leaves_old_results_as_they_are_to_the_digit() {
        assertThat(add("LATER_TEST", TABLE.replace("会议记录、照片", ""), Map.of()).status())
                .isEqualTo(200);
        long number = scoredBy("LATER_TEST");
        jury.score(number, "li.si", 81.25);
        assertThat(add(
                                "LATER_TEST",
                                TABLE.replace("会议记录、照片", "")
                                        .replace(",60,", ",40,")
                                        .replace(",20,15", ",20,35"),
                                Map.of("validFrom", "2025-03-04", "passMark", "99"))
                        .status())
                .isEqualTo(200);
        Desk.at("2025-03-05T09:00");
        jury.score(number, "wang.wu", 70.5);
        String before = jury.scorings(number, Plan.PROPOSER).toString();
        assertThat(plan.end(number)).as("by the version it began with").isEqualTo("方案评审合格");
        assertThat(before).contains("2025-01-01 起执行");
        long next = scoredBy("LATER_TEST");
        jury.score(next, "li.si", 81.25);
        jury.score(next, "wang.wu", 70.5);
        assertThat(plan.end(next)).as("by the new one").isEqualTo("方案评审不合格");
        assertThat(jury.scorings(number, Plan.PROPOSER).toString()).isEqualTo(before);
    }

    @Test
    void is_shipped_for_appraisals_and_pitches_and_labelled_as_the_products_own() {
        JsonNode all = jury.desk.as("zhang.san").get("/api/scoring-standards").json();
        var shipped = StreamSupport.stream(all.spliterator(), false)
                .filter(each ->
                        List.of("APPRAISAL", "PITCH").contains(each.path("key").asText()))
                .toList();
        assertThat(shipped).hasSize(2).allSatisfy(each -> {
            assertThat(each.path("source").asText()).isEqualTo("c");
            assertThat(each.path("standsOn").asText()).contains("系统默认值");
        });
        assertThat(shipped.get(0).path("indicators"))
                .extracting(each -> each.path("weight").asInt())
                .containsExactly(1500, 1000, 1500, 1500, 1000, 1500, 2000);
    }

    @Test
    void has_points_with_two_decimals() {
        assertThat(Points.read("82.50", "分值")).isEqualTo(8250);
        assertThat(Points.read("１", "分值")).isEqualTo(100);
        assertThat(Points.words(8250)).isEqualTo("82.5");
        assertThat(Points.words(7000)).isEqualTo("70");
    }
}
