package cn.minxu.deadline;

import java.time.Instant;

/**
 * What the resident was told.
 *
 * @param at until when he gets an answer
 * @param provisional whether it rests on a year whose holiday notice is not known yet
 */
public record Promise(Instant at, boolean provisional) {

    /** Stands in the place of a step in the rows of a promise. */
    public static final String STEP = "promise";

    /** By what it is known where stays are. */
    static String stay(long number) {
        return STEP + "-" + number;
    }
}
