package cn.minxu.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What identifies the rows of a sample.
 *
 * @param fixed UUIDs that are keys of rows which were there before: a copy refers to these too
 * @param strides by table, how far a number that is its key is from that of the next copy
 * @param numbers keys that are long numbers, as text, and their strides
 */
record Keys(Set<String> fixed, Map<String, Long> strides, Map<String, Long> numbers) {

    /** @param samples tables and the tables that their samples are in */
    static Keys of(Catalogue catalogue, Map<String, String> samples, Set<String> fixed) throws SQLException {
        var keys = new Keys(fixed, new HashMap<>(), new HashMap<>());
        for (var each : samples.entrySet()) {
            Long stride = catalogue.stride(each.getKey(), each.getValue());
            if (stride != null) {
                keys.strides.put(each.getKey(), stride);
                for (String number : catalogue.longKeys(each.getKey(), each.getValue())) {
                    keys.numbers.put(number, stride);
                }
            }
        }
        return keys;
    }
}
