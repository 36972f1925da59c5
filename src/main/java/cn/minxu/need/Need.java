package cn.minxu.need;

import cn.minxu.Refused;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A resident's need. Every change is a verb that guards what must hold; {@link NeedAct} says which is allowed when. */
public final class Need {

    private Registration registration;
    private @Nullable Judgement judgement;
    private @Nullable Long lead;
    private int followers;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;
    private int redoRound;
    private @Nullable Outcome outcome;
    private @Nullable Instant closedAt;

    Need(Registration registration) {
        this.registration = registration;
    }

    /** As it was stored. */
    Need(
            Registration registration,
            @Nullable Judgement judgement,
            @Nullable Long lead,
            int followers,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            int redoRound,
            @Nullable Outcome outcome,
            @Nullable Instant closedAt) {
        this(registration);
        this.judgement = judgement;
        this.lead = lead;
        this.followers = followers;
        this.answer = answer;
        this.answeredAt = answeredAt;
        this.redoRound = redoRound;
        this.outcome = outcome;
        this.closedAt = closedAt;
    }

    public NeedState state() {
        if (closedAt != null) {
            return NeedState.CLOSED;
        }
        if (answeredAt != null) {
            return NeedState.ANSWERED;
        }
        if (lead != null) {
            return NeedState.LINKED;
        }
        return judgement == null ? NeedState.REGISTERED : NeedState.JUDGED;
    }

    /** What was registered was wrong; to another community it comes only as {@link #objectionToMove} allows. */
    public void correct(Registration right) {
        if (!right.communityId().equals(registration.communityId())) {
            objectionToMove().ifPresent(why -> {
                throw Refused.conflict(why);
            });
        }
        require(NeedAct.CORRECT);
        registration = right;
    }

    /** Why it cannot come to another community any more, and what to do instead. */
    public Optional<String> objectionToMove() {
        if (NeedAct.MOVE.from(state()).isEmpty()) {
            return Optional.of("需求 " + number() + " " + state().label() + "，不能再" + NeedAct.MOVE.label()
                    + "；不归现在的社区办理的，请在研判或办理时选“超出社区权限”，由街道分流，或登记居民撤回后到正确的社区重新登记。");
        }
        return followers == 0
                ? Optional.empty()
                : Optional.of(
                        "已有 " + followers + " 件诉求并入本诉求，不能再" + NeedAct.MOVE.label() + "；请照常研判，不归本社区办理的选“超出社区权限”，由街道分流。");
    }

    /** Judging again must not lower a grade that was promised. */
    public void judge(Judgement found) {
        require(NeedAct.JUDGE);
        Grade promised = judgement == null ? null : judgement.grade();
        if (promised != null && found.grade() != null && found.grade().isLowerThan(promised)) {
            throw Refused.conflict("需求已承诺为" + promised.label() + "，降档须提出申请并由另一人复核。");
        }
        judgement = found;
    }

    /** The small matter has turned out to be beyond the community's authority. */
    public void handUp() {
        require(NeedAct.REVISE);
        judgement = judged().beyondAuthority();
    }

    public void raiseGrade(Grade to) {
        require(NeedAct.REVISE);
        if (!to.isLowerThan(promisedGrade()) && to != promisedGrade()) {
            judgement = judged().withGrade(to);
            return;
        }
        throw Refused.conflict("现为" + promisedGrade().label() + "，只能升到更高的档次。");
    }

    /**
     * Lowers the grade. The clock is not touched: the limit of the new grade runs from the registration.
     *
     * @param askedBy the user who asked for it
     * @param confirmedBy the second person, who agreed
     */
    public void lowerGrade(Grade to, String askedBy, String confirmedBy) {
        require(NeedAct.REVISE);
        objectionToSecond(askedBy, confirmedBy).ifPresent(refused -> {
            throw refused;
        });
        requireLower(to);
        judgement = judged().withGrade(to);
    }

    /** @throws Refused if the grade is not lower than the promised one */
    public void requireLower(Grade to) {
        if (!to.isLowerThan(promisedGrade())) {
            throw Refused.invalid("现为“" + promisedGrade().label() + "”，只能申请降到更低的档次，请重新选择。");
        }
    }

