package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@Clause("G5")
@DisplayName("A value that is not a declared variable's")
class VariableDoorsTest {

    private static final String PERSON = "欧阳小红 13812341234";
    private static final String LONG = "长".repeat(700_000);

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    NeedDesk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient jdbc;

    private String number = "";
    private String instance = "";
    private String task = "";

    @BeforeEach
    void a_need_that_waits_to_be_judged() {
        district.ensure();
        number = Long.toString(desk.register(need(), "zhang.san").number());
        var open = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .active()
                .singleResult();
        task = open.getId();
        instance = open.getProcessInstanceId();
    }

    /** Ways in which variables come into the engine. */
    enum Door {
        INSTANCE {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime.setVariables(t.instance, variables);
            }
        },
        LOCAL {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime.setVariablesLocal(t.instance, variables);
            }
        },
        LATER {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime.setVariablesAsync(List.of(t.instance), variables);
            }
        },
        TASK {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.setVariables(t.task, variables);
            }
        },
        TASK_LOCAL {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.setVariablesLocal(t.task, variables);
            }
        },
        COMPLETE {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.complete(t.task, variables);
            }
        },
        RESOLVE {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.resolveTask(t.task, variables);
            }
        },
        ERROR {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.handleBpmnError(t.task, "X", "x", variables);
            }
        },
        ESCALATION {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.tasks.handleEscalation(t.task, "X", variables);
            }
        },
        MESSAGE {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime
                        .createMessageCorrelation("need.withdrawn")
                        .processInstanceBusinessKey(t.number)
                        .setVariables(variables)
                        .correlate();
            }
        },
        MESSAGE_LOCAL {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime
                        .createMessageCorrelation("need.withdrawn")
                        .processInstanceBusinessKey(t.number)
                        .setVariablesLocal(variables)
                        .correlate();
            }
        },
        MESSAGE_LATER {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime
                        .createMessageCorrelationAsync("need.withdrawn")
                        .processInstanceIds(List.of(t.instance))
                        .setVariables(variables)
                        .correlateAllAsync();
            }
        },
        MODIFICATION {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime
                        .createProcessInstanceModification(t.instance)
                        .startBeforeActivity("userTask_judgeNeed")
                        .setVariables(variables)
                        .execute();
            }
        },
        MODIFICATION_LOCAL {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                t.runtime
                        .createProcessInstanceModification(t.instance)
                        .startBeforeActivity("userTask_judgeNeed")
                        .setVariablesLocal(variables)
                        .execute();
            }
        },
        START {
            @Override
            void push(VariableDoorsTest t, Map<String, Object> variables) {
                StartPermit.give(Long.parseLong(t.number), "community-1");
                t.runtime.startProcessInstanceByKey("serveCycles", t.number, variables);
            }
        };

        abstract void push(VariableDoorsTest t, Map<String, Object> variables);
    }

    /** By the name of the variable: declared or not, each with what it must not hold. */
    private static Stream<Map<String, Object>> wrong() {
        Instant now = Instant.now();
        return Stream.of(
                one("phone", "13812341234"),
                one("phone", null),
                one("phone", unknown(PERSON)),
                one("phone", SpinValues.jsonValue("{}").create()),
                one("serviceDecision", unknown(LONG)),
                one("serviceDecision", PERSON),
                one("serviceDecision", LONG),
                one("serviceDecision", "A".repeat(101)),
                one("serviceDecision", 5),
                one("serviceDecision", 5L),
                one("serviceDecision", true),
                one("serviceDecision", 1.5),
                one("serviceDecision", (short) 1),
                one("serviceDecision", 'A'),
                one("serviceDecision", PERSON.getBytes(StandardCharsets.UTF_8)),
                one("serviceDecision", new HashMap<>(Map.of("name", PERSON))),
                one(
                        "serviceDecision",
                        Variables.fileValue("a.txt")
                                .file(PERSON.getBytes(StandardCharsets.UTF_8))
                                .create()),
                one("serviceDecision", SpinValues.jsonValue("{\"name\":\"x\"}").create()),
                one("serviceDecision", SpinValues.xmlValue("<a/>").create()),
                one("serviceDecision", Variables.stringValue("SECOND", true)),
                one("departmentUnit", unknown("x")),
                one("departmentUnit", "nowhere"),
                one("departmentUnit", ""),
                one("departmentUnit", null),
                one("askingUnit", "胡写"),
                one("dispatchUnit", "胡写"),
                one("urgent", "true"),
                one("needPriority", 5),
                one("cycleStartAt", Timestamp.from(now)),
                one("cycleStartAt", Variables.dateValue(Date.from(now), true)),
                one("decisionResult", "x"),
                one("decisionResult", unknown(PERSON)),
                one("decisionResult", SpinValues.jsonValue("{\"name\":\"x\"}").create()),
                one("decisionResult", new HashMap<>(Map.of("name", PERSON))),
                one("nrOfActiveInstances", 0),
                one("nrOfCompletedInstances", 9),
                one("loopCounter", PERSON));
    }

    @ParameterizedTest
    @EnumSource
    void comes_in_by_no_door_and_leaves_nothing_behind(Door door) {
        var before = stored();
        wrong().forEach(variables -> assertThatThrownBy(() -> door.push(this, variables))
                .as("%s %s", door, variables)
                .isInstanceOf(ProcessEngineException.class));
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void is_refused_with_words_that_do_not_repeat_it(Map<String, Object> variables) {
        Refusals.take();
        assertThatThrownBy(() -> runtime.setVariables(instance, variables))
                .hasMessageNotContaining("13812341234")
                .hasMessageNotContaining("长长");
        var refused = Refusals.take();
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage())
                .contains("变量“" + variables.keySet().iterator().next() + "”")
                .doesNotContain("13812341234", "长长");
        assertThat(refused.kind().status()).isEqualTo(400);
    }

    @Test
    void is_not_the_plain_value_of_a_declared_one() {
        String community = district.community("测试乙社区");
        runtime.setVariables(instance, Map.of("askingUnit", community, "approverUnit", community));
        assertThat(runtime.getVariables(instance))
                .containsEntry("askingUnit", community)
                .containsEntry("approverUnit", community);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE /process-instance/{instance}/variables/askingUnit",
                "POST /process-instance/{instance}/variables {\"deletions\":[\"askingUnit\"]}",
                "DELETE /execution/{instance}/localVariables/askingUnit",
                "DELETE /task/{task}/variables/askingUnit",
                "POST /task/{task}/variables {\"deletions\":[\"askingUnit\"]}"
            })
    void is_not_made_by_taking_a_declared_one_away(String line) {
        runtime.setVariable(instance, "askingUnit", district.community("测试乙社区"));
        var before = stored();
        var parts = line.replace("{instance}", instance).replace("{task}", task).split(" ", 3);
        var answer = Http.admin(port)
                .send(
                        parts[0],
                        "/engine-rest" + parts[1],
                        "application/json",
                        parts.length < 3 ? null : parts[2].getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.text("message")).as(answer.body()).matches("(?s).*\\p{IsHan}.*");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /process-instance/{instance}/variables/{name} {value}",
                "POST /process-instance/{instance}/variables {\"modifications\":{\"{name}\":{value}}}",
                "PUT /execution/{instance}/localVariables/{name} {value}",
                "POST /execution/{instance}/localVariables {\"modifications\":{\"{name}\":{value}}}",
                "PUT /task/{task}/variables/{name} {value}",
                "POST /task/{task}/variables {\"modifications\":{\"{name}\":{value}}}",
                "PUT /task/{task}/localVariables/{name} {value}",
                "POST /task/{task}/complete {\"variables\":{\"{name}\":{value}}}",
                "POST /task/{task}/resolve {\"variables\":{\"{name}\":{value}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"{name}\":{value}}}",
                "POST /task/{task}/bpmnError {\"errorCode\":\"X\",\"variables\":{\"{name}\":{value}}}",
                "POST /message {\"messageName\":\"need.withdrawn\",\"businessKey\":\"{number}\",\"processVariables\":{\"{name}\":{value}}}",
                "POST /message {\"messageName\":\"need.withdrawn\",\"businessKey\":\"{number}\",\"processVariablesLocal\":{\"{name}\":{value}}}",
                "POST /process-instance/{instance}/modification {\"instructions\":[{\"type\":\"startBeforeActivity\","
                        + "\"activityId\":\"userTask_judgeNeed\",\"variables\":{\"{name}\":{value}}}]}",
                "POST /process-instance/variables-async {\"processInstanceIds\":[\"{instance}\"],\"variables\":{\"{name}\":{value}}}",
                "POST /process-definition/key/handleNeed/start {\"businessKey\":\"{number}\",\"variables\":{\"{name}\":{value}}}",
                "POST /process-definition/key/handleNeed/submit-form {\"variables\":{\"{name}\":{value}}}"
            })
    void comes_in_over_rest_neither_as_administrator_nor_as_staff(String line) {
        var before = stored();
        for (var variable : List.of(
                List.of("phone", unknownJson("Object", "")),
                List.of("serviceDecision", unknownJson("Object", ",\"transient\":true")),
                List.of("decisionResult", "{\"type\":\"Json\",\"value\":\"{}\"}"),
                List.of("departmentUnit", unknownJson("Object", "")),
                List.of("departmentUnit", "{\"value\":\"nowhere\"}"),
                List.of("urgent", "{\"value\":true,\"type\":\"Boolean\",\"valueInfo\":{\"transient\":true}}"),
                List.of(
                        "serviceDecision",
                        "{\"value\":\"SECOND\",\"type\":\"String\",\"valueInfo\":{\"transient\":true}}"),
                List.of("nrOfActiveInstances", "{\"value\":0,\"type\":\"Integer\"}"))) {
            var parts = line.replace("{name}", variable.get(0))
                    .replace("{value}", variable.get(1))
                    .replace("{instance}", instance)
                    .replace("{task}", task)
                    .replace("{number}", number)
                    .split(" ", 3);
            for (var client : List.of(Http.admin(port), Http.staff(port, "zhang.san"))) {
                var answer = client.send(
                        parts[0],
                        "/engine-rest" + parts[1],
                        "application/json",
                        parts[2].getBytes(StandardCharsets.UTF_8));
                assertThat(answer.status()).as(line + answer.body()).isBetween(400, 499);
                assertThat(answer.text("message")).as(line + answer.body()).matches("(?s).*\\p{IsHan}.*");
            }
            assertThat(stored()).as(line + variable).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "needScale", "followersOf", "reason"})
    void is_no_field_of_a_form(String field) {
        var before = stored();
        for (String value : List.of(
                unknownJson("Object", ""),
                "{\"type\":\"Json\",\"value\":\"{no json\"}",
                "{\"type\":\"Xml\",\"value\":\"<no xml\"}",
                "{\"type\":\"File\",\"value\":\"MTM4\",\"valueInfo\":{\"filename\":\"a.txt\"}}")) {
            var answer = Http.staff(port, "zhang.san")
                    .post(
                            "/engine-rest/task/" + task + "/submit-form",
                            "{\"variables\":{\"" + field + "\":" + value + "}}");
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.text("message")).as(answer.body()).matches("(?s).*\\p{IsHan}.*");
        }
        assertThat(stored()).isEqualTo(before);
    }

    private static String unknownJson(String type, String info) {
        return "{\"type\":\"" + type + "\",\"value\":\"" + PERSON
                + "\",\"valueInfo\":{\"objectTypeName\":\"x\",\"serializationDataFormat\":\"application/x-nobody-knows\""
                + info + "}}";
    }

    private static Object unknown(String text) {
        return Variables.serializedObjectValue(text)
                .objectTypeName("x")
                .serializationDataFormat("application/x-nobody-knows")
                .create();
    }

    @SuppressWarnings("NullAway") // a value may be null, as it may over REST
    private static Map<String, Object> one(String name, @Nullable Object value) {
        var one = new HashMap<String, Object>();
        one.put(name, value);
        return one;
    }

    /** How many rows each of the engine's tables holds in which values of variables could stand, and the case's own. */
    private List<Object> stored() {
        return Arrays.asList(jdbc.sql("""
                        select (select count(*) from act_ru_variable), (select count(*) from act_ge_bytearray),
                          (select count(*) from act_ru_batch), (select count(*) from act_hi_varinst),
                          (select count(*) from act_hi_detail), (select count(*) from act_ru_execution),
                          (select string_agg(t.id_ || t.rev_, ',') from act_ru_task t where t.id_ = ?),
                          (select string_agg(v.name_ || coalesce(v.text_, '') || v.rev_, ',' order by v.name_)
                            from act_ru_variable v where v.proc_inst_id_ = ?)""")
                .params(task, instance)
                .query((row, i) -> Stream.iterate(1, c -> c <= 8, c -> c + 1)
                        .map(c -> {
                            try {
                                return String.valueOf(row.getObject(c));
                            } catch (java.sql.SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toArray())
                .single());
    }

    private NewNeed need() {
        return new NewNeed(
                "GRID_REPORT",
                null,
                false,
                district.community("测试甲社区"),
                null,
                null,
                "绿化养护",
                "门口" + Unique.word(),
                "树枝挡窗",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
