package cn.minxu.project;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.demand.Demand;
import cn.minxu.casework.demand.DemandSource;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.need.HandleNeedTest;
import cn.minxu.need.Outcome;
import cn.minxu.need.Walks;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Workbooks;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

@MinxuTest
@Clause("A-P7")
@DisplayName("A resident's need that a project answers")
class AnsweredNeedsTest {

    private static final String TITLE = "《“一碗热饭”》<助餐>&'\"项目\"'";
    private static final String HANDLE = "userTask_handleMatter";
    private static final String WAIT = "receiveTask_awaitProject";
    private static final String CALL_BACK = "userTask_callBackResident";

    @Autowired
    DemandSource needs;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Autowired
    Yard yards;

    @Autowired
    Walks walks;

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

    private Walk judged(String place) {
        return walks.registered(place).complete("userTask_judgeNeed", Yard.SECRETARY, HandleNeedTest.judged("B"));
    }

    private static void takeUp(Walk need, long project) {
        need.complete(
                HANDLE, Yard.SECRETARY, Map.of("handlingOutcome", "TAKEN_UP", "takerCase", String.valueOf(project)));
    }

    private byte[] file(String list, String as) {
        return desk.as(Yard.PROPOSER)
                .bytes("/api/project-lists/" + list + "/file", "{\"as\":\"" + as + "\",\"state\":\"ALL\"}");
    }

    private static Map<String, Object> says(String level) {
        return Map.of("callBackOutcome", "REACHED", "evaluationLevel", level);
    }

    private long proposedFor(Walk... needs) {
        var said = yard.said(TITLE, Yard.PLAIN, "1000");
        said.put(
                "needs",
                List.of(needs).stream()
                        .map(need -> "\"" + need.number + "\"")
                        .toList()
                        .toString());
        return desk.start("runProject", Yard.PROPOSER, said);
    }

    private void runs(long project) {
        yard.analysed(project, "JOINT");
        desk.complete(project, "userTask_approveProject", Yard.SECRETARY, Map.of("reviewOutcome", "AGREED"));
        yard.claimed(project, Yard.ONE, "");
        yard.approved(project);
        yard.signed(project, Yard.SECRETARY, Yard.ONE, Yard.DOER);
        yard.paid(project);
        yard.reached(project, "开始助餐", "CHECK");
        yard.checked(project, "PASSED");
        yard.paid(project);
        yard.reached(project, "六十户", "CHECK");
        yard.accepted(project, "ACCEPTED");
        yard.paid(project);
    }

    private JsonNode listed(String which, String words) {
        var answer = desk.as(Yard.PROPOSER)
                .post("/api/project-lists/" + which, "{\"state\":\"ALL\",\"words\":\"" + words + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("lines")).hasSize(1);
        return answer.json().at("/lines/0/cells");
    }

    private JsonNode completed() {
        for (JsonNode figure : desk.as("feng.er")
                .get("/api/supervision?from=2025-06-01&until=2025-06-30")
                .json()
                .path("figures")) {
            if (figure.path("key").asText().equals("projectsCompleted")) {
                return figure;
            }
        }
        throw new AssertionError("no figure of projects");
    }

    @Test
    void can_be_chosen_when_it_just_came_in_however_many_say_the_same_of_another() {
        Walk pressing = judged("东门积水");
        Walk fresh = judged("西门路灯");
        jdbc.sql("update minxu.need set overlap_count = 9999 where id = ?")
                .param(pressing.number)
                .update();
        String community = jdbc.sql("select unit_id from minxu.case where id = ?")
                .param(fresh.number)
                .query(String.class)
                .single();
        int asNew = jdbc.sql(
                        "select count(*) from minxu.case c join minxu.need using (id) where unit_id = ? and closed_at is null and id >= ?")
                .params(community, fresh.number)
                .query(Integer.class)
                .single();
        assertThat(needs.open(community, asNew))
                .extracting(Demand::number)
                .startsWith(pressing.number)
                .contains(fresh.number);
    }

