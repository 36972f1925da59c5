package cn.minxu.need.step;

import static cn.minxu.need.CaseVariables.CALL_AGAIN_AT;
import static cn.minxu.need.CaseVariables.CALL_ATTEMPTS;
import static cn.minxu.need.CaseVariables.LEVEL_UP_UNIT;
import static cn.minxu.need.CaseVariables.REDO_ROUND;

import cn.minxu.casework.Taken;
import cn.minxu.deadline.Limits;
import cn.minxu.need.CallBackOutcome;
import cn.minxu.need.CallBacks;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Evaluations;
import cn.minxu.need.NeedAct;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.RoutingWork;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 回访居民: the evaluation of this round, a negative one says what is wrong; or that there is none, and why. Whether somebody calls again,
 * the diagram's table says.
 */
@Component
class CallBackResidentStep implements StepEffect {

    private static final String PROCESS = "handleNeed";
    private static final String TIMER = "timer_callAgain";

    private final Evaluations evaluations;
    private final CallBacks callBacks;
    private final RoutingWork routing;
    private final Limits limits;
    private final WorkingTime time;

    CallBackResidentStep(
            Evaluations evaluations, CallBacks callBacks, RoutingWork routing, Limits limits, WorkingTime time) {
        this.evaluations = evaluations;
        this.callBacks = callBacks;
        this.routing = routing;
        this.limits = limits;
        this.time = time;
    }

    @Override
    public String step() {
        return "userTask_callBackResident";
    }

    @Override
    public Taken take(Submission submitted) {
        var outcome = submitted.requiredChoice("callBackOutcome", CallBackOutcome.class, "回访结果");
        return outcome == CallBackOutcome.REACHED ? rated(submitted) : unrated(submitted, outcome);
    }

    private Taken rated(Submission submitted) {
        var level = submitted.requiredChoice("evaluationLevel", EvaluationLevel.class, "居民评价");
        @Nullable
        String opinion = level.isNegative()
                ? submitted.required("opinion", "居民为何不满意")
                : submitted.text("note").orElse(null);
        int round = submitted.need().redoRound();
        evaluations.add(submitted.number(), round, level, opinion, submitted.at(), submitted.user());
        submitted.need().evaluate(level);
        return new Taken(
                level.name(),
                opinion,
                Map.of(),
                Map.of(REDO_ROUND.name(), (long) round, LEVEL_UP_UNIT.name(), routing.levelUpUnit(submitted.number())));
    }

    private Taken unrated(Submission submitted, CallBackOutcome outcome) {
        submitted.need().require(NeedAct.EVALUATE);
        @Nullable String note = submitted.text("note").orElse(null);
        int attempt = callBacks.add(
                submitted.number(), submitted.need().redoRound(), outcome, note, submitted.at(), submitted.user());
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(CALL_ATTEMPTS.name(), (long) attempt);
        if (outcome == CallBackOutcome.NOT_REACHED) {
            variables.put(CALL_AGAIN_AT.name(), Date.from(again(submitted.at())));
        }
        return new Taken(outcome.name(), note, Map.of("attempt", attempt), variables);
    }

    /** Of working days, when the office opens on the last of them. */
    private Instant again(Instant called) {
        Limit wait = limits.waiting(PROCESS, TIMER);
        return wait.unit() == Limit.Unit.WORKING_DAYS
                ? time.officeStartAfter(called, wait.amount())
                : time.schedule(wait, called).due();
    }
}
