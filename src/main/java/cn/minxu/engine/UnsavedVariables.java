package cn.minxu.engine;

import java.util.Set;

/**
 * Variables of which the engine keeps no row: those that our own tables say ({@link CaseDesk#facts}), and those that are asked for
 * before the next waiting step only.
 *
 * @param facts names of the first
 * @param passing names of the second
 */
public record UnsavedVariables(Set<String> facts, Set<String> passing) {

    boolean contains(String name) {
        return facts.contains(name) || passing.contains(name);
    }
}
