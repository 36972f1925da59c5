package cn.minxu.meeting.task;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.meeting.ResultDesk;
import cn.minxu.meeting.Tasks;
import cn.minxu.meeting.Tasks.Task;
import cn.minxu.model.Filled;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会议任务: a unit reports what it did by the day that the meeting has set, the meeting's unit checks it. Only meetings start one. */
@Service
@Transactional
class MeetingTaskKind implements Kind {

    static final String CARRY_OUT = ResultDesk.TASK_STEP;
    static final String CHECK = "userTask_checkTask";

    /** The unit of the meeting that gave the task. */
    private static final Variable GIVING_UNIT = Variable.text("givingUnit", Life.FACT);

    private final Tasks tasks;
    private final CaseBook cases;
    private final CaseUnits units;
    private final Clock clock;

    MeetingTaskKind(Tasks tasks, CaseBook cases, CaseUnits units, Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String key() {
        return ResultDesk.TASK;
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(ResultDesk.TASK_PROCESS);
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(ResultDesk.TASK_PROCESS),
                List.of(GIVING_UNIT),
                Set.of(),
                Set.of(),
                Set.of(CARRY_OUT, CHECK),
                Set.of(),
                Set.of());
    }

    @Override
    public Optional<Refused> startObjection(String userId) {
        return Optional.of(byHand());
    }

    private static Refused byHand() {
        return Refused.conflict("会议任务随会议纪要产生，不能单独登记。");
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return Map.of();
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        throw byHand();
    }

    @Override
    public void lock(long number) {
        cases.lock(number);
    }

    @Override
    public boolean lockNow(Collection<Long> numbers) {
        return cases.lockNow(numbers);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return Map.of();
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var facts = new HashMap<>(units.of(cases.get(number)));
        facts.put(GIVING_UNIT.name(), meeting(number).orElse(null));
        return facts;
    }

    private Optional<String> meeting(long number) {
        return tasks.carriedOutBy(number).map(Task::meeting).map(cases::get).map(each -> each.unit());
    }

    @Override
    public Optional<List<String>> units(long number, String name) {
        return Optional.empty();
    }

    @Override
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        return Optional.empty();
    }

    @Override
    public Taken take(Act act) {
        return act.step().equals(CHECK)
                ? ReviewOutcome.taken(act, "退回的理由")
                : Taken.of("TASK_REPORTED", act.required("report", "完成情况"));
    }

    @Override
    public boolean ended(long number, String end) {
        cases.close(number, end, clock.instant());
        return true;
    }

    @Override
    public Facets facets() {
        return Facets.of("会议任务");
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return tasks.carriedOutBy(number)
                .map(task -> Map.<String, @Nullable Object>of(
                        "content", discretion.masked(task.what()) + "\n完成日期：" + task.due()))
                .orElse(Map.of());
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfMeetingTasks() {
            return Variable.known(List.of(GIVING_UNIT));
        }
    }
}
