package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MinxuTest
@Clause("§4.1")
@DisplayName("The lists of needs, resources and projects")
class ProjectListsTest {

    @LocalServerPort
    int port;

    @Autowired
    Yard yards;

    private Yard yard;
    private Desk desk;

    @BeforeEach
    void a_community_with_units_that_claim() {
        yard = yards.at(port);
        desk = yard.desk;
    }

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    private JsonNode listed(String which, String user, String body) {
        Http.Answer answer = desk.as(user).post("/api/project-lists/" + which, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> names(String which, String user, String body) {
        var names = new ArrayList<String>();
        listed(which, user, body)
                .path("lines")
                .forEach(line -> names.add(line.path("cells").path(1).asText()));
        return names;
    }

    private long offered(String title) {
        return desk.start(
                "offerResource",
                Yard.ONE,
                Map.of(
                        "title", title,
                        "resourceKind", "VENUE",
                        "resourceAbout", "会议室一间，可坐五十人",
                        "resourceTime", "每周六上午"));
    }

    @Test
    void show_a_project_to_its_own_people_and_what_may_be_claimed_to_everybody() {
        long hidden = yard.proposed("清单甲：设计中", Yard.PLAIN, "1000");
        long open = yard.listed("清单甲：“认领中”<b>", "1000");
        assertThat(names("projects", Yard.PROPOSER, "{'words':'清单甲','state':'ALL'}"))
                .containsExactly("清单甲：“认领中”<b>", "清单甲：设计中");
        assertThat(names("projects", Yard.OUTSIDER, "{'words':'清单甲','state':'ALL'}"))
                .containsExactly("清单甲：“认领中”<b>");
        assertThat(desk.as(Yard.OUTSIDER).get("/api/cases/" + hidden).status()).isEqualTo(404);
        JsonNode line = listed("projects", Yard.ONE, "{'words':'清单甲','state':'CLAIMABLE'}")
                .at("/lines/0");
        assertThat(line.path("rest").asText()).isEqualTo("1,000.00 元");
        assertThat(line.path("joint").asBoolean()).isFalse();
        assertThat(line.path("claims").asBoolean()).isTrue();
        assertThat(listed("projects", "wang.wu", "{'words':'清单甲'}").at("/lines/0/claims"))
                .as("a community may not")
                .hasToString("false");
        assertThat(line.path("cells").toString()).contains("认领中，至 2025-06-05 23:59", "每周两次上门助餐", "社区服务：为老");
        yard.claimed(open, Yard.ONE, "");
        assertThat(names("projects", Yard.OUTSIDER, "{'words':'清单甲','state':'ALL'}"))
                .isEmpty();
        assertThat(listed("projects", Yard.ONE, "{'words':'清单甲','state':'ALL'}")
                        .at("/lines/0/cells")
                        .toString())
                .contains("已认领，待审批签约", "认领一企业 1,000.00 元");
    }

    @Test
    void are_linked_with_one_another_and_exported() throws Exception {
        long project = yard.proposed("清单乙：用资源", Yard.PLAIN, "1000");
        long resource = offered("清单乙：=会议室,\"一楼\"");
        String links = "/api/projects/" + project + "/links";
        assertThat(desk.as(Yard.PROPOSER)
                        .post(links, "{\"to\":\"" + resource + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(desk.as(Yard.PROPOSER)
                        .post(links, "{\"to\":\"" + project + "\"}")
                        .status())
                .as("a project is neither need nor resource")
                .isEqualTo(404);
        assertThat(desk.as(Yard.PROPOSER).post(links, "{\"to\":\"会议室\"}").body())
                .contains("请填写诉求或资源的编号");
        assertThat(desk.as("wang.wu")
                        .post(links, "{\"to\":\"" + resource + "\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.as("zhao.liu")
                        .post(links, "{\"to\":\"" + resource + "\"}")
                        .status())
                .as("its street sees it")
                .isEqualTo(403);
        assertThat(listed("resources", Yard.OUTSIDER, "{'words':'清单乙'}")
                        .at("/lines/0/cells")
                        .toString())
                .contains("场地", "会议室一间，可坐五十人", "每周六上午", "可用", "清单乙：用资源");
        String file = "/api/project-lists/resources/file";
        Http.Answer csv = desk.as(Yard.OUTSIDER).post(file, "{\"as\":\"csv\"}");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=GB18030");
        Http.Answer nothing = desk.as(Yard.OUTSIDER).post(file, "{\"as\":\"csv\",\"words\":\"没有这样的资源\"}");
        assertThat(nothing.body().lines()).as("only its heading").hasSize(1);
        Http.Answer xlsx =
                desk.as(Yard.PROPOSER).post("/api/project-lists/projects/file", "{\"as\":\"xlsx\",\"state\":\"ALL\"}");
        assertThat(xlsx.status()).isEqualTo(200);
        assertThat(xlsx.body()).startsWith("PK");
        assertThat(desk.as(Yard.PROPOSER).post(file, "{\"as\":\"pdf\"}").body()).contains("应为 xlsx 或 csv");
        assertThat(desk.as(Yard.PROPOSER)
                        .post("/api/project-lists/projects", "{\"state\":\"MAYBE\"}")
                        .body())
                .contains("“state”应为");
    }

    @Test
    void are_asked_for_by_unit_and_unlinked() {
        long project = yard.proposed("清单戊：关联", Yard.PLAIN, "1000");
        long resource = offered("清单戊：会议室");
        String links = "/api/projects/" + project + "/links";
        String to = "{\"to\":\"" + resource + "\"}";
        desk.as(Yard.PROPOSER).post(links, to);
        assertThat(desk.as(Yard.PROPOSER).get(links).json().findValuesAsText("name"))
                .containsExactly("清单戊：会议室");
        assertThat(names("resources", Yard.ONE, "{'words':'清单戊','unit':'" + yard.unitOf(Yard.ONE) + "'}"))
                .hasSize(1);
        assertThat(names("resources", Yard.ONE, "{'words':'清单戊','unit':'" + yard.unitOf(Yard.TWO) + "'}"))
                .isEmpty();
        assertThat(desk.as(Yard.ONE)
                        .get("/api/project-lists/resources/units")
                        .json()
                        .findValuesAsText("name"))
                .contains("认领一企业")
                .doesNotContain("认领二医院");
        assertThat(desk.as(Yard.ONE)
                        .get("/api/project-lists/projects/units")
                        .json()
                        .findValuesAsText("name"))
                .contains("测试甲社区");
        assertThat(desk.as("zhao.liu").post(links + "/removal", to).status())
                .as("its street sees it")
                .isEqualTo(403);
        assertThat(desk.as(Yard.PROPOSER).post(links + "/removal", to).status()).isEqualTo(204);
        assertThat(desk.as(Yard.PROPOSER).post(links + "/removal", to).body()).contains("没有关联");
        assertThat(desk.as(Yard.PROPOSER).get(links).json()).isEmpty();
    }

    @Test
    void keep_a_resource_as_long_as_it_is_offered() {
        long number = offered("清单丙：会议室");
        Desk.at("2026-06-02T09:01");
        desk.fireTimerOf(number, "timer_yearOver");
        desk.complete(number, "userTask_reviewResource", Yard.ONE, Map.of("resourceOutcome", "KEPT"));
        Desk.at("2027-06-02T09:02");
        desk.fireTimerOf(number, "timer_yearOver");
        Desk.at("2027-06-28T09:02");
        desk.fireTimerOf(number, "timer_nextMark");
        desk.complete(number, "userTask_reviewResource", Yard.ONE, Map.of("resourceOutcome", "GONE"));
        assertThat(yard.end(number)).isEqualTo("资源已停止提供");
        assertThat(names("resources", Yard.ONE, "{'words':'清单丙'}")).isEmpty();
        assertThat(names("resources", Yard.ONE, "{'words':'清单丙','state':'ALL'}"))
                .hasSize(1);

        Desk.at("2025-06-02T09:00");
        long withdrawn = offered("清单丁：会议室");
        assertThat(desk.as(Yard.ONE)
                        .post("/api/cases/" + withdrawn + "/withdrawal", "{\"reason\":\"另有用途\"}")
                        .status())
                .isLessThan(300);
        assertThat(names("resources", Yard.ONE, "{'words':'清单丁'}")).isEmpty();
    }
}
