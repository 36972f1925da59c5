package cn.minxu.casework;

import cn.minxu.engine.CaseDesk.TaskAtHand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a process that any kind of case may call says, beyond its diagram, of the case that it works on. Its delegates lie in no kind's
 * package, its steps are {@link Step}s.
 */
public interface Piece {

    /** Those that its diagram asks for beyond those of every case. */
    List<Variable> variables();

    /** Keys of those of its processes that any kind may call, whether or not one does. */
    default Set<String> processes() {
        return Set.of();
    }

    /** That its diagram waits for. */
    Set<String> messages();

    /** Names of the units that a step of its diagram is repeated for. */
    default Set<String> unitLists() {
        return Set.of();
    }

    /** The units of such a list of a case, as {@link Kind#units}; empty if it does not know the name. */
    default Optional<List<String>> units(long number, String name) {
        return Optional.empty();
    }

    /** Keys of {@link #taskFacts} that a form shows, to be read only. */
    Set<String> facts();

    /** Facts that a task's form shows, by field key; each is found out when it is asked for. */
    Map<String, Supplier<Object>> taskFacts(TaskAtHand task);

    /** A process that was called for a case is over: as it is drawn, or since whoever called it goes on without it. */
    default void callEnded(long number, String process) {}

    /** Erases what people typed about a closed case from its own tables, as {@link Kind#erase}. */
    void erase(long number);
}
