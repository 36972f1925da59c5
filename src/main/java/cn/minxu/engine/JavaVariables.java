package cn.minxu.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Variables that Java knows: those of every case, and those of a kind that has Java. All others follow from what is deployed. Of some of
 * them the engine keeps no row: those that our own tables say ({@link CaseDesk#facts}), and those that are asked for before the next
 * waiting step only.
 *
 * @param types of all of them, by name: String, Boolean, Long and java.util.Date only, never personal data; one whose name ends in
 *     {@code Unit} holds the id of a unit
 * @param facts names of those that our own tables say
 * @param passing names of those that last to the next waiting step
 */
public record JavaVariables(Map<String, Class<?>> types, Set<String> facts, Set<String> passing) {

    /** Those of the kernel and of all kinds of cases. */
    static JavaVariables together(List<JavaVariables> all) {
        var types = new HashMap<String, Class<?>>();
        all.forEach(each -> types.putAll(each.types));
        return new JavaVariables(
                Map.copyOf(types),
                all.stream().flatMap(each -> each.facts.stream()).collect(Collectors.toUnmodifiableSet()),
                all.stream().flatMap(each -> each.passing.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the engine keeps no row of it. */
    public boolean isUnsaved(String name) {
        return facts.contains(name) || passing.contains(name);
    }
}
