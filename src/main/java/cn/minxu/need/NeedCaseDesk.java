package cn.minxu.need;

import cn.minxu.Refused;
import cn.minxu.engine.CaseDesk;
import cn.minxu.engine.ProcessContract;
import cn.minxu.need.NeedDesk.Entered;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs, as the engine's forms see them. */
@Service
@Transactional
class NeedCaseDesk implements CaseDesk {

    private final NeedDesk desk;
    private final NeedFacts facts;
    private final NeedVariables variables;
    private final Needs needs;
    private final Decisions decisions;
    private final Consultations consultations;
    private final Assignments assignments;
    private final Cosigners cosigners;
    private final Organisation organisation;
    private final Clock clock;
    private final Set<String> processes;
    private final Map<String, StepEffect> effects;

    NeedCaseDesk(
            NeedDesk desk,
            NeedFacts facts,
            NeedVariables variables,
            Needs needs,
            Decisions decisions,
            Consultations consultations,
            Assignments assignments,
            Cosigners cosigners,
            Organisation organisation,
            Clock clock,
            List<ProcessContract> contracts,
            List<StepEffect> effects) {
        this.desk = desk;
        this.facts = facts;
        this.variables = variables;
        this.needs = needs;
        this.decisions = decisions;
        this.consultations = consultations;
        this.assignments = assignments;
        this.cosigners = cosigners;
        this.organisation = organisation;
        this.clock = clock;
        this.processes = contracts.stream().map(ProcessContract::key).collect(Collectors.toSet());
        this.effects = effects.stream().collect(Collectors.toMap(StepEffect::step, Function.identity()));
    }

    @Override
    public boolean owns(String processKey) {
        return processes.contains(processKey);
    }

    @Override
    public Map<String, Object> startFacts(String processKey, String userId) {
        return facts.ofStart(userId);
    }

    @Override
    public StartedCase register(String processKey, String userId, String token, Map<String, Object> values) {
        String key = "form:" + userId + ":" + token;
        needs.waitFor(key);
        needs.byIntakeKey(key).ifPresent(before -> {
            throw alreadySubmitted(before.number());
        });
        Entered entered = desk.enter(brought(values, key), userId);
        long number = entered.registration().number();
        return new StartedCase(number, desk.startVariables(entered.registration()));
    }

    private static Refused alreadySubmitted(long number) {
        return Refused.conflict("这张登记表已经提交，受理编号 " + number + "，不必重复提交；登记另一件需求请重新打开登记表。");
    }

    private static NewNeed brought(Map<String, Object> values, String key) {
        return new NewNeed(
                text(values, "channel"),
                text(values, "nature"),
                Boolean.TRUE.equals(values.get("urgent")),
                text(values, "communityUnit"),
                text(values, "gridName"),
                null,
                text(values, "subcategory"),
                text(values, "place"),
                text(values, "content"),
                text(values, "vulnerable"),
                null,
                text(values, "reporterName"),
                text(values, "reporterPhone"),
                text(values, "reporterAddress"),
                key);
    }

    private static @Nullable String text(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text : null;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return facts.ofTask(task);
    }

    @Override
    public void lock(long number) {
        needs.lock(number);
    }

    @Override
    public boolean lockNow(Collection<Long> numbers) {
        return needs.lockNow(numbers);
    }

    @Override
    @SuppressWarnings("NullAway") // a null value clears a variable
    public Map<String, Object> completed(TaskAtHand task, String userId, Map<String, Object> values) {
        StepEffect effect = effects.getOrDefault(task.step(), new DrawnStep(task.step()));
        Instant now = clock.instant();
        Need need = needs.lock(task.number());
        effect.objection(task.number(), task.holderUnit(), userId).ifPresent(refused -> {
            throw refused;
        });
        Taken taken = effect.take(new Submission(need, task.holderUnit(), userId, now, values));
        needs.save(need);
        String unit = organisation.person(userId).map(Person::unitId).orElse(task.holderUnit());
        decisions.append(new Decision(
                task.number(),
                now,
                userId,
                unit,
                task.step(),
                taken.outcome(),
                taken.reason(),
                details(values, taken)));
        return new HashMap<>(taken.variables());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> facts(long number) {
        return variables.of(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> units(long number, String name) {
        return switch (name) {
            case "consultedUnits" -> consultations.open(number);
            case "signingUnits" -> cosigners.open(number);
            case "supportingUnits" -> assignments.supporting(number);
            default -> throw new IllegalArgumentException("不认识的单位组：" + name);
        };
    }

    @Override
    public boolean isUnit(String id) {
        return organisation.find(id).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isClosed(long number) {
        return needs.find(number).flatMap(Need::closedAt).isPresent();
    }

    @Override
    public void requireClosed(long number) {
        needs.find(number).filter(need -> need.closedAt().isEmpty()).ifPresent(open -> {
            throw Refused.conflict("需求 " + number + " 还没有办结归档，不能终止它的流程；居民撤回请用“登记居民撤回”。");
        });
    }

    /** All that was submitted, a designer's own fields included, but for what already stands as outcome or reason. */
    private static Map<String, Object> details(Map<String, Object> values, Taken taken) {
        var details = new HashMap<>(values);
        details.values().removeIf(value -> value.equals(taken.outcome()) || value.equals(taken.reason()));
        details.putAll(taken.details());
        return details;
    }
}
