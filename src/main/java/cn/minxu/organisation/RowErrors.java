package cn.minxu.organisation;

import cn.minxu.organisation.ImportRefused.RowError;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is wrong with the rows of a file. */
class RowErrors {

    private final TreeMap<Integer, List<RowError>> byRow = new TreeMap<>();

    void add(OrganisationRow row, String message) {
        byRow.computeIfAbsent(row.number(), number -> new ArrayList<>()).add(new RowError(row.number(), message));
    }

    boolean isSound(OrganisationRow row) {
        return !byRow.containsKey(row.number());
    }

    /** @throws ImportRefused if there is any */
    void throwIfAny() {
        if (!byRow.isEmpty()) {
            throw new ImportRefused(
                    byRow.values().stream().flatMap(List::stream).toList());
        }
    }
}
