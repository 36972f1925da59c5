package cn.minxu.casework.supervision;

import cn.minxu.casework.Case;
import cn.minxu.casework.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about: the cases that some units own or have in hand and their steps, perhaps of one sort alone, within a period.
 *
 * @param since the first instant of the period
 * @param until the first instant after it
 */
public record Scope(Where where, What what, Period period, Instant now, Instant since, Instant until) {

    /**
     * Whose cases and steps.
     *
     * @param units for which steps wait
     * @param promisers who promised the residents an answer
     * @param owners whose cases they are
     * @param whole whether these are all units there are, so that no case has to be looked at to know whether it is theirs
     * @param hand the one department that has the cases in hand, or null
     */
    @SuppressWarnings("ArrayRecordComponent") // an array is what the database takes
    public record Where(
            String[] units,
            String[] promisers,
            String[] owners,
            boolean whole,
            @Nullable String hand) {}

    /**
     * Of which sort.
     *
     * @param inCategory the kind's condition for {@code :category}
     * @param promising keys of the kinds whose cases are promised an answer
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record What(
            @Nullable String kind,
            @Nullable String category,
            @Nullable String inCategory,
            String[] promising) {}

    /** What holds for these cases in a statement that calls {@code minxu.case} c. */
    public String cases() {
        var all = new ArrayList<String>();
        if (where.hand() != null) {
            all.add("c.holder_id = :hand");
        }
        if (!where.whole()) {
            all.add(
                    where.hand() == null
                            ? "(c.unit_id = any(:owners) or c.holder_id = any(:owners))"
                            : "c.unit_id = any(:owners)");
        }
        all.addAll(sort());
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    /** Whether every case is one of these. */
    public boolean isEverything() {
        return cases().equals("true");
    }

    /** Whether nothing has to be known of a case but what every case has. */
    boolean isOfAnyCategory() {
        return what.inCategory() == null;
    }

    /** From where these steps and promises are read, as d. */
    String clocksFrom() {
        return "minxu.deadline d"
                + (where.hand() == null && sort().isEmpty() ? "" : " join minxu.case c on c.id = d.case_id");
    }

    /** What holds for these steps and promises in a statement from {@link #clocksFrom}. */
    String clocks() {
        var all = new ArrayList<String>();
        if (where.hand() == null) {
            all.add("d.holder_id = any(:units)");
        } else {
            all.add("((d.step <> 'promise' and d.holder_id = any(:units)) or "
                    + "(d.step = 'promise' and d.holder_id = any(:promisers) and c.holder_id = :hand))");
            if (!where.whole()) {
                all.add("c.unit_id = any(:owners)");
            }
        }
        all.addAll(sort());
        return String.join(" and ", all);
    }

    /** What holds for the case of a step or promise d, whoever it waits for. */
    String caseOfClock() {
        return sort().isEmpty()
                ? "true"
                : "exists (select 1 from minxu.case c where c.id = d.case_id and " + String.join(" and ", sort()) + ")";
    }

    private List<String> sort() {
        var all = new ArrayList<String>();
        if (what.kind() != null) {
            all.add("c.kind = :kind");
        }
        if (what.inCategory() != null) {
            all.add("(" + what.inCategory() + ")");
        }
        return all;
    }

    /** {@code :units}, {@code :promisers}, {@code :owners}, {@code :now}, {@code :since}, {@code :until}, {@code :promising}, {@code :withdrawn}, and those of its conditions. */
    public Map<String, Object> parameters() {
        var all = new HashMap<String, Object>();
        all.put("units", where.units());
        all.put("promisers", where.promisers());
        all.put("owners", where.owners());
        all.put("promising", what.promising());
        all.put("withdrawn", Case.WITHDRAWN);
        put(all, "now", Columns.at(now));
        put(all, "since", Columns.at(since));
        put(all, "until", Columns.at(until));
        put(all, "hand", where.hand());
        put(all, "kind", what.kind());
        put(all, "category", what.category());
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
