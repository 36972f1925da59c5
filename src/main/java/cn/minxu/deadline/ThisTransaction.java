package cn.minxu.deadline;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Deadlines that were opened or read in the current transaction: a step asks three times for its instants when it opens, and one
 * insert answers all three.
 */
@Component
class ThisTransaction {

    private record Key(String step, String stepInstance) {}

    @Nullable
    Deadline get(String step, String stepInstance) {
        return known().get(new Key(step, stepInstance));
    }

    void put(Deadline deadline) {
        known().put(new Key(deadline.step(), deadline.stepInstance()), deadline);
    }

    void remove(String step, String stepInstance) {
        known().remove(new Key(step, stepInstance));
    }

    @SuppressWarnings("unchecked")
    private Map<Key, Deadline> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var known = (Map<Key, Deadline>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding(known));
        }
        return known;
    }

    private class Unbinding implements TransactionSynchronization {

        private final Map<Key, Deadline> known;

        Unbinding(Map<Key, Deadline> known) {
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
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(ThisTransaction.this);
        }
    }
}
