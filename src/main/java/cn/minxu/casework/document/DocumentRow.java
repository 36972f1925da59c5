package cn.minxu.casework.document;

import org.jspecify.annotations.Nullable;

/**
 * A document in words, as lists and records show it.
 *
 * @param name of its file; personal data are masked
 * @param step what waited for the unit when it was added, as the diagram calls it
 * @param withdrawable whether the reader may withdraw it
 * @param withdrawn null unless it was withdrawn
 * @param erased whether its content is gone by rule
 */
public record DocumentRow(
        long id,
        String name,
        String kind,
        String size,
        String who,
        String unit,
        @Nullable String step,
        String at,
        boolean withdrawable,
        @Nullable Withdrawn withdrawn,
        boolean erased) {

    /** Who withdrew it, when and why. */
    public record Withdrawn(String at, String who, String why) {}
}
