package cn.minxu.engine;

import cn.minxu.model.Filled;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the engine asks of the module that owns the cases: facts for its forms and what to do with what people submit. Facts come from
 * our own tables and never become process variables; of what is submitted only
 * what the diagram asks for enters the engine.
 */
public interface CaseDesk {

    /** Keys of the processes by which this user may start a case: nobody is offered, or given, another one. */
    Set<String> startable(String userId);

    /**
     * Facts that a start form shows, by field key: strings, numbers, booleans, or lists of {label, value} for options; an option with a
     * third entry, {refused}, is not offered, and refused with these words.
     */
    Map<String, Object> startFacts(String processKey, String userId);

    /**
     * Registers a case from a submitted start form.
     *
     * @param token of the form as this user opened it: it is taken once
     * @throws cn.minxu.Refused with a Chinese message when the input cannot be taken; nothing is kept then
     */
    StartedCase register(String processKey, String userId, String token, Filled filled);

    /** Nobody else changes the case until the transaction ends: to be asked before the engine reads what it is going to move. */
    void lock(long number);

    /**
     * Nobody else changes these cases until the transaction ends, if nobody is at one of them now: nobody is waited for.
     *
     * @return whether all of them are locked
     */
    boolean lockNow(Collection<Long> numbers);

    /** Facts that a task's form shows, by field key; each is found out when it is asked for, in the same transaction. */
    Map<String, Supplier<Object>> taskFacts(TaskAtHand task);

    /**
     * A person has submitted a task's form: record the decision and change the facts. The form's own rules have been checked.
     *
     * @return further declared variables that follow from the facts and that the process goes on with; empty as a rule
     * @throws cn.minxu.Refused with a Chinese message when the decision cannot be taken; the task stays open
     */
    Map<String, Object> completed(TaskAtHand task, String userId, Filled filled);

    /**
     * The variables of a case that our own tables say: the engine stores none of them and asks whenever it reads an instance. A value
     * may be null.
     *
     * @param names what is asked for; others may be among them
     */
    Map<String, @Nullable Object> facts(long number, Set<String> names);

    /**
     * Units of a case that a multi-instance activity goes through, by the name that models use, in an order that stays the same.
     *
     * @param name that ends in {@code Units}
     */
    List<String> units(long number, String name);

    /** Whether there is a unit with this id: what a variable may hold whose name ends in {@code Unit}. */
    boolean isUnit(String id);

    /**
     * Something of an open case is about to be ended by hand.
     *
     * @throws cn.minxu.Refused while the case is open: whoever ends it, a case is never lost
     */
    void requireClosed(long number);

    /**
     * A case's process has come to its end.
     *
     * @param end element id of the end event that it came to last; null if it was ended otherwise
     * @throws cn.minxu.Refused if the case stays open then and waits nowhere else: whoever ends the process, a case is never lost
     */
    void ended(long number, @Nullable String end);

    /**
     * A process that was called for a case is over: as it is drawn, or since whoever called it goes on without it.
     *
     * @param process its key
     */
    void callEnded(long number, String process);

    /** Whether nothing is to be done about a case any more. */
    boolean isClosed(long number);

    /** A case that is ready to start: its number, the unit whose it is, and the declared variables to start with. */
    record StartedCase(long number, String unit, Map<String, Object> variables) {}

    /** A task of a case: the case's number, the process, the element id of the step, and the unit it waits for. */
    record TaskAtHand(long number, String processKey, String step, String holderUnit, String taskId) {}
}
