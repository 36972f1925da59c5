package cn.minxu.deadline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the current transaction knows of deadlines: those that it opened or read – a step asks three times for its instants when it
 * opens, and one insert answers all three – and the marks that it is going to write, all with one statement, before it commits.
 */
@Component
class ThisTransaction {

    private final DeadlineRows rows;

    ThisTransaction(DeadlineRows rows) {
        this.rows = rows;
    }

    private record Key(String step, String stepInstance) {}

    private static final class Known {
        private final Map<Key, Deadline> deadlines = new HashMap<>();
        private final Set<Long> whole = new HashSet<>();
        private final List<MarkSet> marks = new ArrayList<>();
    }

    @Nullable
    Deadline get(String step, String stepInstance) {
        return known().deadlines.get(new Key(step, stepInstance));
    }

    void put(Deadline deadline) {
        known().deadlines.put(new Key(deadline.step(), deadline.stepInstance()), deadline);
    }

    void remove(String step, String stepInstance) {
        var known = known();
        Deadline removed = known.deadlines.remove(new Key(step, stepInstance));
        if (removed != null) {
            known.whole.remove(removed.number());
        }
    }

    /** These are all live deadlines of the cases that they belong to. */
    void putWhole(List<Deadline> deadlines) {
        var known = known();
        deadlines.forEach(deadline -> {
            put(deadline);
            known.whole.add(deadline.number());
        });
    }

    /** The live deadlines of a case, in the order in which they opened. */
    List<Deadline> liveOf(long number) {
        var known = known();
        return known.whole.contains(number)
                ? known.deadlines.values().stream()
                        .filter(each -> each.number() == number)
                        .sorted(Comparator.comparing(Deadline::id))
                        .toList()
                : rows.liveOf(number);
    }

    /** Whether a deadline of this case is among them, and so open. */
    boolean isOpen(long number) {
        return known().deadlines.values().stream().anyMatch(deadline -> deadline.number() == number);
    }

    /** Writes marks with the transaction; those that stand already stay as they are. */
    void mark(List<MarkSet> marks) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            known().marks.addAll(marks);
        } else {
            rows.mark(marks);
        }
    }

    /** Writes now what is to be written. */
    void writeMarks() {
        write(known());
    }

    private void write(Known known) {
        if (!known.marks.isEmpty()) {
            rows.mark(List.copyOf(known.marks));
            known.marks.clear();
        }
    }

    private Known known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new Known();
        }
        var known = (Known) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Ending(known));
        }
        return known;
    }

    private class Ending implements TransactionSynchronization {

        private final Known known;

        Ending(Known known) {
            this.known = known;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(ThisTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ThisTransaction.this, known);
        }

        @Override
        public void savepoint(Object savepoint) {
            write(known);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            known.deadlines.clear();
            known.whole.clear();
            known.marks.clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write(known);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ThisTransaction.this);
        }
    }
}
