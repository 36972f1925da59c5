package cn.minxu.meeting;

import static cn.minxu.meeting.MeetingProcess.APPROVE;
import static cn.minxu.meeting.MeetingProcess.HOLD;
import static cn.minxu.meeting.MeetingProcess.INVITE;
import static cn.minxu.meeting.MeetingProcess.PREPARE;
import static cn.minxu.meeting.MeetingProcess.WRITE;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Taken;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Scope;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.meeting.figures.MeetingOverview;
import cn.minxu.model.Filled;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A meeting as a kind of case. */
@Service
@Transactional
class MeetingKind implements Kind {

    /** For how many calendar days at least its result is published, if it is. */
    private static final Variable LEAST_NOTICE_DAYS = Variable.count("leastNoticeDays", Life.FACT);

    /** Those whose staff prepares and records meetings. */
    private static final Set<UnitKind> HOLDERS =
            Set.of(UnitKind.DISTRICT, UnitKind.CENTRE, UnitKind.DEPARTMENT, UnitKind.STREET, UnitKind.COMMUNITY);

    private final MeetingDesk desk;
    private final MeetingSteps steps;
    private final MeetingForms forms;
    private final Extracts extracts;
    private final MeetingErasure erasure;
    private final CaseBook cases;
    private final CaseUnits units;
    private final Organisation organisation;
    private final Clock clock;

    MeetingKind(
            MeetingDesk desk,
            MeetingSteps steps,
            MeetingForms forms,
            Extracts extracts,
            MeetingErasure erasure,
            CaseBook cases,
            CaseUnits units,
            Organisation organisation,
            Clock clock) {
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
        this.extracts = extracts;
        this.erasure = erasure;
        this.cases = cases;
        this.units = units;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String key() {
        return MeetingProcess.KIND;
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(MeetingProcess.KEY);
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(MeetingProcess.KEY),
                List.of(LEAST_NOTICE_DAYS),
                Set.of(),
                Set.of(),
                Set.of(PREPARE, INVITE, HOLD, WRITE, APPROVE),
                Set.of(),
                MeetingForms.FACTS);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Refused> startObjection(String userId) {
        Optional<Unit> unit = workplace(userId);
        if (unit.isEmpty()) {
            return Optional.of(Refused.forbidden("您不是办理人员，不能登记会议。"));
        }
        return unit.filter(each -> !HOLDERS.contains(each.kind()))
                .map(each -> Refused.forbidden("“" + each.name() + "”不单独开会：会议由社区、街道、部门等单位登记和召开，有事项要议请告诉社区。"));
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return forms.ofStart();
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        Unit unit = starter(userId);
        String key = "form:" + userId + ":" + token;
        cases.waitFor(key);
        cases.byIntakeKey(key).ifPresent(before -> {
            throw Refused.conflict("这张表已经提交，受理编号 " + before + "，不必重复提交；登记另一次会议请重新打开表单。");
        });
        long number = desk.call(forms.called(filled, key), unit.id(), userId, filled.openValues());
        return new StartedCase(number, unit.id(), Map.of());
    }

    private Unit starter(String user) {
        startObjection(user).ifPresent(refused -> {
            throw refused;
        });
        return workplace(user).orElseThrow();
    }

    private Optional<Unit> workplace(String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .map(organisation::unit);
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
        return forms.ofTask(task.number());
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        var facts = new HashMap<>(units.of(cases.get(number)));
        facts.put(LEAST_NOTICE_DAYS.name(), forms.publishDays(number));
        return facts;
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
        return steps.take(act);
    }

    @Override
    public boolean ended(long number, String end) {
        if (!end.equals(MeetingProcess.CARRIED_OUT)) {
            extracts.giveEnd(number, end);
        }
        cases.close(number, end, clock.instant());
        return true;
    }

    @Override
    public Facets facets() {
        return Facets.of("会议");
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of("content", discretion.masked(forms.agendaText(number)), "meeting", Long.toString(number));
    }

    @Override
    public Overview overview(Scope scope) {
        return MeetingOverview.of(scope.period().name());
    }

    @Override
    public void erase(long number) {
        erasure.erase(number);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfMeetings() {
            return Variable.known(List.of(LEAST_NOTICE_DAYS));
        }
    }
}
