package cn.minxu.need.step;

import cn.minxu.need.CaseWork;
import cn.minxu.need.Need;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.Taken;
import org.springframework.stereotype.Component;

/** 复核降档: a second person agrees, or disagrees and says why. */
@Component
class ConfirmLowerGradeStep implements StepEffect {

    private final CaseWork work;

    ConfirmLowerGradeStep(CaseWork work) {
        this.work = work;
    }

    @Override
    public String step() {
        return CaseWork.CONFIRM_LOWER_GRADE;
    }

    @Override
    public Taken take(Submission submitted) {
        Need.requireSecondPerson(work.lowerGradeAsked(submitted.number()).user(), submitted.user());
        return ReviewOutcome.taken(submitted, "不同意降档的理由");
    }
}
