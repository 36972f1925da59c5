package cn.minxu.casework.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.testing.Http;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts cases and completes their tasks over REST, as the staff's pages do. */
@Component
@Scope("prototype")
public class Desk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final DeadlineBook deadlines;
    private final CaseBook cases;
    private final Words words;
    private final JdbcClient jdbc;
    private int port;

    Desk(
            TaskService tasks,
            RuntimeService runtime,
            ManagementService management,
            DeadlineBook deadlines,
            CaseBook cases,
            Words words,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.management = management;
        this.deadlines = deadlines;
        this.cases = cases;
        this.words = words;
        this.jdbc = jdbc;
    }

    public Desk at(int port) {
        this.port = port;
        return this;
    }

    public static void at(String local) {
        ClockUtil.setCurrentTime(Date.from(instant(local)));
    }

    public static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    public Http as(String user) {
        return Http.staff(port, user);
    }

    public long start(String process, String user, Map<String, Object> values) {
        var answer = tryStart(process, user, values);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Long.parseLong(answer.json().path("businessKey").asText());
    }

    public Http.Answer tryStart(String process, String user, Map<String, Object> values) {
        var all = new HashMap<>(values);
        all.put("formToken", token(process, user));
        return as(user).post(path(process) + "/submit-form", json(all));
    }

    public String token(String process, String user) {
        return as(user).get(path(process) + "/form-variables")
                .json()
                .path("formToken")
                .path("value")
                .asText();
    }

    public static String path(String process) {
        return "/engine-rest/process-definition/key/" + process;
    }

    public void complete(long number, String step, String user, Map<String, Object> values) {
        var answer = tryComplete(number, step, user, values);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    public Http.Answer tryComplete(long number, String step, String user, Map<String, Object> values) {
        return as(user).post("/engine-rest/task/" + task(number, step).getId() + "/submit-form", json(values));
    }

    public Task task(long number, String step) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .taskDefinitionKey(step)
                .singleResult();
        assertThat(task).as(step + " of " + waiting(number)).isNotNull();
        return task;
    }

    /** Ids of the tasks of a step that is open several times, the oldest first. */
    public List<String> tasks(long number, String step) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(String.valueOf(number))
                .taskDefinitionKey(step)
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(Task::getId)
                .toList();
    }

    public List<String> waiting(long number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(String.valueOf(number)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** How a case has ended, as people read it; empty while it is open. */
    public String end(long number) {
        var end = cases.get(number).end();
        return end == null ? "" : words.outcome(end.outcome());
    }

    /** How many marks a case has got. */
    public int marks(long number) {
        return jdbc.sql(
                        "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    public Instant due(long number, String step) {
        return deadlines.openSteps(number).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow()
                .dueAt();
    }

    /** Fires the timer of an instance whose due date has come. */
    public void fire(String instance, String activity) {
        Job job = management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(activity)
                .singleResult();
        management.executeJob(job.getId());
    }

    /** The same of whichever instance of the case has it: the one that is due first. */
    public void fireTimerOf(long number, String activity) {
        management.executeJob(management.createJobQuery().activityId(activity).list().stream()
                .filter(job -> isOf(job, number))
                .min(Comparator.comparing(Job::getDuedate))
                .orElseThrow()
                .getId());
    }

    private boolean isOf(Job job, long number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(String.valueOf(number))
                        .count()
                == 1;
    }

    public String form(long number, String step, String user) {
        return as(user).get("/engine-rest/task/" + task(number, step).getId() + "/form-variables")
                .body();
    }

    public void asked(long number, String step, String user, String what, String body) {
        var answer = as(user).post("/api/task-cards/" + task(number, step).getId() + "/" + what, body);
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    public static String json(Map<String, Object> values) {
        var variables = new HashMap<String, Object>();
        values.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        try {
            return JSON.writeValueAsString(Map.of("variables", variables));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
