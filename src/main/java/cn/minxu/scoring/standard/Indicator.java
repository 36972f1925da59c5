package cn.minxu.scoring.standard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a standard.
 *
 * @param parent code of the heading above it
 * @param maximum most points ×100; null of a heading
 * @param weight in the whole ×100; null of a heading
 * @param method how it is scored
 * @param evidence kinds of evidence that are asked for; none if none is
 * @param mayNotApply when it is left out of score and maximum; null: never
 * @param afterAll whether it is scored when all the others are in
 */
public record Indicator(
        String code,
        @Nullable String parent,
        String name,
        @Nullable Integer maximum,
        @Nullable Integer weight,
        String method,
        List<String> evidence,
        @Nullable String mayNotApply,
        boolean afterAll) {

    public boolean isScored() {
        return weight != null;
    }
}
