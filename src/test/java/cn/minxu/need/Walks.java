package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.Decisions;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.models.Models;
import cn.minxu.organisation.Organisation;
import cn.minxu.testing.Http;
import cn.minxu.testing.PathRecorder;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks needs through the diagrams, by the names of their elements and as the people who do it, over HTTP as they do it. */
@Component
public class Walks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NeedDesk desk;
    private final Needs needs;
    private final Decisions decisions;
    private final DeadlineBook deadlines;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final TestDistrict district;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Environment environment;

    Walks(
            NeedDesk desk,
            Needs needs,
            Decisions decisions,
            DeadlineBook deadlines,
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            TestDistrict district,
            Organisation organisation,
            JdbcClient jdbc,
            Environment environment) {
        this.desk = desk;
        this.needs = needs;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.district = district;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** A timer that is due from then on has nothing to mark. */
    public static final Instant RESTING = Instant.parse("9999-01-01T00:00:00Z");

    /** Sets the clock, like {@code 2025-03-03T09:00}. */
    public static void at(String localTime) {
        ClockUtil.setCurrentTime(Date.from(instant(localTime)));
    }

    public static Instant instant(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
    }

    /** A need of 测试甲社区 at a place, registered by its secretary. */
    public Walk registered(String place) {
        district.ensure();
        return registered(Samples.brought(district.community("测试甲社区"), place));
    }

    public Walk registered(NewNeed brought) {
        return new Walk(desk.register(brought, "zhang.san").number());
    }

    /** An urgent need of 测试甲社区. */
    public Walk urgent() {
        district.ensure();
        var n = Samples.brought(district.community("测试甲社区"), "电梯间");
        return registered(new NewNeed(
                n.channel(),
                null,
                true,
                n.community(),
                null,
                null,
                "设施设备维修",
                n.place(),
                "电梯困人",
                null,
                null,
                n.name(),
                n.phone(),
                null,
                null));
    }

    public String heldBy(long number) {
        return needs.holder(number);
    }

    public Walk of(long number) {
        return new Walk(number);
    }

    public final class Walk {

        public final long number;

        private Walk(long number) {
            this.number = number;
        }

        /** Completes the one open task of a step by its form. */
        public Walk complete(String step, String user, Map<String, Object> values) {
            var answer = submit(step, user, values);
            assertThat(answer.status()).as(step + ": " + answer.body()).isLessThan(300);
            return this;
        }

        /** What comes back when a user tries to complete a task that need not be his. */
        public Http.Answer tried(String step, String user, Map<String, Object> values) {
            return submit(step, user, values);
        }

        /** Tries to complete a task and is refused; nothing has changed. */
        public void refused(String step, String user, Map<String, Object> values, String message) {
            var before = deadlines.openSteps(number);
            var answer = submit(step, user, values);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.text("message")).contains(message);
            assertThat(deadlines.openSteps(number)).isEqualTo(before);
            task(step);
        }

        private Http.Answer submit(String step, String user, Map<String, Object> values) {
            var variables = new HashMap<String, Object>();
            values.forEach((key, value) -> variables.put(key, submitted(value)));
            var staff = Http.staff(environment.getRequiredProperty("local.server.port", Integer.class), user);
            String task = "/engine-rest/task/" + task(step, user).getId();
            var form = staff.get(task + "/form-variables?deserializeValues=false");
            if (form.status() < 300) {
                assertThat(Models.factsOfFormAt(step))
                        .as("facts that the form of " + step + " shows")
                        .allMatch(fact -> form.body().contains('"' + fact + '"'));
            }
            return staff.post(task + "/submit-form", json(Map.of("variables", variables)));
        }

        /** Asks for more time at the one open task of a step: 延期 (extension) or 暂停 (pause). */
        public Walk ask(String what, String step, String user, Map<String, Object> values) {
            var answer = asked(what, step, user, values);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            return this;
        }

        /** Tries to ask and is refused; nothing has changed. */
        public Walk refusedToAsk(String what, String step, String user, Map<String, Object> values, String message) {
            var before = deadlines.openSteps(number);
            var decided = decisions.of(number);
            var answer = asked(what, step, user, values);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
            assertThat(answer.text("detail")).contains(message);
            assertThat(deadlines.openSteps(number)).isEqualTo(before);
            assertThat(decisions.of(number)).isEqualTo(decided);
            return this;
        }

        private Http.Answer asked(String what, String step, String user, Map<String, Object> values) {
            return Http.staff(environment.getRequiredProperty("local.server.port", Integer.class), user)
                    .post("/api/task-cards/" + task(step, user).getId() + "/" + what, json(values));
        }

        /** Waits exactly there, with one live deadline for each step and, in each instance, one timer that stands at the next mark. */
        public Walk waitsAt(String... steps) {
            assertThat(deadlines.openSteps(number)).extracting(OpenStep::step).containsExactlyInAnyOrder(steps);
            assertThat(tasks().stream().map(Task::getTaskDefinitionKey))
                    .containsExactlyInAnyOrderElementsOf(List.of(steps).stream()
                            .filter(s -> s.startsWith("userTask_"))
                            .toList());
            assertThat(jobs().stream().filter(this::isOfMarks).map(Job::getProcessInstanceId))
                    .as("one timer of marks in each instance")
                    .doesNotHaveDuplicates();
            for (String step : steps) {
                assertThat(marksAt(step)).as("timer of marks of " + step).isBefore(RESTING);
            }
            assertThat(jobs())
                    .as("and one for each step that lapses, however many units it waits for")
                    .filteredOn(job -> !isOfMarks(job))
                    .hasSize((int) deadlines.openSteps(number).stream()
                            .filter(open -> open.lapseAt() != null)
                            .map(OpenStep::step)
                            .distinct()
                            .count());
            return this;
        }

        /** Moves the clock to a timer's instant and fires it. */
        public Walk fire(String timer) {
            return fire(job(timer));
        }

        private Job job(String timer) {
            return jobs().stream()
                    .filter(each -> activity(each).equals(timer))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no timer " + timer + " among "
                            + jobs().stream().map(this::activity).toList()));
        }

        private Walk fire(Job job) {
            if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(job.getDuedate());
            }
            management.executeJob(job.getId());
            return this;
        }

        /** Fires the timer where a step waits, moving the clock, until the step has got its next mark. */
        public Walk fireMarks(String step) {
            int before = marked(step).size();
            for (int fired = 0; marked(step).size() == before; fired++) {
                assertThat(fired).isLessThan(10);
                fire(marks(step));
            }
            return this;
        }

        /** Fires the timer where a step waits as often as it is due until then. */
        public Walk fireMarksUntil(String step, String localTime) {
            while (!marksAt(step).isAfter(instant(localTime))) {
                fire(marks(step));
            }
            at(localTime);
            return this;
        }

        /** Fires the timer where a step waits until the step has all its marks, and returns at how many instants it got them. */
        public int exhaustMarks(String step) {
            int all = 2
                    + Math.min(
                            3,
                            organisation
                                    .superiorsOf(deadlines.openSteps(number).stream()
                                            .filter(open -> open.step().equals(step))
                                            .findFirst()
                                            .orElseThrow()
                                            .holder())
                                    .size());
            List<Instant> before = marked(step);
            while (marked(step).size() < all) {
                fireMarks(step);
            }
            return (int) marked(step).stream()
                    .filter(at -> !before.contains(at))
                    .distinct()
                    .count();
        }

        /** The instants of the marks of an open step. */
        private List<Instant> marked(String step) {
            return jdbc.sql("""
                            select m.at from minxu.mark m join minxu.deadline d on d.id = m.deadline_id
                            where d.case_id = ? and d.step = ? and d.closed_at is null""")
                    .params(number, step)
                    .query((row, i) -> row.getTimestamp(1).toInstant())
                    .list();
        }

        /** When an open step is due by its own limit; its task shows the promise to the resident where that is the earlier. */
        public Instant due(String step) {
            return dues(step).get(0);
        }

        /** The same of a step that several units take side by side. */
        public List<Instant> dues(String step) {
            return deadlines.openSteps(number).stream()
                    .filter(open -> open.step().equals(step))
                    .map(OpenStep::dueAt)
                    .toList();
        }

        /** Fires the timer of the case's own instance as often as it is due until then. */
        public Walk fireOfCase(String localTime) {
            while (!marksOfCase().isAfter(instant(localTime))) {
                fire(ofCase());
            }
            at(localTime);
            return this;
        }

        /** When the timer of the marks fires in the case's own instance, which marks the promise. */
        public Instant marksOfCase() {
            return ofCase().getDuedate().toInstant();
        }

        private Job ofCase() {
            String whole = runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(Long.toString(number))
                    .rootProcessInstances()
                    .singleResult()
                    .getId();
            return jobs().stream()
                    .filter(job -> isOfMarks(job) && job.getProcessInstanceId().equals(whole))
                    .findFirst()
                    .orElseThrow();
        }

        /** When the timer of the marks fires in the instance in which a step waits. */
        public Instant marksAt(String step) {
            return marks(step).getDuedate().toInstant();
        }

        private Job marks(String step) {
            String instance = instances().stream()
                    .map(ProcessInstance::getId)
                    .filter(id -> runtime.getActiveActivityIds(id).contains(step))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no instance waits at " + step));
            return jobs().stream()
                    .filter(job -> job.getProcessInstanceId().equals(instance) && isOfMarks(job))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean isOfMarks(Job job) {
            return activity(job).equals("timer_nextMark");
        }

        public Walk reached(String... elements) {
            for (String element : elements) {
                assertThat(PathRecorder.reached(Long.toString(number), element))
                        .as(element)
                        .isTrue();
            }
            return this;
        }

        public void ended(String end, Outcome outcome) {
            reached(end);
            assertThat(instances()).isEmpty();
            assertThat(deadlines.openSteps(number)).isEmpty();
            assertThat(need().outcome()).contains(outcome);
        }

        public Need need() {
            return needs.get(number);
        }

        public Task task(String step) {
            return tasks().stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(step))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no task " + step + " among "
                            + tasks().stream().map(Task::getTaskDefinitionKey).toList()));
        }

        /** The task of a step; where several units work on the same step, the one of this user's unit. */
        private Task task(String step, String user) {
            String unit = district.unitOf(user);
            return tasks().stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(step) && unit.equals(task.getTenantId()))
                    .findFirst()
                    .orElseGet(() -> task(step));
        }

        /** As the processes see it, facts of our own tables included. */
        public Object variable(String name) {
            return instances().stream()
                    .map(instance -> runtime.getVariables(instance.getId()).get(name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        public Instant timer(String timer) {
            return job(timer).getDuedate().toInstant();
        }

        public List<Task> tasksAt(String step) {
            return tasks().stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(step))
                    .toList();
        }

        private List<Task> tasks() {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(Long.toString(number))
                    .list();
        }

        public List<ProcessInstance> instances() {
            return runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(Long.toString(number))
                    .list();
        }

        private List<Job> jobs() {
            return instances().stream()
                    .flatMap(
                            instance -> management.createJobQuery().processInstanceId(instance.getId()).list().stream())
                    .toList();
        }

        private String activity(Job job) {
            return management
                    .createJobDefinitionQuery()
                    .jobDefinitionId(job.getJobDefinitionId())
                    .singleResult()
                    .getActivityId();
        }
    }

    /** As Tasklist submits it: a field with several choices as JSON. */
    private static Map<String, Object> submitted(Object value) {
        return value instanceof List<?> ? Map.of("value", json(value), "type", "Json") : Map.of("value", value);
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
