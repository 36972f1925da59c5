package cn.minxu.need.step;

import static cn.minxu.need.CaseVariables.ACCEPTED;
import static cn.minxu.need.CaseVariables.THIRD_RETURN;

import cn.minxu.casework.Taken;
import cn.minxu.need.Needs;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.ObjectionWindow;
import cn.minxu.need.ladder.Returns;
import cn.minxu.need.ladder.Returns.How;
import cn.minxu.need.ladder.Returns.Return;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 签收或提出异议: a department takes the need, or says within the time for it why and on what basis it is not its own. */
class SignForMatterStep implements StepEffect {

    private enum Response {
        ACCEPTED,
        OBJECTED
    }

    private final String step;
    private final Needs needs;
    private final Returns returns;
    private final ObjectionWindow window;

    SignForMatterStep(String step, Needs needs, Returns returns, ObjectionWindow window) {
        this.step = step;
        this.needs = needs;
        this.returns = returns;
        this.window = window;
    }

    @Override
    public String step() {
        return step;
    }

    @Override
    public Taken take(Submission submitted) {
        return submitted.requiredChoice("responseOutcome", Response.class, "签收结论") == Response.ACCEPTED
                ? taken(Response.ACCEPTED, submitted.text("note").orElse(null), false)
                : object(submitted);
    }

    private Taken object(Submission submitted) {
        String reason = submitted.required("reason", "异议理由");
        String basis = submitted.required("legalBasis", "异议依据");
        long number = submitted.number();
        window.require(number, submitted.at());
        int round = needs.level(number).round();
        returns.add(
                number,
                new Return(submitted.unit(), round, How.OBJECTED, reason, basis, submitted.at(), submitted.user()));
        return taken(Response.OBJECTED, reason, returns.isProblem(number));
    }

    private static Taken taken(Response response, @Nullable String reason, boolean problem) {
        return new Taken(
                response.name(),
                reason,
                Map.of(),
                Map.of(ACCEPTED.name(), response == Response.ACCEPTED, THIRD_RETURN.name(), problem));
    }
}
