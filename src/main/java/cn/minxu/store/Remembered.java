package cn.minxu.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a table says that is asked for with every need and changed a few times a year. Read anew within a second or so of a change, on
 * all nodes: a trigger of the table counts its changes in {@code minxu.revision}, so it does not matter who makes them, and how.
 */
public final class Remembered<T> {

    private final Supplier<T> read;
    private volatile long age;
    private volatile @Nullable T value;

    /** @param table whose changes are counted under its name */
    public Remembered(Revisions revisions, String table, Supplier<T> read) {
        this.read = read;
        revisions.onChange(table, this::forget);
    }

    public T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        long before = age;
        T now = read.get();
        keep(now, before);
        return now;
    }

    /** Unless it was forgotten meanwhile, so that what was read may be of before the change. */
    private synchronized void keep(T now, long before) {
        if (age == before) {
            value = now;
        }
    }

    /** To be called by whoever knows that it is out of date already. */
    public synchronized void forget() {
        age++;
        value = null;
    }
}
