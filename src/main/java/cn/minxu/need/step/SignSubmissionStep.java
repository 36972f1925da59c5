package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Submissions;
import cn.minxu.need.ladder.Submissions.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 会签联合提交: department and street sign once each; a refusal is recorded with its reason and does not stop the submission. */
@Component
class SignSubmissionStep implements StepEffect {

    private final Submissions submissions;

    SignSubmissionStep(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String step() {
        return "userTask_signSubmission";
    }

    @Override
    public Taken take(Submission submitted) {
        var signature = submitted.requiredChoice("signOutcome", Signature.class, "会签结论");
        if (signature == Signature.LAPSED) {
            throw Refused.invalid("会签结论只能是同意或不同意提交，请重新选择。");
        }
        @Nullable
        String reason = signature == Signature.REFUSED
                ? submitted.required("reason", "不同意提交的理由")
                : submitted.text("note").orElse(null);
        submissions.sign(submitted.number(), submitted.unit(), signature, reason, submitted.at(), submitted.user());
        return Taken.of(signature.name(), reason);
    }
}
