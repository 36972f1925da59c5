package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.casework.CaseFields.Field;
import cn.minxu.engine.CaseDesk;
import cn.minxu.engine.DeployedModels;
import cn.minxu.engine.KnownDefinitions;
import cn.minxu.model.Diagram;
import cn.minxu.model.Filled;
import cn.minxu.model.FormField;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/** Cases of all kinds, as the engine sees them: what somebody submits is recorded as his decision, whatever kind it is of. */
@Service
@Transactional
class KindsDesk implements CaseDesk {

    /** Ends the key by which a form shows how a field reads. */
    private static final String TEXT = "Text";

    private final Kinds kinds;
    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;
    private final CaseFields fields;
    private final Residents residents;
    private final DeployedModels models;
    private final KnownDefinitions known;
    private final StepRules rules;
    private final Clock clock;

    KindsDesk(
            Kinds kinds,
            CaseBook cases,
            Decisions decisions,
            Organisation organisation,
            CaseFields fields,
            Residents residents,
            DeployedModels models,
            KnownDefinitions known,
            StepRules rules,
            Clock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
        this.fields = fields;
        this.residents = residents;
        this.models = models;
        this.known = known;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> startFacts(String processKey, String userId) {
        return kind(processKey).startFacts(userId);
    }

    @Override
    public StartedCase register(String processKey, String userId, String token, Filled filled) {
        return kind(processKey).register(userId, token, filled);
    }

    private Kind kind(String processKey) {
        return kinds.startingBy(processKey)
                .orElseThrow(() -> Refused.conflict("流程“" + processKey + "”不属于已知的业务，请联系流程设计人员。"));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        var facts = new HashMap<>(kinds.of(task.number()).taskFacts(task));
        readBack(task.processKey()).forEach(key -> readBack(task.number(), key, facts));
        return facts;
    }

    /** A field that was filled in before is shown by the same key, and how it reads by the same key and Text. */
    private void readBack(long number, String key, Map<String, Supplier<Object>> facts) {
        Supplier<Map<String, Field>> kept = SingletonSupplier.of(() -> all(number));
        facts.putIfAbsent(
                key,
                () -> Optional.ofNullable(kept.get().get(key)).map(Field::value).orElse(""));
        facts.putIfAbsent(
                key + TEXT,
                () -> Optional.ofNullable(kept.get().get(key)).map(Field::text).orElse(""));
    }

    /** A person's data are masked, inside texts too. */
    private Map<String, Field> all(long number) {
        var all = new HashMap<String, Field>();
        var discretion = new Discretion(residents.of(number));
        fields.of(number).forEach((key, field) -> all.put(key, field.masked(discretion)));
        fields.personalOf(number)
                .forEach((key, field) ->
                        all.put(key, new Field(field.label(), Discretion.HIDDEN, Discretion.HIDDEN, field.place())));
        return all;
    }

    /** The fields that a form of the process takes and another one shows. */
    private Set<String> readBack(String process) {
        return models.latest(process).map(this::readBack).orElse(Set.of());
    }

    private Set<String> readBack(Diagram diagram) {
        return Objects.requireNonNull(known.get(List.of(KindsDesk.class, diagram.key()), () -> {
            var all = models.fields(diagram).toList();
            var taken = all.stream()
                    .filter(field -> !field.fixed())
                    .map(FormField::key)
                    .collect(Collectors.toSet());
            var shown =
                    all.stream().filter(FormField::fixed).map(FormField::key).collect(Collectors.toSet());
            return taken.stream()
                    .filter(key -> shown.contains(key) || shown.contains(key + TEXT))
                    .collect(Collectors.toUnmodifiableSet());
        }));
    }

    /** What people filled in stays with the case: of a drawn kind all of it, else what another form shows; a person's data apart. */
    private void keep(TaskAtHand task, Filled filled) {
        boolean drawn = kinds.of(task.number()).isDrawn();
        Set<String> shown = drawn ? Set.of() : readBack(task.processKey());
        fields.save(
                task.number(),
                filled.open()
                        .filter(entry -> drawn || shown.contains(entry.key()))
                        .toList());
        fields.savePersonal(task.number(), filled.personal().toList());
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
        Taken taken = kinds.take(new Act(task.number(), task.step(), task.holderUnit(), userId, now, filled));
        keep(task, filled);
        String unit = organisation.person(userId).map(Person::unitId).orElse(task.holderUnit());
        decisions.append(new Decision(
                task.number(),
                now,
                userId,
                unit,
                task.step(),
                taken.outcome(),
                taken.reason(),
                details(task, filled.openValues(), taken)));
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
    public Map<String, @Nullable Object> facts(long number) {
        return kinds.of(number).facts(number);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> units(long number, String name) {
        return kinds.of(number).units(number, name).orElseThrow(() -> new IllegalArgumentException("不认识的单位组：" + name));
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
        if (open && (end == null || !kinds.of(number).ended(number, end))) {
            requireClosed(number);
        }
    }

    @Override
    public void requireClosed(long number) {
        cases.find(number).filter(c -> !c.isClosed()).ifPresent(open -> {
            throw Refused.conflict("事项 " + number + " 还没有办结归档，不能终止它的流程；居民撤回请用“登记居民撤回”。");
        });
    }
}
