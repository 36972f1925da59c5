package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.History;
import cn.minxu.need.Walks.Walk;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Session;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 签领、退领、转交、指派: who may, to whom, and what the record says. */
@MinxuTest
@DisplayName("A task of a unit")
class ClaimsTest {

    private static final String JUDGE = "userTask_judgeNeed";
    private static final Map<String, Object> SMALL = Map.of(
            "satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "IN_COMMUNITY", "needGrade", "B");

    @LocalServerPort
    int port;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    OrganisationImport imports;

    @Autowired
    History history;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private Walk walk;
    private String task = "";

    @BeforeEach
    void a_need_waits_to_be_judged_by_its_community() {
        walk = walks.registered(HandleNeedTest.place());
        task = walk.task(JUDGE).getId();
    }

    @Test
    void is_claimed_given_back_and_handed_over_and_the_record_says_so_with_names() {
        done(claim("zhang.san"));
        done(post("zhang.san", "release", "{\"comment\":\"去开会\"}"));
        assertThat(holder()).isNull();
        done(Session.of(port, "zhang.sanfeng").post(web("claim"), "{\"userId\":\"zhang.sanfeng\"}"));
        done(post("zhang.sanfeng", "handover", "{\"to\":\"zhang.san\",\"comment\":\"请接着办，居民 13812341234\"}"));
        assertThat(holder()).isEqualTo("zhang.san");
        done(post("shen.zhuren", "handover", "{\"to\":\"zhang.sanfeng\",\"comment\":\"张三休假\"}"));
        done(post("zheng.yi", "release", "{\"comment\":\"另行安排\"}"));
        done(post("zheng.yi", "handover", "{\"to\":\"shen.zhuren\"}"));
        done(Session.of(port, "shen.zhuren").post(web("unclaim"), "{}"));
        assertThat(said())
                .containsExactly(
                        "张三 研判需求 签领 null",
                        "张三 研判需求 退领 去开会",
                        "张三丰 研判需求 签领 null",
                        "张三丰 研判需求 转交给 张三 请接着办，居民 138****1234",
                        "沈主任 研判需求 改派给 张三丰，原签领人 张三 张三休假",
                        "郑一 研判需求 收回，原签领人 张三丰 另行安排",
                        "郑一 研判需求 指派给 沈主任 null",
                        "沈主任 研判需求 退领 null");
        assertThat(jdbc.sql("select count(*) from act_hi_comment")
                        .query(Long.class)
                        .single())
                .isZero();
        walk.complete(JUDGE, "zhang.sanfeng", SMALL).waitsAt("userTask_handleMatter");
    }

    @Test
    void is_worked_on_by_who_has_it_now() {
        done(claim("zhang.san"));
        done(post("zhang.san", "handover", "{\"to\":\"zhang.sanfeng\"}"));
        walk.refused(JUDGE, "zhang.san", SMALL, "签领");
        walk.complete(JUDGE, "zhang.sanfeng", SMALL);
    }

    @Test
    void goes_to_colleagues_of_the_unit_and_nobody_else() {
        done(claim("zhang.san"));
        var listed = colleagues("zhang.san");
        assertThat(listed)
                .contains("zhang.sanfeng 张三丰", "shen.zhuren 沈主任")
                .noneMatch(each -> each.matches("(zhang\\.san|li\\.si|zhao\\.liu|chen\\.wangge|admin) .*"));
        assertThat(colleagues("feng.er")).isEqualTo(listed);
        for (String to :
                List.of("li.si", "zhao.liu", "chen.wangge", "chu.sheji", "admin", "nobody", "zhang.san ' --")) {
            var refused = post("zhang.san", "handover", Walks.json(Map.of("to", to)));
            assertThat(refused.status()).as(to).isEqualTo(409);
            assertThat(refused.text("detail")).as(to).contains("请从名单中选择");
        }
        assertThat(post("zhang.san", "handover", "{\"to\":\"zhang.san\"}").status())
                .isEqualTo(409);
        assertThat(post("zhang.san", "handover", "{}").status()).isEqualTo(400);
        assertThat(post("zhang.san", "handover", "{\"to\":7}").status()).isEqualTo(400);
        assertThat(post("zhang.san", "handover", "{\"to\":\"zhang.sanfeng\",\"comment\":\"" + "长".repeat(501) + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(holder()).isEqualTo("zhang.san");
    }

    @ParameterizedTest
    @CsvSource({
        // who, giving back with a reason, handing over without one, and with one
        "zhang.san,   403, 403, 403", // a colleague
        "shen.zhuren, 204, 400, 204", // the unit's head
        "zheng.yi,    204, 400, 204", // the street's supervisor
        "feng.er,     204, 400, 204", // the district's
        "zhao.liu,    403, 403, 403", // the street's staff sees it
        "chen.wangge, 403, 403, 403", // so does the community's grid
        "admin,       403, 403, 403", // and the administrator
        "li.si,       404, 404, 404",
        "sun.ba,      404, 404, 404",
        "chu.sheji,   404, 404, 404"
    })
    void that_another_has_claimed_is_moved_by_who_leads(String user, int released, int unexplained, int given) {
        done(claim("zhang.sanfeng"));
        assertThat(post(user, "handover", "{\"to\":\"zhang.san\"}").status()).isEqualTo(unexplained);
        assertThat(post(user, "handover", "{\"to\":\"zhang.san\",\"comment\":\"休假\"}")
                        .status())
                .isEqualTo(given);
        assertThat(holder()).isEqualTo(given == 204 ? "zhang.san" : "zhang.sanfeng");
        assertThat(post(user, "release", "{\"comment\":\"休假\"}").status())
                .isEqualTo(user.equals("zhang.san") ? 403 : released);
        if (given == 404) {
            var none = Http.staff(port, user).post("/api/task-cards/nothing/release", "{}");
            var hidden = post(user, "release", "{}");
            assertThat(hidden.body().replace(task, "nothing")).isEqualTo(none.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"zhang.san, 409, 409", "shen.zhuren, 409, 204", "zhao.liu, 403, 403", "li.si, 404, 404"})
    void that_nobody_has_claimed_is_given_by_who_leads(String user, int released, int given) {
        assertThat(post(user, "release", "{}").status()).isEqualTo(released);
        assertThat(post(user, "handover", "{\"to\":\"zhang.sanfeng\"}").status())
                .isEqualTo(given);
        assertThat(holder()).isEqualTo(given == 204 ? "zhang.sanfeng" : null);
    }

    @Test
    void that_is_done_is_moved_by_nobody() {
        walk.complete(JUDGE, "zhang.san", SMALL);
        for (String what : List.of("release", "handover")) {
            var refused = post("shen.zhuren", what, what.equals("release") ? "{}" : "{\"to\":\"zhang.san\"}");
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.text("detail")).contains("可能刚刚办结");
        }
        assertThat(Http.anonymous(port)
                        .post("/api/task-cards/" + task + "/release", "{}")
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zhang.san | POST | /unclaim        | {}",
                "zhao.liu  | POST | /unclaim        | {}",
                "zheng.yi  | POST | /unclaim        | {}",
                "admin     | POST | /unclaim        | {}",
                "admin     | POST | /claim          | {\"userId\":null}",
                "admin     | POST | /assignee       | {\"userId\":\"zhang.san\"}",
                "admin     | POST | /assignee       | {\"userId\":null}",
                "admin     | POST | /delegate       | {\"userId\":\"zhang.san\"}",
                "admin     | POST | /resolve        | {}",
                "admin     | POST | /identity-links | {\"userId\":\"zhang.san\",\"type\":\"assignee\"}",
                "admin     | POST | /identity-links | {\"userId\":\"zhang.san\",\"type\":\"owner\"}",
                "admin     | POST | /identity-links/delete | {\"userId\":\"zhang.sanfeng\",\"type\":\"assignee\"}",
                "admin     | PUT  | /               | {\"tenantId\":\"TENANT\",\"assignee\":\"zhang.san\",\"priority\":50}",
                "admin     | PUT  | /               | {\"tenantId\":\"TENANT\",\"assignee\":\"zhang.sanfeng\",\"owner\":\"zhang.san\"}",
                "admin     | PUT  | /               | {\"tenantId\":\"TENANT\",\"assignee\":\"zhang.sanfeng\",\"delegationState\":\"PENDING\"}",
                "admin     | PUT  | /               | {\"tenantId\":\"TENANT\",\"assignee\":\"zhang.sanfeng\",\"description\":\"欧阳小红 13812341234\"}",
                "zhang.sanfeng | POST | /delegate   | {\"userId\":\"zhang.san\"}",
                "zhang.sanfeng | POST | /resolve    | {}"
            })
    void is_moved_by_no_door_of_the_engine(String user, String method, String path, String body) {
        done(claim("zhang.sanfeng"));
        var before = row();
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        var answer = client.send(
                method,
                "/engine-rest/task/" + task + (path.equals("/") ? "" : path),
                "application/json",
                body.replace("TENANT", district.community("测试甲社区")).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.text("message")).as(answer.body()).matches("(?s).*\\p{IsHan}.*");
        assertThat(row()).isEqualTo(before);
        assertThat(said()).hasSize(1);
    }

    @Test
    void that_waits_for_a_second_person_is_never_the_first_s() {
        walk.complete(JUDGE, "zhang.san", SMALL)
                .complete(
                        "userTask_handleMatter",
                        "zhang.san",
                        Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", "C", "reason", "按周办理"));
        requireSecond("userTask_confirmLowerGrade", "zhang.san", "zhang.sanfeng", "shen.zhuren");
        walk.complete("userTask_confirmLowerGrade", "zhang.sanfeng", Map.of("reviewOutcome", "AGREED"))
                .waitsAt("userTask_planCycles");
    }

    @Test
    void of_the_street_is_not_reviewed_by_who_explained_and_has_moved_there() {
        String mover = mover();
        walk.complete(JUDGE, "zhang.san", Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "政策不允许"))
                .complete("userTask_explainPolicy", mover, Map.of("legalBasis", "条例", "explanation", "讲解"));
        moved(mover);
        requireSecond("userTask_reviewExplanation", mover, "zhao.liu", "zheng.yi");
        walk.complete("userTask_reviewExplanation", "zhao.liu", Map.of("reviewOutcome", "AGREED"));
    }

    @Test
    void of_the_street_about_an_extension_is_not_decided_by_who_asked_and_has_moved_there() {
        String mover = mover();
        walk.complete(JUDGE, "zhang.san", SMALL)
                .ask("extension", "userTask_handleMatter", mover, Map.of("days", 2, "reason", "等材料"));
        moved(mover);
        requireSecond("userTask_decideExtension", mover, "zhao.liu", "zheng.yi");
        task = walk.task("userTask_handleMatter").getId();
        done(claim("zhang.san"));
        done(post("zhang.san", "handover", "{\"to\":\"zhang.sanfeng\"}"));
        walk.complete("userTask_decideExtension", "zhao.liu", Map.of("reviewOutcome", "AGREED"))
                .waitsAt("userTask_handleMatter");
    }

    /** By no door: claiming, being given it by a colleague or by who leads, the system itself. */
    private void requireSecond(String step, String first, String second, String leader) {
        task = walk.task(step).getId();
        for (Answer refused :
                List.of(claim(first), Session.of(port, first).post(web("claim"), "{\"userId\":\"" + first + "\"}"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.text("message")).contains("另一人");
        }
        assertThat(colleagues(leader)).noneMatch(each -> each.startsWith(first + " "));
        done(claim(second));
        for (String by : List.of(second, leader)) {
            var refused = post(by, "handover", "{\"to\":\"" + first + "\",\"comment\":\"你来\"}");
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.text("detail")).contains("须由另一人办理");
        }
        assertThat(Http.admin(port)
                        .post("/engine-rest/task/" + task + "/assignee", "{\"userId\":\"" + first + "\"}")
                        .status())
                .isBetween(400, 499);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> tasks.setAssignee(task, first)))
                .isNotNull();
        assertThat(holder()).isEqualTo(second);
        done(post(second, "release", "{}"));
    }

    private String mover() {
        String account = "mover." + UUID.randomUUID().toString().substring(0, 8);
        district.withPerson(account);
        return account;
    }

    private void moved(String account) {
        imports.run(("类型,名称,上级,账号\n人员,某人,测试东街道," + account + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Answer claim(String user) {
        return Http.staff(port, user).post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}");
    }

    private String web(String way) {
        return "/camunda/api/engine/engine/default/task/" + task + "/" + way;
    }

    private Answer post(String user, String what, String body) {
        var client = user.equals("admin") ? Http.admin(port) : Http.staff(port, user);
        return client.post("/api/task-cards/" + task + "/" + what, body);
    }

    private List<String> colleagues(String user) {
        var answer = Http.staff(port, user).get("/api/task-cards/" + task + "/colleagues");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(each ->
                        each.path("account").asText() + " " + each.path("name").asText())
                .toList();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private @Nullable String holder() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private String row() {
        return jdbc.sql("select to_jsonb(t)::text from act_ru_task t where id_ = ?")
                .param(task)
                .query(String.class)
                .single();
    }

    /** What the record shows of who works on the task. */
    private List<String> said() {
        var record = Http.staff(port, "zhang.san")
                .get("/api/task-cards/" + task + "/record")
                .json();
        return StreamSupport.stream(record.path("history").spliterator(), false)
                .filter(step -> step.path("outcome").asText().matches("(签领|退领|转交|指派|改派|收回).*"))
                .map(step -> step.path("who").asText() + " " + step.path("step").asText() + " "
                        + step.path("outcome").asText() + " "
                        + step.path("reason").asText())
                .toList();
    }
}
