package cn.minxu.organisation;

import cn.minxu.organisation.ImportRefused.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is wrong with the rows of a file; all that is wrong with a row is said at once. */
class RowErrors {

    private final TreeMap<Integer, List<String>> byRow = new TreeMap<>();

    void add(OrganisationRow row, String message) {
        byRow.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(message);
    }

    boolean isSound(OrganisationRow row) {
        return !byRow.containsKey(row.number());
    }

    /** @throws ImportRefused if there is any */
    void throwIfAny() {
        if (!byRow.isEmpty()) {
            throw new ImportRefused(byRow.entrySet().stream()
                    .map(row -> new RowError(row.getKey(), String.join("；", row.getValue())))
                    .toList());
        }
    }
}
