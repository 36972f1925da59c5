package cn.minxu.casework;

import cn.minxu.deadline.Cases;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cases, as the deadlines see them. */
@Component
class CaseClocks implements Cases {

    private final CaseBook cases;
    private final Decisions decisions;
    private final Map<String, KindClock> clocks;
    private final Map<String, StepClock> steps;

    CaseClocks(CaseBook cases, Decisions decisions, List<KindClock> clocks, List<StepClock> steps) {
        this.cases = cases;
        this.decisions = decisions;
        this.clocks = clocks.stream().collect(Collectors.toMap(KindClock::kind, Function.identity()));
        this.steps = steps.stream().collect(Collectors.toMap(StepClock::step, Function.identity()));
    }

    @Override
    public Instant registeredAt(long number) {
        return cases.get(number).registeredAt();
    }

    @Override
    public Optional<Instant> agreedEnd(long number, String step) {
        StepClock common = steps.get(step);
        return common == null ? ofKind(number, step) : common.agreedEnd(number);
    }

    /** What is agreed for a step of any kind stays as it is while the step is open. */
    @Override
    public Optional<Instant> movedEnd(long number, String step) {
        return steps.containsKey(step) ? Optional.empty() : ofKind(number, step);
    }

    private Optional<Instant> ofKind(long number, String step) {
        return clock(cases.get(number)).flatMap(clock -> clock.agreedEnd(number, step));
    }

    @Override
    public Instant roundStartedAt(long number) {
        decisions.write();
        Case c = cases.get(number);
        return clock(c).map(clock -> clock.roundStartedAt(c)).orElse(c.registeredAt());
    }

    /** Of a kind that does not care nobody has it in hand, and so it may wait for several units. */
    @Override
    public boolean heldBy(long number, String step, String unit) {
        return clock(cases.get(number))
                .filter(clock -> clock.heldBy(number, step, unit))
                .isPresent();
    }

    private Optional<KindClock> clock(Case c) {
        return Optional.ofNullable(clocks.get(c.kind()));
    }
}
