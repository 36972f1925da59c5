package cn.other.visit;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseUnits;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Kind;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import cn.minxu.organisation.Organisation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** 入户走访: a community visits a household, its street checks what it found. A kind of case that only tests know. */
@Component
class VisitKind implements Kind {

    static final String PROCESS = "holdVisit";
    static final String VISIT = "userTask_visitHome";
    static final String REVIEW = "userTask_reviewVisit";

    private final CaseBook cases;
    private final CaseUnits units;
    private final Residents residents;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    VisitKind(
            CaseBook cases,
            CaseUnits units,
            Residents residents,
            Decisions decisions,
            Organisation organisation,
            Clock clock) {
        this.cases = cases;
        this.units = units;
        this.residents = residents;
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "visit";
    }

    @Override
    public boolean startsBy(String processKey) {
        return processKey.equals(PROCESS);
    }

    @Override
    public Known known() {
        return new Known(
                Set.of(PROCESS),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(VISIT, REVIEW),
                Set.of(PROCESS),
                Set.of("about"));
    }

    @Override
    public Map<String, Object> startFacts(String userId) {
        return Map.of();
    }

    @Override
    public StartedCase register(String userId, String token, Filled filled) {
        Map<String, Object> values = filled.values();
        String unit = organisation.person(userId).orElseThrow().unitId();
        return filed(unit, userId, String.valueOf(values.get("about")), values);
    }

    @Override
    public StartedCase registerFor(String processKey, String unit, LocalDate period) {
        return filed(unit, Decision.SYSTEM, period + " 月度走访", Map.of());
    }

    private StartedCase filed(String unit, String by, String about, Map<String, Object> values) {
        long number = cases.next(clock.instant());
        cases.file(Case.registered(number, key(), unit, about, false, clock.instant(), by, null));
        residents.add(number, new Resident(text(values, "householdName"), text(values, "householdPhone"), null));
        decisions.append(new Decision(
                number, clock.instant(), by, unit, "startEvent_visitPlanned", "REGISTERED", null, Map.of()));
        var variables = new HashMap<String, Object>();
        facts(number).forEach((name, value) -> {
            if (value != null) {
                variables.put(name, value);
            }
        });
        return new StartedCase(number, unit, variables);
    }

    private static @Nullable String text(Map<String, Object> values, String key) {
        return values.get(key) instanceof String text ? text : null;
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
        return Map.of(
                "about", () -> cases.get(task.number()).title(), "extensionText", () -> "", "pauseText", () -> "");
    }

    @Override
    public Map<String, @Nullable Object> facts(long number) {
        return units.of(cases.get(number));
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
        return act.step().equals(REVIEW)
                ? ReviewOutcome.taken(act, "不完整的理由")
                : Taken.of("COMPLETED", act.required("report", "走访情况"));
    }

    @Override
    public Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of(
                "report",
                decisions
                        .last(number, VISIT)
                        .map(visited -> discretion.masked(String.valueOf(visited.reason())))
                        .orElse("尚未走访"));
    }

    @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
    static class Process {

        @Bean
        JavaDelegate closeVisit(CaseBook cases, Clock clock) {
            return execution ->
                    cases.close(Long.parseLong(execution.getProcessBusinessKey()), "VISITED", clock.instant());
        }

        @Bean
        JavaDelegate noteLinkEnd(Decisions decisions, Clock clock) {
            return execution -> decisions.append(new Decision(
                    Long.parseLong(execution.getProcessBusinessKey()),
                    clock.instant(),
                    Decision.SYSTEM,
                    null,
                    "serviceTask_noteLinkEnd",
                    "LINK_ENDED",
                    null,
                    Map.of()));
        }
    }
}
