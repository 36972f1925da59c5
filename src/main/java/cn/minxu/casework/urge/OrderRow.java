package cn.minxu.casework.urge;

import org.jspecify.annotations.Nullable;

/**
 * A supervision order, in words.
 *
 * @param number its own: 督办〔2026〕3号
 * @param unit name of the unit of who gave it
 * @param to name of the unit that answers
 * @param late whether it was answered late, or is not answered and past due
 * @param answer null before it is answered
 * @param answerable whether the reader may answer it
 */
public record OrderRow(
        long id,
        String number,
        String at,
        String who,
        String unit,
        String to,
        String text,
        String answerBy,
        boolean late,
        @Nullable Answer answer,
        boolean answerable) {

    public record Answer(String at, String who, String unit, String text) {}
}
