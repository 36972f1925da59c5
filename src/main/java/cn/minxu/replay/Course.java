package cn.minxu.replay;

import cn.minxu.casework.Labelled;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Grade;
import org.jspecify.annotations.Nullable;

/**
 * What staff decided on a need, one after the other. What does not matter for its way is null.
 *
 * @param grade of a small matter
 * @param first the dispatch of a big matter
 * @param second the street's second routing, where the first department did not keep it
 * @param lead name of the department that the district chose, where the second did not either
 * @param streetSolves whether the street solves what the community may not
 * @param days working days that the last holder takes, at least 1
 * @param evaluation what the resident says at the first call-back
 */
record Course(
        Judged judged,
        @Nullable Grade grade,
        @Nullable Dispatch first,
        @Nullable Dispatch second,
        @Nullable String lead,
        boolean streetSolves,
        int days,
        EvaluationLevel evaluation) {

    /** What the community found. */
    enum Judged implements Labelled {
        BIG("大事"),
        SMALL("小事"),
        OUTSIDE("超出社区权限"),
        NOT_SATISFIABLE("现行政策不能满足");

        private final String label;

        Judged(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What a department answered. */
    enum Response implements Labelled {
        ACCEPTED("接收"),
        OBJECTED("异议"),
        RETURNED("平台退回");

        private final String label;

        Response(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the street said to a matter beyond the community's authority. */
    enum StreetOutcome implements Labelled {
        SOLVED("街道解决"),
        CANNOT_SOLVE("街道不能解决");

        private final String label;

        StreetOutcome(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** A dispatch to a department, by its name, and what it answered. */
    record Dispatch(String department, Response response) {

        boolean accepted() {
            return response == Response.ACCEPTED;
        }
    }
}
