package cn.minxu.casework;

import cn.minxu.Refused;
import cn.minxu.casework.correct.Correctable;
import cn.minxu.casework.correct.Corrected;
import cn.minxu.casework.start.Suggestion;
import cn.minxu.casework.supervision.Facets;
import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Scope;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.model.Filled;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A kind of case: what of it the kernel does not do for every kind alike. */
public interface Kind {

    /** By which the row of a case names it. */
    String key();

    /** Whether its cases start by this process. */
    boolean startsBy(String processKey);

    /** What speaks against this user starting a case of it, in words for him: then its process is not offered to him either. */
    default Optional<Refused> startObjection(String userId) {
        return Optional.empty();
    }

    /** What is done by its start form, as staff say it; empty to say it by the name of its process. */
    default Optional<String> startWords() {
        return Optional.empty();
    }

    /** What this user may take over into a field of its start form, by field key, the best first. */
    default Map<String, List<Suggestion>> suggestions(String userId) {
        return Map.of();
    }

    /** Facts that its start form shows, as {@link cn.minxu.engine.CaseDesk#startFacts}; those with a field's own key are proposed in it. */
    Map<String, Object> startFacts(String userId);

    /**
     * Registers a case from its start form.
     *
     * @param token of the form as this user opened it: it is taken once
     * @throws Refused with a Chinese message when the input cannot be taken; nothing is kept then
     */
    StartedCase register(String userId, String token, Filled filled);

    /**
     * Registers a case of a unit for a period, as its schedule says.
     *
     * @param processKey one that its cases start by
     * @param period its first day
     */
    default StartedCase registerFor(String processKey, String unit, LocalDate period) {
        throw new IllegalStateException("“" + processKey + "”不能定期发起");
    }

    /** Whether a unit is to have a case for a period at all, where its schedule would register one. */
    default boolean isDue(String unit, LocalDate period) {
        return true;
    }

    /**
     * Nobody else changes the case until the transaction ends: as {@link CaseBook#lock}, and what the kind itself has of it may be read in
     * the same go.
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

    /** Those of these names; others may be among them. */
    default Map<String, @Nullable Object> facts(long number, Set<String> names) {
        return facts(number);
    }

    /** Units that a step is repeated for side by side, in an order that stays the same; empty if it does not know the name. */
    Optional<List<String>> units(long number, String name);

    /** What its record shows beyond what every case has, by field; what people wrote goes through the discretion. */
    default Map<String, @Nullable Object> record(long number, String user, Discretion discretion) {
        return Map.of();
    }

    /** Whom its cases are about, as its forms call it, by {@link Resident#NAME}, {@link Resident#PHONE} and {@link Resident#ADDRESS}. */
    default Map<String, String> aboutWhom() {
        return Map.of();
    }

    /**
     * The resident with what was put right, as this kind keeps it.
     *
     * @throws Refused naming all that is wrong
     */
    default Resident checked(Resident corrected) {
        return corrected;
    }

    /** The resident was put right: so is whatever else this kind keeps of him. */
    default void corrected(long number, Resident right) {}

    /** What else of its registration may be put right now, in the order in which it is asked for. */
    default List<Correctable> correctable(long number) {
        return List.of();
    }

    /**
     * Puts right what {@link #correctable} names; the case is locked. To whom it belongs then, its row says.
     *
     * @param given what is right, by key; nothing empty, and not all that may be put right
     * @return what became of each that differs
     * @throws Refused naming all that is wrong
     */
    default List<Corrected> correct(long number, Map<String, String> given) {
        return List.of();
    }

    /** What a supervisor has to know of its cases beyond what is known of every case. */
    default Overview overview(Scope scope) {
        return Overview.NOTHING;
    }

    /** By what supervisors tell its cases apart. */
    default Facets facets() {
        return Facets.of(key());
    }

    /** Whether its cases are drawn, whatever its Java adds: then all fields of its forms are kept. */
    default boolean isDrawn() {
        return false;
    }

    /** What its Java knows of its diagrams. */
    default Known known() {
        return Known.NOTHING;
    }

    /**
     * What the Java of a kind knows of its diagrams: nobody else's may use it.
     *
     * @param processes keys of its own
     * @param variables that it sets or reads
     * @param unitLists the names by which its units are asked for, as {@link #units}
     * @param messages that it tells
     * @param steps ids of the user tasks that mean something to it
     * @param scheduled of its processes, those whose cases the clock may register ({@link #registerFor})
     * @param facts keys of {@link #taskFacts} that a form shows, to be read only
     */
    record Known(
            Set<String> processes,
            List<Variable> variables,
            Set<String> unitLists,
            Set<String> messages,
            Set<String> steps,
            Set<String> scheduled,
            Set<String> facts) {

        static final Known NOTHING = new Known(Set.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /**
     * The process of an open case has come to its end.
     *
     * @param end element id of the end event
     * @return whether the case is closed by it; a kind with Java closes its cases before
     */
    default boolean ended(long number, String end) {
        return false;
    }

    /** What speaks against this user taking a step, as {@link Step#objection}. */
    Optional<Refused> objection(long number, String step, String unit, String user);

    /** The other case by whose handling this one was settled, so that who handled that one handled this one; empty if it stands alone. */
    default Optional<Long> settledWith(long number) {
        return Optional.empty();
    }

    /**
     * A person has completed a step: changes the case, which is locked.
     *
     * @throws Refused if the decision cannot be taken
     */
    Taken take(Act act);

    /**
     * Erases what people typed about a closed case from the kind's own tables; the kernel sees to its own. Each text leaves its hash
     * ({@code minxu.erased}), and what has been erased stays as it is.
     */
    default void erase(long number) {}
}
