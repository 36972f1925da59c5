package cn.minxu.engine;

import cn.minxu.store.Revisions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is deployed and who has which rights: asked for many times in every case and changed a few times a year. Forgotten with every
 * change: at once by the node that makes it, within a second or so by the others.
 */
@Component
public class KnownDefinitions {

    private static final String REVISION = "definitions";
    private static final Object NOTHING = new Object();

    private final Revisions revisions;
    private final Map<Object, Object> known = new ConcurrentHashMap<>();
    private final AtomicLong age = new AtomicLong();

    KnownDefinitions(Revisions revisions) {
        this.revisions = revisions;
        revisions.onChange(REVISION, this::forget);
    }

    /**
     * What was read under this key since the last change.
     *
     * @param read how to find it out; null is remembered too
     */
    @SuppressWarnings("unchecked") // whoever uses a key always reads the same type
    public <T> @Nullable T get(Object key, Supplier<? extends @Nullable T> read) {
        if (isChanging()) {
            return read.get();
        }
        Object value = known.get(key);
        if (value == null) {
            long before = age.get();
            T found = read.get();
            value = found == null ? NOTHING : found;
            if (before == age.get()) {
                known.put(key, value);
            }
        }
        return value == NOTHING ? null : (T) value;
    }

    /** Something of it is being changed in the current transaction. */
    public void changing() {
        if (TransactionSynchronizationManager.isSynchronizationActive() && !isChanging()) {
            revisions.changed(REVISION);
            var changing = new Changing();
            TransactionSynchronizationManager.bindResource(this, changing);
            TransactionSynchronizationManager.registerSynchronization(changing);
        }
    }

    private boolean isChanging() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    private void forget() {
        age.incrementAndGet();
        known.clear();
    }

    private final class Changing implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(KnownDefinitions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(KnownDefinitions.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KnownDefinitions.this);
            forget();
        }
    }
}
