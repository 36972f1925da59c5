package cn.minxu.model.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is found, each thing once. */
final class Findings {

    /** More than this nobody reads; a spoilt file may have thousands. */
    private static final int MOST = 200;

    private final Set<Finding> all = new LinkedHashSet<>();

    void refuse(Where where, String message) {
        note(true, where, message);
    }

    void warn(Where where, String message) {
        note(false, where, message);
    }

    void note(boolean refuses, Where where, String message) {
        if (all.size() < MOST) {
            all.add(new Finding(where.resource(), where.element(), where.id(), message, refuses));
        } else if (refuses && all.stream().noneMatch(Finding::refuses)) {
            all.add(new Finding(where.resource(), where.element(), where.id(), message, true));
        }
    }

    /** What others found, but for what stood there before. */
    void addNew(Findings now, Findings before) {
        now.all.stream()
                .filter(finding -> !before.all.contains(finding))
                .forEach(finding -> note(
                        finding.refuses(),
                        new Where(finding.resource(), finding.element(), finding.id()),
                        finding.message()));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
