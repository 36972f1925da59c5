package cn.minxu.need;

import cn.minxu.casework.Taken;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step that a district has drawn into a diagram and that no code knows: what is said there stands in the record, and an answer
 * proposed there takes the place of the one before.
 */
record DrawnStep(String step) implements StepEffect {

    @Override
    public Taken take(Submission submitted) {
        submitted.text("answer").ifPresent(answer -> submitted.need().conclude(answer, submitted.at()));
        String outcome =
                first(submitted, "reviewOutcome", "handlingOutcome", "outcome").orElse("COMPLETED");
        return Taken.of(outcome, first(submitted, "reason", "note", "opinion").orElse(null));
    }

    private static Optional<String> first(Submission submitted, String... keys) {
        return Stream.of(keys).flatMap(key -> submitted.text(key).stream()).findFirst();
    }
}
