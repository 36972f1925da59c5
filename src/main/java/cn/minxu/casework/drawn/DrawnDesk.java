package cn.minxu.casework.drawn;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Taken;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.casework.time.TimeFacts;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.DeployedModels;
import cn.minxu.model.Diagram;
import cn.minxu.model.Filled;
import cn.minxu.model.Filled.Entry;
import cn.minxu.model.FormField;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import com.google.re2j.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does for every drawn kind what a kind with Java does for itself: registers, shows, takes what was submitted, closes. */
@Service
@Transactional
public class DrawnDesk {

    private static final Set<String> OF_RESIDENT = Set.of(Resident.NAME, Resident.PHONE, Resident.ADDRESS);
    private static final String TITLE = "title";
    private static final int LONGEST_TITLE = 200;

    private final DeployedModels models;
    private final CaseBook cases;
    private final CaseUnits units;
    private final CaseFields fields;
    private final Residents residents;
    private final UniqueCases uniques;
    private final OptionLists options;
    private final TimeFacts times;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    DrawnDesk(
            DeployedModels models,
            CaseBook cases,
            CaseUnits units,
            CaseFields fields,
            Residents residents,
            UniqueCases uniques,
            OptionLists options,
            TimeFacts times,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.models = models;
        this.cases = cases;
        this.units = units;
        this.fields = fields;
        this.residents = residents;
        this.uniques = uniques;
        this.options = options;
        this.times = times;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    CaseBook cases() {
        return cases;
    }

    /** The lists that its start form offers. */
    Map<String, Object> startFacts(String process, String user) {
        Diagram diagram = diagram(process);
        Unit unit = starter(diagram, user);
        var facts = new HashMap<String, Object>();
        options.of(models.form(diagram.startForm().orElseThrow()), unit)
                .forEach((key, offered) -> facts.put(key, offered.get()));
        return facts;
    }

    /** @throws Refused if this user may not start such a case, has started this one, or another one with the same value is open */
    StartedCase register(String process, String user, String token, Filled filled) {
        Diagram diagram = diagram(process);
        Unit unit = starter(diagram, user);
        String key = "form:" + user + ":" + token;
        cases.waitFor(key);
        cases.byIntakeKey(key).ifPresent(before -> {
            throw Refused.conflict("这张表已经提交，受理编号 " + before + "，不必重复提交；另一件请重新打开表单填写。");
        });
        uniques.require(diagram, filled);
        long number = cases.next(clock.instant());
        cases.file(Case.registered(
                number, process, unit.id(), title(diagram, unit, filled), false, clock.instant(), user, key));
        uniques.take(diagram, number, filled);
        keep(number, filled);
        return registered(diagram, number, unit, user, filled);
    }

    /** As a schedule says: nobody fills in its form then. */
    StartedCase registerFor(String process, String unit, LocalDate period) {
        return registerFor(
                process,
                unit,
                diagram(process).name() + "：" + organisation.unit(unit).name() + " " + period);
    }

    StartedCase registerFor(String process, String unit, String title) {
        Diagram diagram = diagram(process);
        Unit owner = owner(organisation.unit(unit));
        long number = cases.next(clock.instant());
        cases.file(Case.registered(number, process, owner.id(), title, false, clock.instant(), Decision.SYSTEM, null));
        return registered(diagram, number, owner, Decision.SYSTEM, Filled.NOTHING);
    }

    private StartedCase registered(Diagram diagram, long number, Unit unit, String by, Filled filled) {
        decisions.append(new Decision(
                number,
                clock.instant(),
                by,
                unit.id(),
                diagram.starts().map(StartEvent::getId).findFirst().orElseThrow(),
                "REGISTERED",
                null,
                filled.openValues()));
        return new StartedCase(number, unit.id(), Map.of());
    }

    private void keep(long number, Filled filled) {
        residents.add(number, new Resident(person(filled, "name"), person(filled, "phone"), person(filled, "address")));
        fields.save(number, filled.open().toList());
        fields.savePersonal(number, filled.personal().toList());
    }

    /** The fields of its start form that say whom a case is about, as they are called there. */
    Map<String, String> aboutWhom(String process) {
        return personal(process)
                .collect(Collectors.toMap(
                        field -> String.valueOf(field.personalAs()), FormField::label, (one, other) -> one));
    }

    /** @throws Refused where its start form would not take it */
    Resident checked(String process, Resident right) {
        personal(process).forEach(field -> {
            String value = right.get(String.valueOf(field.personalAs()));
            if (value != null && !fits(field, value)) {
                throw Refused.invalid("“" + field.label() + "”的格式不对，请检查后重填。");
            }
        });
        return right;
    }

    /** In time linear to the text, whatever a designer wrote. */
    private static boolean fits(FormField field, String value) {
        return (field.maxLength() == null || value.codePointCount(0, value.length()) <= field.maxLength())
                && (field.pattern() == null || Pattern.matches(field.pattern(), value));
    }

    void corrected(String process, long number, Resident right) {
        personal(process)
                .forEach(field ->
                        fields.correctPersonal(number, field.key(), right.get(String.valueOf(field.personalAs()))));
    }

    private Stream<FormField> personal(String process) {
        return diagram(process).startForm().stream()
                .flatMap(form -> models.form(form).stream())
                .filter(field -> OF_RESIDENT.contains(String.valueOf(field.personalAs())));
    }

    /** Of the fields that say which of a person's data they hold. */
    private static @Nullable String person(Filled filled, String what) {
        return filled.personal()
                .filter(entry -> what.equals(entry.field().personalAs()))
                .map(Entry::text)
                .findFirst()
                .orElse(null);
    }

    private static String title(Diagram diagram, Unit unit, Filled filled) {
        String given = Stream.of(Optional.of(TITLE), diagram.property(Diagram.UNIQUE_BY))
                .flatMap(Optional::stream)
                .flatMap(key -> filled.entry(key).stream())
                .filter(entry -> !entry.field().personal())
                .map(Entry::text)
                .findFirst()
                .orElse(unit.name());
        String title = PersonalNumbers.masked(given, null);
        return diagram.name() + "："
                + (title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) + "…" : title);
    }

