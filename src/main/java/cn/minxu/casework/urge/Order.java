package cn.minxu.casework.urge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A supervision order (督办单): the unit answers it in writing by a date.
 *
 * @param number of the case
 * @param serial within the year, from 1
 * @param to id of the unit that answers
 * @param by who gave it, and his unit
 * @param answer null before
 */
record Order(
        long id,
        long number,
        int year,
        int serial,
        String to,
        String text,
        Instant answerBy,
        Said by,
        @Nullable Said answer,
        String answerText) {

    /** Who said something when. */
    record Said(Instant at, String user, String unit) {}

    String title() {
        return "督办〔%d〕%d号".formatted(year, serial);
    }

    boolean isLate(Instant now) {
        return (answer == null ? now : answer.at()).isAfter(answerBy);
    }
}
