package cn.minxu.need;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Taken;
import cn.minxu.casework.correct.Correctable;
import cn.minxu.casework.correct.Corrected;
import cn.minxu.casework.start.Suggestion;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Scope;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import cn.minxu.need.NeedDesk.Entered;
import cn.minxu.need.correct.NeedCorrections;
import cn.minxu.need.ladder.Assignments;
import cn.minxu.need.ladder.Consultations;
import cn.minxu.need.ladder.Cosigners;
import cn.minxu.need.start.Presets;
import cn.minxu.need.view.NeedOverview;
import cn.minxu.need.view.NeedRecords;
import cn.minxu.organisation.Organisation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The need, the first kind of case. */
@Service
@Transactional
class NeedKind implements Kind {

    private final NeedDesk desk;
    private final NeedFacts facts;
    private final Presets presets;
    private final Organisation organisation;
    private final NeedVariables variables;
    private final Needs needs;
    private final CaseBook cases;
    private final NeedRecords records;
    private final Categories categories;
    private final Consultations consultations;
    private final Assignments assignments;
    private final Cosigners cosigners;
    private final NeedCorrections corrections;
    private final NeedErasure erasure;
    private final Map<String, StepEffect> effects;

    NeedKind(
            NeedDesk desk,
            NeedFacts facts,
            Presets presets,
            Organisation organisation,
            NeedVariables variables,
            Needs needs,
            CaseBook cases,
            NeedRecords records,
            Categories categories,
            Consultations consultations,
            Assignments assignments,
            Cosigners cosigners,
            NeedCorrections corrections,
            NeedErasure erasure,
            List<StepEffect> effects) {
        this.desk = desk;
        this.facts = facts;
        this.presets = presets;
        this.organisation = organisation;
        this.variables = variables;
        this.needs = needs;
        this.cases = cases;
        this.records = records;
        this.categories = categories;
        this.consultations = consultations;
        this.assignments = assignments;
        this.cosigners = cosigners;
        this.corrections = corrections;
        this.erasure = erasure;
        this.effects = effects.stream().collect(Collectors.toMap(StepEffect::step, Function.identity()));
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(NeedProcess.KEY);
    }

    @Override
    public String key() {
        return NeedProcess.KIND;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Refused> startObjection(String userId) {
        return organisation.communitiesOf(userId).isEmpty()
                ? Optional.of(Refused.forbidden("诉求由社区、网格、街道和区社会治理服务中心的人员登记，您的账号不登记诉求；收到居民诉求请转给诉求所在的社区或街道。"))
                : Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<String> startWords() {
        return Optional.of("登记诉求");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Suggestion>> suggestions(String userId) {
        return Map.of("place", presets.places(userId));
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return facts.ofStart(userId);
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        String key = "form:" + userId + ":" + token;
        cases.waitFor(key);
        cases.byIntakeKey(key).ifPresent(before -> {
            throw alreadySubmitted(before);
        });
        Entered entered = desk.enter(brought(filled.values(), key), userId);
        long number = entered.registration().number();
        return new StartedCase(
                number, entered.registration().communityId(), desk.startVariables(entered.registration()));
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
    public Optional<Refused> objection(long number, String step, String unit, String user) {
        return effect(step).objection(number, unit, user);
    }

    /** A follower is answered with its lead. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Long> settledWith(long number) {
        return needs.find(number).flatMap(Need::lead);
    }

    @Override
    public Taken take(Act act) {
        Need need = needs.lock(act.number());
        Taken taken = effect(act.step()).take(new Submission(need, act));
        needs.save(need);
        return taken;
    }

    private StepEffect effect(String step) {
        return effects.getOrDefault(step, new DrawnStep(step));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> facts(long number) {
        return variables.of(number);
    }

    @Override
    public Known known() {
        return new Known(
                NeedProcess.ALL,
                CaseVariables.ALL,
                Set.of("consultedUnits", "signingUnits", "supportingUnits"),
                NeedProcess.MESSAGES,
                effects.keySet(),
                Set.of(),
                CaseVariables.SHOWN);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<String>> units(long number, String name) {
        return switch (name) {
            case "consultedUnits" -> Optional.of(consultations.open(number));
            case "signingUnits" -> Optional.of(cosigners.open(number));
            case "supportingUnits" -> Optional.of(assignments.supporting(number));
            default -> Optional.empty();
        };
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return records.of(needs.get(number), discretion);
    }

    @Override
    public Map<String, String> aboutWhom() {
        return Map.of(Resident.NAME, "诉求人", Resident.PHONE, "联系电话", Resident.ADDRESS, "联系地址");
    }

    @Override
    public Resident checked(Resident corrected) {
        return corrections.checked(corrected);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correctable> correctable(long number) {
        return corrections.of(number);
    }

    @Override
    public List<Corrected> correct(long number, Map<String, String> given) {
        return corrections.correct(number, given);
    }

    @Override
    public void erase(long number) {
        erasure.erase(number);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Overview overview(Scope scope) {
        return NeedOverview.of(scope.period().name());
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Facets facets() {
        return NeedOverview.facets(categories.all());
    }
}
