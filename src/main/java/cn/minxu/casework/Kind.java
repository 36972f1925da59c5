package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of case: what of it the kernel does not do for every kind alike. */
public interface Kind {

    /** Whether the process with this key is one of its own. */
    boolean owns(String processKey);

    /** Whether there is a case of this kind with this number. */
    boolean has(long number);

    /** Facts that its start form shows, as {@link cn.minxu.engine.CaseDesk#startFacts}. */
    Map<String, Object> startFacts(String userId);

    /**
     * Registers a case from its start form.
     *
     * @param token of the form as this user opened it: it is taken once
     * @throws Refused with a Chinese message when the input cannot be taken; nothing is kept then
     */
    StartedCase register(String userId, String token, Map<String, Object> values);

    /**
     * Nobody else changes the case until the transaction ends.
     *
     * @throws Refused if there is no such case
     */
    void lock(long number);

    /**
     * Nobody else changes these cases until the transaction ends, if nobody is at one of them now: nobody is waited for.
     *
     * @return whether all of them are locked
     */
    boolean lockNow(Collection<Long> numbers);

    /** Facts that a task's form shows, by field key; each is found out when it is asked for. */
    Map<String, Supplier<Object>> taskFacts(TaskAtHand task);

    /** The variables that its own tables say; a value may be null. */
    Map<String, @Nullable Object> facts(long number);

    /** Units that a step is repeated for side by side, in an order that stays the same; empty if it does not know the name. */
    Optional<List<String>> units(long number, String name);

    /** @throws Refused while the case is open */
    void requireClosed(long number);

    /** Whether nothing is to be done about a case any more. */
    boolean isClosed(long number);

    /** Whether the clock of a step may stand still. */
    boolean mayPause(String step);

    /** What speaks against this user taking a step, as {@link Step#objection}. */
    Optional<Refused> objection(long number, String step, String unit, String user);

    /**
     * A person has completed a step: changes the case, which is locked.
     *
     * @throws Refused if the decision cannot be taken
     */
    Taken take(Act act);
}
