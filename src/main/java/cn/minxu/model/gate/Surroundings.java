package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is in force around what is being deployed, and what Java knows. */
public interface Surroundings {

    /** The diagrams in force, one of each key. */
    Stream<Diagram> diagrams();

    /** The decision table in force. */
    Optional<Table> table(String key);

    /** The form in force. */
    Optional<byte[]> form(String key);

    /** Names, delegates and messages that every case has. */
    Words kernel();

    /** Of the Java kind that a process belongs to; empty: a drawn kind. */
    Optional<Words> kind(String processKey);

    /** Of all Java kinds. */
    Stream<Words> kinds();

    /**
     * What a kind of case, or the kernel, has words for.
     *
     * @param key of the kind
     * @param variables names and types
     * @param delegates names of what service tasks call
     * @param unitLists names of the units that a step is repeated for
     * @param processes keys of its processes
     * @param steps ids of the steps that its Java knows
     * @param scheduled of its processes, those whose cases the clock may register
     * @param facts keys of what it says in forms, to be read only
     */
    record Words(
            String key,
            Map<String, Class<?>> variables,
            Set<String> delegates,
            Set<String> unitLists,
            Set<String> messages,
            Set<String> processes,
            Set<String> steps,
            Set<String> scheduled,
            Set<String> facts) {}
}
