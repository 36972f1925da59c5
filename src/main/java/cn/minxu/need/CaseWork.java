package cn.minxu.need;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.uptake.Takers;
import cn.minxu.deadline.DeadlineBook;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the service tasks of the need's processes do to the facts. */
@Service
@Transactional
public class CaseWork {

    public static final String CONFIRM_LOWER_GRADE = "userTask_confirmLowerGrade";
    static final String PLAN_CYCLES = "userTask_planCycles";
    static final String HANDLE_MATTER = "userTask_handleMatter";
    private static final String PLAIN_ANSWER = "您反映的事项已办理完毕。";

    private final Needs needs;
    private final Decisions decisions;
    private final Evaluations evaluations;
    private final CallBacks callBacks;
    private final Clusters clusters;
    private final DeadlineBook deadlines;
    private final Takers takers;
    private final Clock clock;

    CaseWork(
            Needs needs,
            Decisions decisions,
            Evaluations evaluations,
            CallBacks callBacks,
            Clusters clusters,
            DeadlineBook deadlines,
            Takers takers,
            Clock clock) {
        this.needs = needs;
        this.decisions = decisions;
        this.evaluations = evaluations;
        this.callBacks = callBacks;
        this.clusters = clusters;
        this.deadlines = deadlines;
        this.takers = takers;
        this.clock = clock;
    }

    /**
     * 答复居民: gives the prepared answer, a follower its lead's, and then each follower its own.
     *
     * @return whether a project has taken it up
     */
    public boolean answer(long number) {
        Need need = needs.lock(number);
        String text = need.lead()
                .map(needs::get)
                .flatMap(Need::answer)
                .or(need::answer)
                .orElse(PLAIN_ANSWER);
        need.answer(text, clock.instant());
        needs.save(need);
        deadlines.endPromise(number);
        record(number, "serviceTask_answerNeed", "ANSWERED", null);
        need.lead().ifPresent(lead -> takers.takeUpWith(number, lead));
        clusters.answerFollowers(number);
        return takers.of(number).isPresent();
    }

    /** 重新答复居民: the project that took it up was merged into another one, which answers it by its own day. */
    public void answerAnew(long number) {
        Need need = needs.lock(number);
        String text = "您反映的事项所纳入的项目已经并入" + takers.of(number).orElseThrow().promise();
        need.answer(text, clock.instant());
        needs.save(need);
        record(number, "serviceTask_renewAnswer", "TAKEN_OVER", text);
    }

    /**
     * 归档需求.
     *
     * @param called what the call-back before it came to; null where none was
     * @return how it ended
     */
    public Outcome close(long number, @Nullable CallBackOutcome called) {
        Need need = needs.lock(number);
        var unrated = Optional.ofNullable(called).flatMap(CallBackOutcome::closing);
        if (unrated.isPresent()) {
            need.closeUnrated(unrated.get(), clock.instant());
            callBacks.end(number);
        } else {
            need.close(clock.instant());
        }
        needs.save(need);
        Outcome outcome = need.outcome().orElseThrow();
        record(number, "serviceTask_closeNeed", outcome.name(), null);
        return outcome;
    }

    /** 登记撤回: closes the need; its followers are judged on their own again, its lead counts one less. */
    public void recordWithdrawal(long number) {
        Need need = needs.lock(number);
        boolean waited = need.state() == NeedState.LINKED;
        need.withdraw(clock.instant());
        needs.save(need);
        deadlines.endPromise(number);
        record(number, "serviceTask_recordWithdrawal", Outcome.WITHDRAWN.name(), null);
        if (waited) {
            clusters.leave(need.lead().orElseThrow());
        }
        clusters.releaseFollowers(number);
    }

    /** The request for a lower grade that is being dealt with. */
    public Decision lowerGradeAsked(long number) {
        return decisions
                .last(number, HANDLE_MATTER)
                .filter(asked -> asked.details().containsKey("newGrade"))
                .orElseThrow(() -> new IllegalStateException("需求 " + number + " 没有待复核的降档申请"));
    }

    /**
     * 执行降档结论.
     *
     * @return the grade that is promised now
     */
    public Grade applyGrade(long number, boolean agreed) {
        Need need = needs.lock(number);
        if (agreed) {
            Decision asked = lowerGradeAsked(number);
            Decision confirmed = decisions.last(number, CONFIRM_LOWER_GRADE).orElseThrow();
            Grade to = Grade.valueOf(String.valueOf(asked.details().get("newGrade")));
            need.lowerGrade(to, asked.user(), confirmed.user());
            needs.save(need);
        }
        Grade grade = need.grade().orElseThrow();
        record(number, "serviceTask_applyGrade", (agreed ? "GRADE_" : "KEPT_GRADE_") + grade, null);
        return grade;
    }

    /**
     * 登记评价, a step of diagrams from before call-backs without an answer: what the resident said was counted when it was submitted.
     *
     * @return the round that it belongs to, 0 for the first
     */
    public int registerEvaluation(long number) {
        return evaluations.roundSaid(number).orElseGet(() -> needs.get(number).redoRound());
    }

    private void record(long number, String step, String outcome, @Nullable String reason) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, null, step, outcome, reason, Map.of()));
    }
}
