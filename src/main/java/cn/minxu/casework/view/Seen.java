package cn.minxu.casework.view;

import java.util.Map;

/**
 * The cases that somebody may see, as {@link Sight} says it of one: {@code minxu.case_holder} has the units that have or had a step of
 * another unit's case, {@code minxu.case_party} the parties.
 *
 * @param unit his own
 * @param owners units all of whose cases he sees
 * @param whole whether these are all units there are, so that no case has to be looked at to know whether he sees it
 */
@SuppressWarnings("ArrayRecordComponent") // an array is what the database takes
public record Seen(String user, String unit, String[] owners, boolean whole) {

    /** So many units are asked one by one; of more it is cheaper to look at each case. */
    private static final int FEW = 40;

    /** Whether the cases of each of these units can be gone through in their order. */
    public boolean isOfFewUnits() {
        return !whole && owners.length <= FEW;
    }

    /**
     * What holds for these cases in a statement, with {@link #parameters}.
     *
     * @param unit the column with the case's unit
     * @param number the column with its number
     */
    public String condition(String unit, String number) {
        return whole ? "true" : """
                (%1$s = any(:owners)
                  or exists (select 1 from minxu.case_holder held where held.unit_id = :unit and held.case_id = %2$s)
                  or exists (select 1 from minxu.case_party part where part.unit_id = :unit and part.case_id = %2$s))""".formatted(unit, number);
    }

    /** {@code :user}, {@code :unit}, {@code :owners}. */
    public Map<String, Object> parameters() {
        return Map.of("user", user, "unit", unit, "owners", owners);
    }
}
