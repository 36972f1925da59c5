package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.StepNames;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Crowd;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Session;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Eight requests at the same moment, over both addresses of the engine and over our own. */
@MinxuTest
@DisplayName("Of eight who do the same at the same moment")
class ManyHandsTest {

    private static final int HANDS = 8;
    private static final int ROUNDS = 3;
    private static final Map<String, Object> JUDGED = Map.of(
            "satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "IN_COMMUNITY", "needGrade", "B");
    private static final List<String> MEMBERS = List.of(
            "zhang.san",
            "zhang.sanfeng",
            "shen.zhuren",
            "hand.four",
            "hand.five",
            "hand.six",
            "hand.seven",
            "hand.eight");
    private static final String WEB = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    Decisions decisions;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
        district.ensure();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void one_submits_a_task_in_eight_tabs_and_at_both_addresses() throws Exception {
        var page = Session.of(port, "zhang.san");
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            String submit = "/task/" + walk.task("userTask_judgeNeed").getId() + "/submit-form";
            var crowd = Crowd.of(IntStream.range(0, HANDS)
                    .<Supplier<Answer>>mapToObj(i -> () -> i % 2 == 0
                            ? staff("zhang.san").post("/engine-rest" + submit, form())
                            : page.post(WEB + submit, form()))
                    .toList());
            requireOne(crowd, walk, "userTask_judgeNeed");
            walk.waitsAt("userTask_handleMatter");
        }
    }

