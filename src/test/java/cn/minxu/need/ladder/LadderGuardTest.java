package cn.minxu.need.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.deadline.DeadlineBook;
import cn.minxu.need.BigMattersTest;
import cn.minxu.need.HandleNeedTest;
import cn.minxu.need.Needs;
import cn.minxu.need.Walks;
import cn.minxu.need.Walks.Walk;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No backflow (A-P3): a need that the street routes again does not come back, whatever an administrator does to the engine. */
@MinxuTest
@Clause("A-P3")
@DisplayName("A need that a department gave back")
class LadderGuardTest {

    @Autowired
    Walks walks;

    @Autowired
    Needs needs;

    @Autowired
    DeadlineBook deadlines;

    @Autowired
    TestDistrict district;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private static final Map<String, Object> ACCEPTED = Map.of("responseOutcome", "ACCEPTED");

    private Walk walk;

    /** Given back by 综合行政执法局, now in the hands of 测试东街道. */
    @BeforeEach
    void given_back() {
        Walks.at("2025-03-03T09:00");
        walk = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big());
        walk.complete(
                        "userTask_signForMatter",
                        "shi.zhifa",
                        Map.of("responseOutcome", "OBJECTED", "reason", "不归我管", "legalBasis", "职责清单"))
                .waitsAt("userTask_conveneDepartments");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private void standsWhereItStood() {
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.street("测试东街道"));
        assertThat(needs.level(walk.number)).isEqualTo(Level.STREET);
        walk.waitsAt("userTask_conveneDepartments");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            update minxu.case set level = 2 where id = :need | 不能再回流
            update minxu.case set level = 1, holder_id = unit_id where id = :need | 不能再回流
            update minxu.case set holder_id = :refuser where id = :need | 不能改交同一级
            update minxu.case set level = 4, holder_id = :refuser where id = :need | 已经退出事项
            update minxu.need set returns = 0 where id = :need | 只增不减
            update minxu.given_up set level = 9 where case_id = :need | 只能追加
            delete from minxu.given_up where case_id = :need | 只能追加
            truncate minxu.given_up | 只能追加
            update minxu.refusal set reason = '改写' where need_id = :need | 只能追加
            delete from minxu.refusal where need_id = :need | 只能追加
            truncate minxu.refusal | 只能追加
            truncate minxu.submission_sign | 只能追加
            truncate minxu.assignment cascade | 只能追加
            truncate minxu.consultation | 只能追加
            insert into minxu.refusal select :need, holder_id, 2, 'OBJECTED', 'x', 'y', now(), 'x' from minxu.case where id = :need | 现不由
            insert into minxu.submission_sign values (:need, :refuser, 'SIGNED', null, now(), 'x') | 不能会签
            insert into minxu.assignment values (:need, :refuser, now(), 'x', now(), 'x') | 不能牵头
            delete from minxu.need where id = :need | violates foreign key
            delete from minxu.case where id = :need | violates foreign key
            """)
    void is_guarded_by_the_database(String sql, String message) {
        assertThatThrownBy(() -> jdbc.sql(sql)
                        .param("need", walk.number)
                        .param("refuser", district.department("综合行政执法局"))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining(message);
        standsWhereItStood();
    }

    @Test
    void is_never_in_two_hands() {
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into minxu.deadline (case_id, step, stay, instance, holder_id, hand, basis, limit_amount, limit_unit,
                                  clock_start, opened_at, due_at, warn_at, overdue_at)
                                select case_id, 'userTask_settleAtDepartment', 'by hand', instance, ?, true, basis, 1, limit_unit, clock_start, opened_at,
                                  due_at, warn_at, overdue_at
                                from minxu.deadline where case_id = ? and closed_at is null and step <> 'promise'""")
                        .params(district.department("测试民政局"), walk.number)
                        .update())
                .rootCause()
                .hasMessageContaining("deadline_one_hand");
        standsWhereItStood();
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource({
        "routeBigMatter, userTask_signForMatter, 不能再回流",
        "routeBigMatter, userTask_settleAtDepartment, 不能改交同一级",
        "handleNeed, userTask_judgeNeed, 不能再回流",
        "handleNeed, userTask_respondUrgent, 不能再回流",
        "handleNeed, userTask_explainPolicy, 不能再回流",
        "handleNeed, callActivity_routeBigMatter, 不能再回流"
    })
    void does_not_come_back_by_modification(String process, String activity, String message) {
        String here = process.equals("handleNeed") ? "callActivity_routeBigMatter" : "userTask_conveneDepartments";
        refused(() -> modification(process).startBeforeActivity(activity).execute(), message);
        refused(
                () -> modification(process)
                        .cancelAllForActivity(here)
                        .startBeforeActivity(activity)
                        .execute(),
                "还没有办结归档");
        refused(
                () -> modification(process)
                        .startBeforeActivity(activity)
                        .cancelAllForActivity(here)
                        .execute(),
                message,
                "两个单位",
                "另开");
        standsWhereItStood();
    }

    @Test
    void does_not_come_back_by_variables_written_by_hand() {
        String instance = instance("routeBigMatter").getId();
        String refuser = district.department("综合行政执法局");
        for (String name : List.of("departmentUnit", "leadUnit", "streetUnit", "centreUnit", "districtUnit")) {
            runtime.setVariable(instance, name, refuser);
        }
        runtime.setVariable(instance, "accepted", true);
        for (String activity : List.of(
                "userTask_signAgain",
                "userTask_settleAtDepartment",
                "userTask_superviseMatter",
                "userTask_routeAgain",
                "userTask_settleAsLead",
                "parallelGateway_forkAssigned")) {
            assertThatThrownBy(() -> runtime.createProcessInstanceModification(instance)
                            .cancelAllForActivity("userTask_conveneDepartments")
                            .startBeforeActivity(activity)
                            .execute())
                    .as(activity)
                    .hasStackTraceContaining("cn.minxu.Refused");
        }
        standsWhereItStood();
    }

    @Test
    void does_not_come_back_by_restart() {
        String ended = ended();
        assertThatThrownBy(() -> runtime.restartProcessInstances(latest("routeBigMatter"))
                        .processInstanceIds(ended)
                        .startBeforeActivity("userTask_signForMatter")
                        .execute())
                .isInstanceOf(ProcessEngineException.class);
        standsWhereItStood();
    }

    @Test
    void does_not_come_back_by_migration() {
        var plan = runtime.createMigrationPlan(latest("routeBigMatter"), latest("routeBigMatter"))
                .mapActivities("userTask_conveneDepartments", "userTask_signForMatter");
        assertThatThrownBy(plan::build).hasStackTraceContaining("只能迁移到同一个环节");
        standsWhereItStood();
    }

    @Test
    void is_not_lost_by_deleting_or_cancelling_what_is_open() {
        for (String process : List.of("handleNeed", "routeBigMatter")) {
            String id = instance(process).getId();
            refused(() -> runtime.deleteProcessInstance(id, null), "还没有办结归档");
            refused(() -> runtime.deleteProcessInstance(id, null, true, true, true), "还没有办结归档");
        }
        refused(
                () -> modification("handleNeed")
                        .cancelAllForActivity("callActivity_routeBigMatter")
                        .execute(),
                "还没有办结归档");
        standsWhereItStood();
    }

    @Test
    void is_not_given_back_by_a_message_alone() {
        convened();
        walk.complete("userTask_provideOpinion", "zhou.jiu", Map.of("opinionOutcome", "NOT_OURS", "reason", "不归本局"))
                .complete(
                        "userTask_routeAgain",
                        "zhao.liu",
                        Map.of("routedUnit", district.department("测试住建局"), "reason", "会商意见"));
        refused(
                () -> runtime.createMessageCorrelation("need.returnedByPlatform")
                        .processInstanceBusinessKey(Long.toString(walk.number))
                        .correlateAll(),
                "平台退回须写明理由和依据");
        walk.waitsAt("userTask_signAgain");
        assertThat(walks.heldBy(walk.number)).isEqualTo(district.department("测试住建局"));
    }

    @Test
    void is_at_one_step_at_a_time() {
        convened();
        for (String activity :
                List.of("userTask_conveneDepartments", "userTask_provideOpinion", "userTask_routeAgain")) {
            refused(
                    () -> modification("routeBigMatter")
                            .startBeforeActivity(activity)
                            .execute(),
                    "不能同时另开",
                    "由哪个单位办理");
        }
        walk.waitsAt("userTask_provideOpinion");
    }

    /** No foreign key of the engine's tables would notice who adds to what another takes away. */
    @Test
    void is_moved_by_one_at_a_time() throws Exception {
        String instance = instance("routeBigMatter").getId();
        convened();
        var byHand = transaction.execute(any -> {
            needs.lock(walk.number);
            var other = CompletableFuture.runAsync(() -> runtime.createProcessInstanceModification(instance)
                    .startBeforeActivity("userTask_routeAgain")
                    .execute());
            assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        });
        assertThatThrownBy(() -> byHand.get(20, TimeUnit.SECONDS)).hasStackTraceContaining("不能同时另开");
        walk.waitsAt("userTask_provideOpinion");
        assertThat(jdbc.sql("""
                        select id_ from act_ru_execution e where exists (
                          select from unnest(array[e.parent_id_, e.super_exec_, e.proc_inst_id_]) owner
                          where owner is not null and not exists (select from act_ru_execution o where o.id_ = owner))
                        union all
                        select id_ from act_ru_task t where not exists (select from act_ru_execution o where o.id_ = t.execution_id_)""").query(String.class).list()).isEmpty();
    }

    @Test
    void opens_no_step_for_a_unit_that_a_variable_names_by_hand() {
        convened();
        walk.complete("userTask_provideOpinion", "zhou.jiu", Map.of("opinionOutcome", "NOT_OURS", "reason", "不归本局"))
                .complete(
                        "userTask_routeAgain",
                        "zhao.liu",
                        Map.of("routedUnit", district.department("测试住建局"), "reason", "会商意见"));
        var objected = Map.<String, Object>of("responseOutcome", "OBJECTED", "reason", "不归我管", "legalBasis", "职责清单");
        String routing = instance("routeBigMatter").getId();
        runtime.setVariable(routing, "departmentUnit", district.department("测试民政局"));
        walk.refused("userTask_signAgain", "sun.ba", ACCEPTED, "“测试民政局”");
        runtime.setVariable(routing, "departmentUnit", district.department("测试住建局"));
        walk.complete("userTask_signAgain", "sun.ba", objected)
                .waitsAt("userTask_signSubmission", "userTask_signSubmission");
    }

    private void convened() {
        walk.complete(
                "userTask_conveneDepartments", "zhao.liu", Map.of("consulted", List.of(district.department("测试城管局"))));
    }

    private ProcessInstanceModificationBuilder modification(String process) {
        return runtime.createProcessInstanceModification(instance(process).getId());
    }

    private static void refused(ThrowingCallable change, String... oneOf) {
        assertThatThrownBy(change)
                .hasStackTraceContaining("cn.minxu.Refused")
                .satisfies(failure -> assertThat(List.of(oneOf))
                        .as(Throwables.getStackTrace(failure))
                        .anyMatch(Throwables.getStackTrace(failure)::contains));
    }

    private String latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The routing of another need, which has come to its end. */
    private String ended() {
        var other = walks.registered(HandleNeedTest.place())
                .complete("userTask_judgeNeed", "zhang.san", BigMattersTest.big());
        String routing = instance("routeBigMatter", other.number).getId();
        other.complete("userTask_signForMatter", "shi.zhifa", ACCEPTED)
                .complete("userTask_settleAtDepartment", "shi.zhifa", Map.of("answer", "已办结"));
        return routing;
    }

    private ProcessInstance instance(String process) {
        return instance(process, walk.number);
    }

    private ProcessInstance instance(String process, long number) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .processDefinitionKey(process)
                .singleResult();
    }
}
