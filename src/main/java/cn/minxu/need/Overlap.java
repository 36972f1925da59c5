package cn.minxu.need;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Needs that may be about the same thing as one: of however many, a count and the first few, so that what is written and read of them
 * stays small.
 *
 * @param count how many there are; {@link #COUNTED} stands for that many or more
 * @param first those that lead others already, then the newest
 */
public record Overlap(int count, List<Need> first) {

    /** What is chosen where the lead is none of those that are shown, but named by its number. */
    public static final String OTHER = "OTHER";

    public static final int SHOWN = 5;
    static final int COUNTED = 1001;
    static final Overlap NONE = new Overlap(0, List.of());

    /** As the record of decisions keeps it. */
    Map<String, Object> details() {
        return Map.of(
                "count", count, "candidates", first.stream().map(Need::number).toList());
    }

    /** In words, from what the record of decisions kept. */
    static String words(Map<String, Object> details) {
        List<?> numbers = details.get("candidates") instanceof List<?> list ? list : List.of();
        int count = details.get("count") instanceof Integer counted ? counted : numbers.size();
        String named = numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining("、"));
        return numbered(count) + (count > SHOWN ? "，如 " : "：") + named;
    }

    boolean isMoreThanShown() {
        return count > first.size();
    }

    private static String numbered(int count) {
        return count < COUNTED ? count + " 件" : COUNTED - 1 + " 件以上";
    }
}