    /** What speaks against this user starting such a case. */
    Optional<Refused> startObjection(String process, String user) {
        Diagram diagram = diagram(process);
        Optional<Unit> unit = workplace(user);
        if (unit.isEmpty()) {
            return Optional.of(Refused.forbidden("您不是办理人员，不能发起“" + diagram.name() + "”。"));
        }
        return unit.filter(each -> !diagram.starters().contains(each.kind().name()))
                .map(each -> Refused.forbidden(
                        "“" + diagram.name() + "”由" + starters(diagram) + "发起，您所在的“" + each.name() + "”不能发起。"));
    }

    private Optional<Unit> workplace(String user) {
        return organisation
                .person(user)
                .filter(known -> known.role().isStaff())
                .map(person -> organisation.unit(person.unitId()));
    }

    /** The unit whose case it will be. */
    private Unit starter(Diagram diagram, String user) {
        startObjection(diagram.key(), user).ifPresent(refused -> {
            throw refused;
        });
        return owner(workplace(user).orElseThrow());
    }

    /** What a grid starts is its community's. */
    private Unit owner(Unit starter) {
        return starter.kind() == UnitKind.GRID
                ? organisation.ancestors(starter.id()).stream()
                        .filter(above -> above.kind() == UnitKind.COMMUNITY)
                        .findFirst()
                        .orElse(starter)
                : starter;
    }

    private static String starters(Diagram diagram) {
        String kinds = diagram.starters().stream()
                .flatMap(kind -> UnitKind.named(kind).stream())
                .map(kind -> kind.label())
                .collect(Collectors.joining("、"));
        return kinds.isEmpty() ? "指定单位" : kinds;
    }

    private Diagram diagram(String process) {
        return models.latest(process).orElseThrow(() -> Refused.conflict("流程“" + process + "”没有部署，请联系流程设计人员。"));
    }

    /** Options are those of the case's unit. */
    Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        var facts = new HashMap<String, Supplier<Object>>(times.of(task));
        Unit owner = organisation.unit(cases.get(task.number()).unit());
        models.step(task.step())
                .flatMap(step -> Optional.ofNullable(step.form()))
                .ifPresent(form -> facts.putAll(options.of(models.form(form), owner)));
        return facts;
    }

    Map<String, @Nullable Object> facts(long number) {
        return units.of(cases.get(number));
    }

    /** What was chosen first is the outcome, what was written first the reason. */
    Taken take(Act act) {
        Optional<Entry> outcome = act.filled()
                .open()
                .filter(entry ->
                        List.of("radio", "select").contains(entry.field().type()))
                .findFirst();
        String reason = act.filled()
                .open()
                .filter(entry -> entry.field().type().equals("textarea"))
                .map(Entry::text)
                .findFirst()
                .orElse(null);
        return outcome.map(chosen -> Taken.of(String.valueOf(chosen.value()), reason)
                        .with(Map.of(Decision.OUTCOME_TEXT, chosen.text())))
                .orElseGet(() -> Taken.of("COMPLETED", reason));
    }

    void close(long number, String end) {
        uniques.release(number);
        cases.close(number, end, clock.instant());
    }
}
