package cn.minxu.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the table of a kind of file looks like. Columns may stand in any order.
 *
 * @param thing what a row is, for messages: 诉求
 * @param required labels of the columns that must be there
 * @param optional labels of those that may be
 * @param synonyms other words for a column, and the label that they stand for
 * @param strict whether columns of other names are refused instead of left unused
 * @param closing a column that every row but a closing sum fills in, or empty if there are no sums
 */
public record TableForm(
        String thing,
        List<String> required,
        List<String> optional,
        Map<String, String> synonyms,
        boolean strict,
        String closing) {

    /** Columns of fixed names; others are left unused. */
    public static TableForm of(String thing, List<String> required) {
        return new TableForm(thing, required, List.of(), Map.of(), false, "");
    }

    List<String> labels() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    /** What the first line should be, in words. */
    String expected() {
        return String.join(",", required)
                + (optional.isEmpty() ? "" : optional.stream().collect(Collectors.joining(",", "，可另有：", "")));
    }
}
