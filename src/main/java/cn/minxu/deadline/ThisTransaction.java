package cn.minxu.deadline;

import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the current transaction knows of deadlines: those that it opened or read – a step asks three times for its instants when it
 * opens, and one insert answers all three – and the marks that it is going to write, all with one statement, before it commits.
 */
@Component
class ThisTransaction {

    private record OneMark(long deadline, int level) {}

    private final DeadlineRows rows;
    private final InTransaction<String, Deadline> deadlines = new InTransaction<>();

    /** Cases all of whose live deadlines are known. */
    private final InTransaction<Long, Boolean> whole = new InTransaction<>();

    private final InTransaction<Long, Optional<Deadline>> promises = new InTransaction<>();
    private final InTransaction<OneMark, MarkSet> marks;

    ThisTransaction(DeadlineRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.marks = new InTransaction<>(jdbc, ThisTransaction::unsaved);
    }

    @Nullable
    Deadline get(String stay) {
        return deadlines.values().get(stay);
    }

    void put(Deadline deadline) {
        deadlines.values().put(deadline.stay(), deadline);
    }

    void remove(String stay) {
        Deadline removed = deadlines.values().remove(stay);
        if (removed != null) {
            whole.values().remove(removed.number());
        }
    }

    /** The promise of a case, where it is not kept yet. */
    Optional<Deadline> promise(long number) {
        return promises.values().computeIfAbsent(number, rows::livePromise);
    }

    void putPromise(long number, @Nullable Deadline promise) {
        promises.values().put(number, Optional.ofNullable(promise));
    }

    /** It is to be read anew. */
    void forgetPromise(long number) {
        promises.values().remove(number);
        remove(Promise.stay(number));
    }

    /** These are all live deadlines of these cases. */
    void putWhole(Collection<Long> numbers, List<Deadline> all) {
        all.forEach(this::put);
        numbers.forEach(number -> whole.values().put(number, true));
    }

    /** Whether all live deadlines of a case are known. */
    boolean isWhole(long number) {
        return whole.values().containsKey(number);
    }

    /** The live deadlines of a case, in the order in which they opened. */
    List<Deadline> liveOf(long number) {
        return isWhole(number)
                ? deadlines.values().values().stream()
                        .filter(each -> each.number() == number)
                        .sorted(Comparator.comparing(Deadline::id))
                        .toList()
                : rows.liveOf(number);
    }

    /** Whether a deadline of this case is among them, and so open. */
    boolean isOpen(long number) {
        return deadlines.values().values().stream()
                .anyMatch(deadline -> deadline.number() == number && !deadline.isPromise());
    }

    /** Writes marks with the transaction; those that stand already stay as they are. */
    void mark(List<MarkSet> set) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            set.forEach(mark -> marks.values().putIfAbsent(new OneMark(mark.deadline(), mark.level()), mark));
        } else {
            rows.mark(set);
        }
    }

    /** Writes now what is to be written. */
    void writeMarks() {
        marks.write();
    }

    private static List<Write> unsaved(Map<OneMark, MarkSet> marks) {
        var writes = marks.isEmpty() ? List.<Write>of() : List.of(DeadlineRows.marked(List.copyOf(marks.values())));
        marks.clear();
        return writes;
    }
}
