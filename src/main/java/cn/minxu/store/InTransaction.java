package cn.minxu.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is remembered as long as the current transaction lasts; outside of one, nothing is. */
public final class InTransaction<K, V> {

    private final Consumer<Map<K, V>> beforeCommit;

    public InTransaction() {
        this(values -> {});
    }

    /** @param beforeCommit what is still to be done with it */
    public InTransaction(Consumer<Map<K, V>> beforeCommit) {
        this.beforeCommit = beforeCommit;
    }

    /** What was put under each key in this transaction; a map that is forgotten at once outside of one. */
    @SuppressWarnings("unchecked")
    public Map<K, V> values() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        var values = (Map<K, V>) TransactionSynchronizationManager.getResource(this);
        if (values == null) {
            values = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, values);
            TransactionSynchronizationManager.registerSynchronization(new Unbinding(values));
        }
        return values;
    }

    private final class Unbinding implements TransactionSynchronization {

        private final Map<K, V> values;

        Unbinding(Map<K, V> values) {
            this.values = values;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(InTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(InTransaction.this, values);
        }

        @Override
        public void savepoint(Object savepoint) {
            beforeCommit.accept(values);
        }

        /** What is in memory may be of the part that was rolled back. */
        @Override
        public void savepointRollback(Object savepoint) {
            values.clear();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(values);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(InTransaction.this);
        }
    }
}
