package cn.minxu.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variables of which the engine keeps no row: those that our own tables say ({@link CaseDesk#facts}), and those that are asked for
 * before the next waiting step only.
 *
 * @param facts names of the first
 * @param passing names of the second
 */
public record UnsavedVariables(Set<String> facts, Set<String> passing) {

    /** Those of the kernel and of all kinds of cases. */
    static UnsavedVariables together(List<UnsavedVariables> all) {
        return new UnsavedVariables(
                all.stream().flatMap(each -> each.facts.stream()).collect(Collectors.toUnmodifiableSet()),
                all.stream().flatMap(each -> each.passing.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(String name) {
        return facts.contains(name) || passing.contains(name);
    }
}