    @Test
    void waits_for_the_projects_end_with_the_promised_day_and_is_closed_by_its_own_residents_word() {
        String place = HandleNeedTest.place() + "《西“门”》<b>&'";
        Walk first = judged(place);
        long project = proposedFor(first);
        JsonNode before = completed();
        assertThat(desk.form(first.number, HANDLE, Yard.SECRETARY)).contains(project + "《《“一碗热饭”》<助餐>&'");
        takeUp(first, project);
        first.waitsAt(WAIT);
        assertThat(first.need().answer())
                .hasValue("您反映的事项已纳入项目 " + project + "《" + TITLE + "》，预计 10月31日（2025-10-31）前完成，完成后我们再回访您。");
        assertThat(first.need().answeredAt()).as("the promise is met").hasValue(Desk.instant("2025-06-02T09:00"));
        assertThat(first.due(WAIT)).isEqualTo(Desk.instant("2025-10-31T17:30"));

        Walk second = judged(HandleNeedTest.place());
        takeUp(second, project);
        runs(project);
        first.waitsAt(WAIT);
        second.waitsAt(WAIT);
        desk.complete(
                project,
                "userTask_rateSatisfaction",
                Yard.PROPOSER,
                Map.of("rated", 10, "satisfied", 9, "outcome", "老人吃上热饭"));
        first.waitsAt(CALL_BACK);
        second.waitsAt(CALL_BACK);
        first.complete(CALL_BACK, "zhang.sanfeng", says("SATISFIED")).ended("endEvent_solved", Outcome.SOLVED);
        second.waitsAt(CALL_BACK)
                .complete(CALL_BACK, "zhang.sanfeng", says("VERY_SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);

        JsonNode after = completed();
        for (String counted : List.of("numerator", "denominator")) {
            assertThat(after.path(counted).asInt())
                    .as(counted)
                    .isEqualTo(before.path(counted).asInt() + 1);
        }
        assertThat(after.path("denominatorKey").asText()).isEqualTo("projectsFixed");
        assertThat(after.path("period").asText()).contains("6月1日", "6月30日");
    }

    @Test
    void stands_in_the_lists_their_files_and_the_agreement_under_whatever_name() {
        String place = HandleNeedTest.place() + "《西“门”》<b>&'";
        Walk need = judged(place);
        long project = proposedFor(need);
        takeUp(need, project);
        long resource = desk.start(
                "offerResource",
                Yard.ONE,
                Map.of(
                        "title", "《“厨房”》<二楼>&'" + project,
                        "resourceKind", "VENUE",
                        "resourceAbout", "灶台两座",
                        "resourceTime", "每日"));
        assertThat(desk.as(Yard.PROPOSER)
                        .post("/api/projects/" + project + "/links", "{\"to\":\"" + resource + "\"}")
                        .status())
                .isEqualTo(201);
        runs(project);
        desk.complete(
                project,
                "userTask_rateSatisfaction",
                Yard.PROPOSER,
                Map.of("rated", 10, "satisfied", 9, "outcome", "老人吃上热饭"));
        need.complete(CALL_BACK, "zhang.sanfeng", says("SATISFIED"));

        assertThat(texts(listed("needs", place))).contains("绿化养护 · " + place, "已办成", TITLE);
        assertThat(texts(listed("resources", "厨房”》<二楼>&'" + project))).contains("《“厨房”》<二楼>&'" + project, TITLE);
        assertThat(projects())
                .anySatisfy(cells -> assertThat(cells)
                        .contains(
                                String.valueOf(project),
                                TITLE,
                                "项目已完成并评价",
                                "绿化养护 · " + place,
                                "《“厨房”》<二楼>&'" + project));

        assertThat(new String(file("projects", "csv"), Charset.forName("GB18030")))
                .contains("\"" + TITLE.replace("\"", "\"\"") + "\"", place);
        assertThat(Workbooks.content(file("projects", "xlsx"))).contains(TITLE, place);
        assertThat(Workbooks.content(file("needs", "xlsx"))).contains(place, TITLE);

        String agreements = "/api/cases/" + project + "/agreements";
        JsonNode versions = desk.as(Yard.ONE).get(agreements).json();
        assertThat(versions.at("/0/title").asText()).isEqualTo("民需项目签约书：" + TITLE);
        assertThat(desk.as(Yard.ONE)
                        .get(agreements + "/" + versions.at("/0/id").asText())
                        .body())
                .contains(HtmlUtils.htmlEscape("民需项目签约书：" + TITLE))
                .doesNotContain("<助餐>");
    }

    @Test
    void is_answered_by_the_project_into_which_its_own_was_merged_by_that_ones_day() {
        Walk need = judged(HandleNeedTest.place());
        long project = yard.listed("没人认领的助餐", "1000");
        takeUp(need, project);
        Desk.at("2025-06-06T00:00");
        long other = proposedFor();
        desk.fireTimerOf(project, "timer_claimWindowOver");
        merge(project, other);
        need.reached("message_projectMerged").waitsAt(WAIT);
        String told = "您反映的事项所纳入的项目已经并入项目 " + other + "《" + TITLE + "》，预计 11月4日（2025-11-04）前完成，完成后我们再回访您。";
        assertThat(need.need().answer()).hasValue(told);
        assertThat(need.due(WAIT)).isEqualTo(Desk.instant("2025-11-04T17:30"));
        JsonNode record =
                desk.as(Yard.SECRETARY).get("/api/cases/" + need.number).json();
        assertThat(record.toString()).contains("改由并入的项目解决");
        assertThat(texts(listed("needs", need.need().registration().place()))).anyMatch(cell -> cell.contains(TITLE));
        runs(other);
        desk.complete(
                other,
                "userTask_rateSatisfaction",
                Yard.PROPOSER,
                Map.of("rated", 10, "satisfied", 9, "outcome", "老人吃上热饭"));
        need.waitsAt(CALL_BACK)
                .complete(CALL_BACK, "zhang.sanfeng", says("SATISFIED"))
                .ended("endEvent_solved", Outcome.SOLVED);
    }

    private void merge(long project, long other) {
        desk.complete(
                project,
                "userTask_settleUnclaimed",
                Yard.PROPOSER,
                Map.of("unclaimedOutcome", "MERGE", "mergeInto", String.valueOf(other), "reason", "没有认领满额"));
    }

    @Test
    void is_not_promised_a_day_that_has_passed() {
        long late = yard.proposed("过了日子的项目", Yard.PLAIN, "1000");
        long project = yard.listed("没人认领的助浴", "1000");
        Desk.at("2025-11-03T09:00");
        Walk need = judged(HandleNeedTest.place());
        need.refused(
                HANDLE,
                Yard.SECRETARY,
                Map.of("handlingOutcome", "TAKEN_UP", "takerCase", String.valueOf(late)),
                "选项不存在");
        desk.fireTimerOf(project, "timer_claimWindowOver");
        assertThat(desk.form(project, "userTask_settleUnclaimed", Yard.PROPOSER))
                .doesNotContain(String.valueOf(late));
    }

    private List<List<String>> projects() {
        var lines = new ArrayList<List<String>>();
        desk.as(Yard.PROPOSER)
                .post("/api/project-lists/projects", "{\"state\":\"CLOSED\",\"words\":\"“一碗热饭”\"}")
                .json()
                .path("lines")
                .forEach(line -> lines.add(texts(line.path("cells"))));
        return lines;
    }

    private static List<String> texts(JsonNode cells) {
        var texts = new ArrayList<String>();
        cells.forEach(cell -> texts.add(cell.asText()));
        return texts;
    }
}