    /** That the same person asks and confirms, if he does. */
    public static Optional<Refused> objectionToSecond(String askedBy, String confirmedBy) {
        return askedBy.equals(confirmedBy)
                ? Optional.of(Refused.forbidden("降档由您申请，须由另一人复核，请由本单位其他人员办理。"))
                : Optional.empty();
    }

    /** Follows a lead of the same community that is open, not yet answered, and follows none itself: there are no chains. */
    public void linkTo(Need to) {
        require(NeedAct.LINK);
        if (to.number() == number()) {
            throw Refused.invalid("不能并入自己，请选择另一件主诉求。");
        }
        if (!to.registration.communityId().equals(registration.communityId())) {
            throw Refused.conflict("主诉求 " + to.number() + " 属于另一个社区，不能并案。");
        }
        if (to.state() != NeedState.REGISTERED && to.state() != NeedState.JUDGED) {
            throw Refused.conflict("主诉求 " + to.number() + " " + to.state().label() + "，不能再并入，请选择其他主诉求或单独研判。");
        }
        if (followers > 0) {
            throw Refused.conflict("本诉求已有 " + followers + " 件诉求并入，是主诉求，不能再并入其他诉求。");
        }
        judgement = null;
        lead = to.number();
        to.followers++;
    }

    /** Its lead was withdrawn: it is judged on its own again. */
    public void standAlone() {
        require(NeedAct.STAND_ALONE);
        lead = null;
    }

    void loseFollower() {
        followers = Math.max(0, followers - 1);
    }

    /** Notes what will be answered when the handling is concluded. */
    public void prepareAnswer(String text) {
        if (state() == NeedState.CLOSED) {
            throw Refused.conflict("需求已归档，不能再改答复。");
        }
        answer = text;
    }

    /** The unit that handles it has its result: an answer to come, or, where the resident has one already, a better one. */
    public void conclude(String text, Instant now) {
        if (state() == NeedState.ANSWERED) {
            answer(text, now);
        } else {
            prepareAnswer(text);
        }
    }

    public void answer(String text, Instant now) {
        require(NeedAct.ANSWER);
        answer = text;
        answeredAt = now;
    }

    /** Counts a round of doing it again when the resident is not satisfied. */
    public void evaluate(EvaluationLevel level) {
        require(NeedAct.EVALUATE);
        if (level.isNegative()) {
            redoRound++;
        }
    }

    public void close(Instant now) {
        close(
                lead != null
                        ? Outcome.MERGED
                        : judgement != null && !judgement.satisfiable() ? Outcome.EXPLAINED : Outcome.SOLVED,
                now);
    }

    /** The resident could not be asked, or did not want to rate. */
    public void closeUnrated(Outcome unrated, Instant now) {
        close(unrated, now);
    }

    private void close(Outcome how, Instant now) {
        require(NeedAct.CLOSE);
        outcome = how;
        closedAt = now;
    }

    public void withdraw(Instant now) {
        require(NeedAct.WITHDRAW);
        outcome = Outcome.WITHDRAWN;
        closedAt = now;
    }

    /** @throws Refused if the act is not allowed in the present state */
    public void require(NeedAct act) {
        if (act.from(state()).isEmpty()) {
            throw Refused.conflict("需求 " + number() + " " + state().label() + "，不能再" + act.label() + "。请刷新后查看最新情况。");
        }
    }

    private Judgement judged() {
        return Optional.ofNullable(judgement).orElseThrow();
    }

    private Grade promisedGrade() {
        return grade().orElseThrow(() -> Refused.conflict("需求没有定档，不能调整档次。"));
    }

    public long number() {
        return registration.number();
    }

    public Registration registration() {
        return registration;
    }

    public Optional<Judgement> judgement() {
        return Optional.ofNullable(judgement);
    }

    public Optional<Grade> grade() {
        return judgement == null ? Optional.empty() : Optional.ofNullable(judgement.grade());
    }

    public Optional<Long> lead() {
        return Optional.ofNullable(lead);
    }

    public int followers() {
        return followers;
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public int redoRound() {
        return redoRound;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
