package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.casework.kept.KeptRows;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.engine.CaseDesk;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.Diagram;
import cn.minxu.model.Filled;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Cases of all kinds, as the engine sees them: what somebody submits is recorded as his decision, whatever kind it is of. */
@Service
@Transactional
class KindsDesk implements CaseDesk {

    private final Kinds kinds;
    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;
    private final FilledFields filledFields;
    private final StepRules rules;
    private final KeptRows kept;
    private final DeadlineBook deadlines;
    private final DeployedModels models;
    private final SingletonSupplier<List<Piece>> pieces;
    private final Clock clock;

    KindsDesk(
            Kinds kinds,
            CaseBook cases,
            Decisions decisions,
            Organisation organisation,
            FilledFields filledFields,
            StepRules rules,
            KeptRows kept,
            DeadlineBook deadlines,
            DeployedModels models,
            ObjectProvider<Piece> pieces,
            Clock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
        this.filledFields = filledFields;
        this.rules = rules;
        this.kept = kept;
        this.deadlines = deadlines;
        this.models = models;
        this.pieces = SingletonSupplier.of(() -> pieces.stream().toList());
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> startable(String userId) {
        return models.latest().stream()
                .filter(diagram -> diagram.startForm().isPresent())
                .map(Diagram::key)
                .filter(process -> kinds.startingBy(process)
                        .filter(kind -> kind.startObjection(userId).isEmpty())
                        .isPresent())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Object> startFacts(String processKey, String userId) {
        return startedBy(processKey, userId).startFacts(userId);
    }

    @Override
    public StartedCase register(String processKey, String userId, String token, Filled filled) {
        StartedCase started = startedBy(processKey, userId).register(userId, token, filled);
        kept.started(processKey, userId);
        return started;
    }

    private Kind startedBy(String processKey, String userId) {
        Kind kind = kinds.startingBy(processKey)
                .orElseThrow(() -> Refused.conflict("流程“" + processKey + "”不属于已知的业务，请联系流程设计人员。"));
        kind.startObjection(userId).ifPresent(refused -> {
            throw refused;
        });
        return kind;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        Kind kind = kinds.of(task.number());
        var facts = filledFields.facts(task.number(), task.processKey(), kind.isDrawn());
        facts.putAll(kind.taskFacts(task));
        pieces.obtain().forEach(piece -> facts.putAll(piece.taskFacts(task)));
        return facts;
    }

    @Override
    public void lock(long number) {
        kinds.lock(number);
    }

    @Override
    public boolean lockNow(Collection<Long> numbers) {
        return numbers.stream().collect(Collectors.groupingBy(kinds::of)).entrySet().stream()
                .allMatch(each -> each.getKey().lockNow(each.getValue()));
    }

    @Override
    @SuppressWarnings("NullAway") // a null value clears a variable
    public Map<String, Object> completed(TaskAtHand task, String userId, Filled filled) {
        Instant now = clock.instant();
        kinds.lock(task.number());
        kinds.objection(task.number(), task.step(), task.holderUnit(), userId).ifPresent(refused -> {
            throw refused;
        });
        Taken taken =
                kinds.take(new Act(task.number(), task.step(), task.taskId(), task.holderUnit(), userId, now, filled));
        boolean discreet = kinds.step(task.step()).filter(Step::isDiscreet).isPresent();
        Filled told = discreet ? Filled.NOTHING : filled;
        filledFields.keep(
                task.number(), task.processKey(), kinds.of(task.number()).isDrawn(), told);
        String unit = organisation.person(userId).map(Person::unitId).orElse(task.holderUnit());
        decisions.append(new Decision(
                task.number(),
                now,
                userId,
                unit,
                task.step(),
                taken.outcome(),
                taken.reason(),
                details(task, told.openValues(), taken)));
        return new HashMap<>(taken.variables());
    }

    /** All that was submitted, a designer's own fields included, but for what already stands as outcome or reason. */
    private Map<String, Object> details(TaskAtHand task, Map<String, Object> values, Taken taken) {
        var details = new HashMap<>(values);
        details.values().removeIf(value -> value.equals(taken.outcome()) || value.equals(taken.reason()));
        details.putAll(taken.details());
        rules.standIn(task.step(), task.holderUnit()).ifPresent(post -> details.put(Decision.NO_POST, post));
        return details;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> facts(long number, Set<String> names) {
        return kinds.of(number).facts(number, names);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> units(long number, String name) {
        return kinds.of(number)
                .units(number, name)
                .or(() -> pieces.obtain().stream()
                        .flatMap(piece -> piece.units(number, name).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("不认识的单位组：" + name));
    }

    @Override
    public boolean isUnit(String id) {
        return organisation.find(id).isPresent();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isClosed(long number) {
        return cases.find(number).filter(Case::isClosed).isPresent();
    }

    @Override
    public void ended(long number, @Nullable String end) {
        boolean open = cases.find(number).filter(c -> !c.isClosed()).isPresent();
        if (open && (end == null || !(goesOn(number) || kinds.of(number).ended(number, end)))) {
            requireClosed(number);
        }
    }

    @Override
    public void callEnded(long number, String process) {
        pieces.obtain().forEach(piece -> piece.callEnded(number, process));
    }

    /** In another instance, at the unit that is the right one: nothing of the one that has ended waits any more. */
    private boolean goesOn(long number) {
        return deadlines.isOpen(number);
    }

    @Override
    public void requireClosed(long number) {
        cases.find(number).filter(c -> !c.isClosed()).ifPresent(open -> {
            throw Refused.conflict("事项 " + number + " 还没有办结归档，不能终止它的流程；居民撤回请用“登记居民撤回”。");
        });
    }
}