    @Test
    void one_colleague_submits_a_task() throws Exception {
        var page = Session.of(port, "zhang.sanfeng");
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            String submit = "/task/" + walk.task("userTask_judgeNeed").getId() + "/submit-form";
            var crowd = Crowd.of(IntStream.range(0, HANDS)
                    .<Supplier<Answer>>mapToObj(i -> () -> i % 2 == 0
                            ? staff(MEMBERS.get(i % 4)).post("/engine-rest" + submit, form())
                            : page.post(WEB + submit, form()))
                    .toList());
            requireOne(crowd, walk, "userTask_judgeNeed");
        }
    }

    @Test
    void one_claims_a_task() throws Exception {
        MEMBERS.stream().skip(3).forEach(district::withPerson);
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            String task = walk.task("userTask_judgeNeed").getId();
            var crowd =
                    Crowd.of(MEMBERS.stream().map(member -> claim(task, member)).toList());
            requireOne(crowd, walk, StepNames.ASSIGNEE);
            String holder = decisions
                    .last(walk.number, StepNames.ASSIGNEE)
                    .orElseThrow()
                    .user();
            assertThat(walk.task("userTask_judgeNeed").getAssignee()).isEqualTo(holder);
        }
    }

    @Test
    void one_withdraws_a_need() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            requireOne(eightTimes(withdrawal(walk)), walk, "message_needWithdrawn");
            walk.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        }
    }

    @Test
    void one_asks_for_an_extension_and_one_for_a_pause() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var walk = small();
            String card =
                    "/api/task-cards/" + walk.task("userTask_handleMatter").getId();
            requireOne(
                    eightTimes(() -> staff("zhang.san").post(card + "/extension", "{\"days\":2,\"reason\":\"等材料\"}")),
                    walk,
                    "message_extensionAsked");
            walk.complete("userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
            requireOne(
                    eightTimes(() -> staff("zhang.san")
                            .post(card + "/pause", "{\"cause\":\"AWAITING_RESIDENT\",\"reason\":\"等居民\"}")),
                    walk,
                    "message_pauseAsked");
            walk.waitsAt("userTask_handleMatter", "userTask_resumeMatter");
        }
    }

    @Test
    void one_gives_a_need_back_for_a_department() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place())
                    .complete(
                            "userTask_judgeNeed",
                            "zhang.san",
                            Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG"));
            requireOne(
                    eightTimes(() -> staff("wu.shi")
                            .post(
                                    "/api/needs/" + walk.number + "/platform-return",
                                    "{\"reason\":\"派错部门\",\"legalBasis\":\"三定方案\"}")),
                    walk,
                    "message_returnedByPlatform");
        }
    }

    @Test
    void all_who_register_with_one_key_hear_of_one_need() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String body = Walks.json(Map.of(
                    "channel", "GRID_REPORT",
                    "community", district.community("测试甲社区"),
                    "subcategory", "绿化养护",
                    "place", HandleNeedTest.place(),
                    "content", "树枝挡窗"));
            String key = UUID.randomUUID().toString();
            var crowd = eightTimes(
                    () -> staff("zhang.san").with("Idempotency-Key", key).post("/api/needs", body));
            assertThat(crowd.answers())
                    .allSatisfy(answer ->
                            assertThat(answer.status()).as(answer.body()).isEqualTo(201))
                    .extracting(answer -> answer.text("number"))
                    .containsOnly(crowd.answers().get(0).text("number"));
        }
    }

    @Test
    void no_one_is_lost_when_some_withdraw_while_others_submit() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            String task = walk.task("userTask_judgeNeed").getId();
            var crowd = mixed(submission(task, "zhang.san"), withdrawal(walk));
            crowd.othersWereTold(409);
            assertThat(crowd.succeeded()).isBetween(1L, 2L);
            assertThat(taken(walk, "message_needWithdrawn")).isEqualTo(1);
            assertThat(taken(walk, "userTask_judgeNeed")).isEqualTo(crowd.succeeded() - 1);
            walk.ended("endEvent_withdrawn", Outcome.WITHDRAWN);
        }
    }

    @Test
    void who_submits_does_not_trip_over_the_marks_that_fire() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Walks.at("2025-03-03T09:00");
            var walk = walks.registered(HandleNeedTest.place());
            var task = walk.task("userTask_judgeNeed");
            var mark = management
                    .createJobQuery()
                    .processInstanceId(task.getProcessInstanceId())
                    .singleResult();
            Walks.at("2025-03-10T09:00");
            var submitted = submission(task.getId(), "zhang.san");
            var requests = new ArrayList<Supplier<Answer>>();
            IntStream.range(0, HANDS / 2).forEach(i -> requests.add(submitted));
            IntStream.range(0, HANDS / 2)
                    .forEach(i -> requests.add(() -> {
                        try {
                            management.executeJob(mark.getId());
                        } catch (RuntimeException lost) {
                            // as the executor: tried again later, if there is anything left to do
                        }
                        return staff("zhang.san").get("/api/pause-causes");
                    }));
            var crowd = Crowd.of(requests).othersWereTold(409);
            assertThat(crowd.succeeded()).isEqualTo(1 + HANDS / 2);
            assertThat(taken(walk, "userTask_judgeNeed")).isEqualTo(1);
            walk.waitsAt("userTask_handleMatter");
        }
    }

    @Test
    void one_has_the_task_when_some_claim_what_others_submit_hand_over_and_give_back() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var walk = walks.registered(HandleNeedTest.place());
            String task = walk.task("userTask_judgeNeed").getId();
            String card = "/api/task-cards/" + task;
            var crowd = Crowd.of(Stream.<Supplier<Answer>>of(
                            // nobody claims what he was handed: that would succeed, and change nothing
                            claim(task, "zhang.sanfeng"),
                            () -> staff("zhang.sanfeng").post(card + "/release", "{}"),
                            submission(task, "zhang.san"),
                            submission(task, "zhang.sanfeng"),
                            () -> staff("shen.zhuren")
                                    .post(card + "/handover", "{\"to\":\"zhang.san\",\"comment\":\"专人办理\"}"),
                            () -> staff("zheng.yi")
                                    .post(card + "/handover", "{\"to\":\"shen.zhuren\",\"comment\":\"专人办理\"}"),
                            () -> staff("shen.zhuren").post(card + "/release", "{\"comment\":\"另行安排\"}"),
                            () -> staff("zhang.san").post(card + "/release", "{}"))
                    .toList());
            // whose task it is, and whether it is still open, may have changed before a request came to be answered
            crowd.othersWereTold(403, 404, 409);
            assertThat(taken(walk, "userTask_judgeNeed")).isLessThanOrEqualTo(1);
            assertThat(taken(walk, "userTask_judgeNeed") + taken(walk, StepNames.ASSIGNEE))
                    .as("each success, and nothing else, is on record")
                    .isEqualTo(crowd.succeeded());
            if (taken(walk, "userTask_judgeNeed") == 0) {
                String holder = walk.task("userTask_judgeNeed").getAssignee();
                var last = decisions.last(walk.number, StepNames.ASSIGNEE).orElseThrow();
                boolean free =
                        last.outcome().equals("RELEASED") || last.outcome().equals("TAKEN_BACK");
                assertThat(holder).isEqualTo(free ? null : last.details().getOrDefault(Decision.GIVEN_TO, last.user()));
            } else {
                walk.waitsAt("userTask_handleMatter");
            }
        }
    }

    private void requireOne(Crowd crowd, Walk walk, String step) {
        crowd.othersWereTold(409);
        assertThat(crowd.succeeded())
                .as("%s", crowd.answers().stream().map(Answer::body).toList())
                .isEqualTo(1);
        assertThat(taken(walk, step)).as("decisions in the log").isEqualTo(1);
    }

    private long taken(Walk walk, String step) {
        return decisions.of(walk.number).stream()
                .filter(decision -> decision.step().equals(step))
                .count();
    }

    private Supplier<Answer> claim(String task, String user) {
        return () -> staff(user).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private Supplier<Answer> submission(String task, String user) {
        return () -> staff(user).post("/engine-rest/task/" + task + "/submit-form", form());
    }

    private Supplier<Answer> withdrawal(Walk walk) {
        return () -> staff("zhang.san").post("/api/needs/" + walk.number + "/withdrawal", "{\"reason\":\"已自行解决\"}");
    }

    private static String form() {
        var variables = new java.util.HashMap<String, Object>();
        JUDGED.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        return Walks.json(Map.of("variables", variables));
    }

    private Walk small() {
        return walks.registered(HandleNeedTest.place()).complete("userTask_judgeNeed", "zhang.san", JUDGED);
    }

    private static Crowd eightTimes(Supplier<Answer> request) throws Exception {
        return Crowd.of(IntStream.range(0, HANDS).mapToObj(i -> request).toList());
    }

    private static Crowd mixed(Supplier<Answer> some, Supplier<Answer> others) throws Exception {
        return Crowd.of(IntStream.range(0, HANDS)
                .mapToObj(i -> i % 2 == 0 ? some : others)
                .toList());
    }

    private Http staff(String user) {
        return Http.staff(port, user);
    }
}
