package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.need.Needs;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.organisation.Organisation;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A unit settles its part of the case, at whatever step. The one that has the need in hand answers the resident, when all that support it
 * are done; what those say stands in the record only.
 */
class SettleMatterStep implements StepEffect {

    private static final String SUPPORT = "userTask_supportLead";

    private final String step;
    private final Needs needs;
    private final DeadlineBook deadlines;
    private final Organisation organisation;

    SettleMatterStep(String step, Needs needs, DeadlineBook deadlines, Organisation organisation) {
        this.step = step;
        this.needs = needs;
        this.deadlines = deadlines;
        this.organisation = organisation;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Taken take(Submission submitted) {
        String answer = submitted.required("answer", "答复内容");
        boolean inHand = needs.holder(submitted.number()).equals(submitted.unit());
        if (inHand) {
            requireSupportDone(submitted);
            submitted.need().conclude(answer, submitted.at());
        }
        return Taken.of(inHand ? "SETTLED" : "SUPPORTED", submitted.text("note").orElse(null))
                .with(Map.of("answer", answer));
    }

    private void requireSupportDone(Submission submitted) {
        String open = deadlines.openSteps(submitted.number()).stream()
                .filter(each -> each.step().equals(SUPPORT))
                .map(OpenStep::holder)
                .filter(unit -> !unit.equals(submitted.unit()))
                .map(unit -> "“" + organisation.unit(unit).name() + "”")
                .collect(Collectors.joining("、"));
        if (!open.isEmpty()) {
            throw Refused.conflict("协办部门" + open + "尚未完成，牵头部门不能办结，请待其完成后再提交。");
        }
    }
}
