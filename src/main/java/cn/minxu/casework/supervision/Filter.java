package cn.minxu.casework.supervision;

import org.jspecify.annotations.Nullable;

/**
 * What somebody asks about, as he wrote it; each part may be missing.
 *
 * @param from first day, yyyy-MM-dd
 * @param until last day, included
 * @param period THIS_MONTH or LAST_MONTH instead of the two
 * @param street id: cases of the street, its communities and grids; or {@code none}: the row of the units that belong to no street
 * @param department id: what it has in hand, and the steps that wait for it
 * @param unit id of any unit: a row of the answer's table
 * @param category of those cases that have one
 * @param kind key of a kind of cases
 */
public record Filter(
        @Nullable String from,
        @Nullable String until,
        @Nullable String period,
        @Nullable String street,
        @Nullable String department,
        @Nullable String unit,
        @Nullable String category,
        @Nullable String kind) {

    /** All that somebody answers for, this month. */
    public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null);
}
