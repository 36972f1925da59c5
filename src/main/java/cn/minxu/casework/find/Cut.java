package cn.minxu.casework.find;

import cn.minxu.casework.view.Seen;
import java.util.HashMap;
import java.util.Map;

/**
 * The part of what is found that is asked for: no more than so many, after the last one that is known.
 *
 * @param seen what the asking person may see
 * @param after number that the last one had; the newest have the highest
 */
record Cut(Seen seen, CaseState state, long after) {

    /** Cases on a page. */
    static final int PAGE = 50;

    /** One more says that there is another page. */
    static final int MOST = PAGE + 1;

    /** {@code :after}, {@code :most}, and those of {@link Seen}. */
    Map<String, Object> parameters() {
        var all = new HashMap<>(seen.parameters());
        all.put("after", after);
        all.put("most", MOST);
        return all;
    }

    /**
     * That a case is seen, of the state, and comes after.
     *
     * @param unit the column with the case's unit
     * @param number the column with its number
     */
    String condition(String unit, String number) {
        return "%s < :after and %s and %s".formatted(number, state.condition(number), seen.condition(unit, number));
    }
}
