package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.need.CaseWork;
import cn.minxu.need.Need;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import java.util.Optional;
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
    public Optional<Refused> objection(long number, String unit, String user) {
        return Need.objectionToSecond(work.lowerGradeAsked(number).user(), user);
    }

    @Override
    public Taken take(Submission submitted) {
        return ReviewOutcome.taken(submitted.act(), "不同意降档的理由");
    }
}
