package cn.minxu.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is remembered as long as the current transaction lasts; outside of one, nothing is. What of it has still to be written goes to the
 * database in one go with all others': with the engine's writes, or before the commit.
 */
public final class InTransaction<K, V> {

    private final @Nullable JdbcClient jdbc;
    private final Function<Map<K, V>, List<Write>> unsaved;

    /** Nothing of it is ever to be written. */
    public InTransaction() {
        this.jdbc = null;
        this.unsaved = values -> List.of();
    }

    /** @param unsaved what is to be written, which counts as written from then on */
    public InTransaction(JdbcClient jdbc, Function<Map<K, V>, List<Write>> unsaved) {
        this.jdbc = jdbc;
        this.unsaved = unsaved;
    }

    /** What was put under each key in this transaction; a map that is forgotten at once outside of one. */
    @SuppressWarnings("unchecked") // put there by this very object
    public Map<K, V> values() {
        Everything all = Everything.current();
        return all == null
                ? new HashMap<>()
                : (Map<K, V>) all.values.computeIfAbsent(this, any -> new HashMap<Object, Object>());
    }

    /** Writes now what is to be written, for whoever is about to read it. */
    public void write() {
        if (jdbc != null) {
            Write.send(jdbc, unsaved.apply(values()));
        }
    }

    @SuppressWarnings("unchecked") // put there by this very object
    private List<Write> unsavedOf(Map<?, ?> values) {
        return unsaved.apply((Map<K, V>) values);
    }

    /** What is to be written in the current transaction, which counts as written from then on: whoever asks has to do it. */
    public static List<Write> unsaved() {
        Everything all = Everything.current();
        return all == null ? List.of() : all.unsaved();
    }

    /** All that one transaction remembers. */
    private static final class Everything implements TransactionSynchronization {

        private final Map<InTransaction<?, ?>, Map<?, ?>> values = new LinkedHashMap<>();

        static @Nullable Everything current() {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                return null;
            }
            var all = (Everything) TransactionSynchronizationManager.getResource(InTransaction.class);
            if (all == null) {
                all = new Everything();
                all.resume();
                TransactionSynchronizationManager.registerSynchronization(all);
            }
            return all;
        }

        List<Write> unsaved() {
            var writes = new ArrayList<Write>();
            values.forEach((each, its) -> writes.addAll(each.unsavedOf(its)));
            return writes;
        }

        private void write() {
            values.keySet().stream()
                    .flatMap(each -> Stream.ofNullable(each.jdbc))
                    .findFirst()
                    .ifPresent(jdbc -> Write.send(jdbc, unsaved()));
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(InTransaction.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(InTransaction.class, this);
        }

        @Override
        public void savepoint(Object savepoint) {
            write();
        }

        /** What is in memory may be of the part that was rolled back. */
        @Override
        public void savepointRollback(Object savepoint) {
            values.values().forEach(Map::clear);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(InTransaction.class);
        }
    }
}
