package cn.minxu.need.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.BigMattersTest;
import cn.minxu.need.HandleNeedTest;
import cn.minxu.need.Walks;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While a big matter climbs in one instance, each of its tasks is seen by its own unit and those above, and by nobody else. */
@MinxuTest
class LadderVisibilityTest {

    private static final Map<String, Object> OBJECTED =
            Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门职责", "legalBasis", "职责规定");

    /** People, each with the people of the units whose tasks he sees beside his own. */
    private static final Map<String, Set<String>> ABOVE = Map.ofEntries(
            Map.entry("zhang.san", Set.of()),
            Map.entry("chen.wangge", Set.of("zhang.san")),
            Map.entry("li.si", Set.of()),
            Map.entry("wang.wu", Set.of()),
            Map.entry("zhao.liu", Set.of("zhang.san")),
            Map.entry("zheng.yi", Set.of("zhang.san", "zhao.liu")),
            Map.entry("qian.qi", Set.of()),
            Map.entry("sun.ba", Set.of()),
            Map.entry("zhou.jiu", Set.of()),
            Map.entry("shi.zhifa", Set.of()),
            Map.entry("wei.min", Set.of()),
            Map.entry("wu.shi", Set.of("sun.ba", "zhou.jiu", "shi.zhifa", "wei.min")),
            Map.entry("chu.sheji", Set.of()),
            Map.entry(
                    "feng.er",
                    Set.of("zhang.san", "zhao.liu", "sun.ba", "zhou.jiu", "shi.zhifa", "wei.min", "wu.shi", "han.qu")));

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private final SoftAssertions softly = new SoftAssertions();

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void each_task_of_the_ladder_is_seen_by_its_unit_and_those_above_and_by_nobody_else() {
        var walk = walks.registered(HandleNeedTest.place());
        look(walk);
        look(walk.complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big()));
        look(walk.complete("userTask_signForMatter", "shi.zhifa", OBJECTED));
        look(walk.complete(
                "userTask_conveneDepartments",
                "zhao.liu",
                Map.of("consulted", List.of(district.department("测试住建局"), district.department("测试城管局")))));
        var opinion = Map.<String, Object>of("opinionOutcome", "NOT_OURS", "reason", "不属本部门职责");
        look(walk.complete("userTask_provideOpinion", "zhou.jiu", opinion)
                .complete("userTask_provideOpinion", "sun.ba", opinion));
        look(walk.complete(
                "userTask_routeAgain",
                "zhao.liu",
                Map.of("routedUnit", district.department("测试住建局"), "reason", "会商意见")));
        look(walk.complete("userTask_signAgain", "sun.ba", OBJECTED));
        var signed = Map.<String, Object>of("signOutcome", "SIGNED");
        look(walk.complete("userTask_signSubmission", "sun.ba", signed)
                .complete("userTask_signSubmission", "zhao.liu", signed));
        look(walk.complete(
                "userTask_studyMatter",
                "han.qu",
                Map.of(
                        "leadUnit",
                        district.department("测试城管局"),
                        "supporting",
                        List.of(district.department("测试民政局")),
                        "dueOn",
                        "2025-04-01",
                        "reason",
                        "主要矛盾在其职责内")));
        look(walk.ask("extension", "userTask_settleAsLead", "zhou.jiu", Map.of("days", 3, "reason", "需开挖路面")));
        walk.complete("userTask_supportLead", "wei.min", Map.of("answer", "协办完成"))
                .complete("userTask_settleAsLead", "zhou.jiu", Map.of("answer", "已办成"));
        softly.assertAll();
    }

    private void look(Walk walk) {
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(walk.number))
                .list();
        assertThat(open).isNotEmpty();
        ABOVE.keySet().forEach(user -> look(user, walk, open));
    }

    private void look(String user, Walk walk, List<Task> open) {
        var client = Http.staff(port, user);
        var all = open.stream().map(Task::getId).collect(Collectors.toCollection(TreeSet::new));
        var seen = open.stream()
                .filter(task -> units(user).contains(task.getTenantId()))
                .map(Task::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        String at =
                user + " at " + open.stream().map(Task::getTaskDefinitionKey).toList();

        var asked = "?processInstanceBusinessKey=" + walk.number;
        softly.assertThat(ids(client.get("/engine-rest/task" + asked + "&maxResults=100"), all))
                .as("list, " + at)
                .isEqualTo(seen);
        softly.assertThat(client.get("/engine-rest/task/count" + asked)
                        .json()
                        .path("count")
                        .asInt())
                .as("count, " + at)
                .isEqualTo(seen.size());
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            var found = client.get("/engine-rest/filter/" + filter.getId() + "/list?maxResults=2000");
            var count = client.get("/engine-rest/filter/" + filter.getId() + "/count");
            if (user.equals("chu.sheji")) {
                softly.assertThat(found.status())
                        .as(filter.getName() + ", " + at)
                        .isGreaterThanOrEqualTo(400);
                continue;
            }
            softly.assertThat(seen).as(filter.getName() + ", " + at).containsAll(ids(found, all));
            if (filter.getName().equals("全部可见任务")) {
                softly.assertThat(ids(found, all)).as("all of them, " + at).isEqualTo(seen);
            }
            softly.assertThat(count.json().path("count").asInt())
                    .as(filter.getName() + " counted, " + at)
                    .isEqualTo(found.json().size());
        }
        var cards = client.get("/api/task-cards?ids=" + String.join(",", all));
        softly.assertThat(cards.status() == 200 ? cards.json().findValuesAsText("taskId") : List.of())
                .as("cards, " + at)
                .containsExactlyInAnyOrderElementsOf(user.equals("chu.sheji") ? List.of() : seen);
        for (String task : all) {
            softly.assertThat(client.get("/engine-rest/task/" + task).status() == 200)
                    .as("task, " + at)
                    .isEqualTo(seen.contains(task));
            softly.assertThat(client.get("/engine-rest/task/" + task + "/form-variables")
                                    .status()
                            == 200)
                    .as("form, " + at)
                    .isEqualTo(seen.contains(task));
            softly.assertThat(client.get("/api/task-cards/" + task + "/record").status() == 200)
                    .as("record, " + at)
                    .isEqualTo(seen.contains(task));
        }
    }

    private Set<String> units(String user) {
        var units = ABOVE.get(user).stream().map(this::unit).collect(Collectors.toCollection(TreeSet::new));
        if (!user.equals("chu.sheji")) {
            units.add(unit(user));
        }
        return units;
    }

    private String unit(String user) {
        return district.unitOf(user);
    }

    /** Those of the tasks that an answer lists. */
    private static Set<String> ids(Http.Answer answer, Set<String> of) {
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map((JsonNode each) -> each.path("id").asText())
                .filter(of::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
