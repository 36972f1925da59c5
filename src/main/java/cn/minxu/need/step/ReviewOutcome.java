package cn.minxu.need.step;

import cn.minxu.need.Submission;
import cn.minxu.need.Taken;

/** What a second person says to somebody's decision. */
enum ReviewOutcome {
    AGREED,
    DISAGREED;

    /** The review as submitted; who disagrees has to say why. */
    static Taken taken(Submission submitted, String reasonName) {
        var outcome = submitted.requiredChoice("reviewOutcome", ReviewOutcome.class, "复核结论");
        String reason = outcome == DISAGREED
                ? submitted.required("reason", reasonName)
                : submitted.text("note").orElse(null);
        return Taken.of(outcome.name(), reason);
    }
}
