package cn.minxu.replay.projects;

import cn.minxu.casework.Labelled;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project, as people proposed it and what became of it.
 *
 * @param text its four points and names, by column
 * @param budget in fen
 * @param marks of the six methods in the order of domain.md A-P5, and of the synthesis, in points
 * @param markedAgain the same after it was revised; null if it was not
 * @param claims who bears it, in the order of the file; empty if nobody does
 * @param satisfied of those served, of {@code rated} who were asked
 */
record ProjectRow(
        String community,
        Map<String, String> text,
        long budget,
        Way way,
        LocalDate proposed,
        List<Double> marks,
        @Nullable List<Double> markedAgain,
        List<Claim> claims,
        Result result,
        int satisfied,
        int rated) {

    static final double PASSES = 70;
    static final double REVISED = 60;

    /** @param fen what the unit bears */
    record Claim(String unit, long fen) {}

    /** How it found its claimants. */
    enum Way implements Labelled {
        CLAIM("认领"),
        CO_BUILDING("共建"),
        CONTEST("创投");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What became of it once it was signed. */
    enum Result implements Labelled {
        COMPLETED("完成"),
        ENDED("终止"),
        UNDER_WAY("在办"),
        NOT_TAKEN("");

        private final String label;

        Result(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    String name() {
        return text.getOrDefault("名称", "");
    }

    static double sum(List<Double> marks) {
        return marks.stream().mapToDouble(Double::doubleValue).sum();
    }

    boolean isRevised() {
        return sum(marks) >= REVISED && sum(marks) < PASSES;
    }

    /** Whether it passes at last. */
    boolean passes() {
        return sum(isRevised() && markedAgain != null ? markedAgain : marks) >= PASSES;
    }

    /** How the system has to have ended it, by the outcome of its case; empty while it is open. */
    String outcome() {
        if (!passes()) {
            return "endEvent_appraisalFailed";
        }
        return switch (result) {
            case COMPLETED -> "endEvent_projectCompleted";
            case ENDED -> "endEvent_projectEndedEarly";
            case UNDER_WAY, NOT_TAKEN -> "";
        };
    }
}
