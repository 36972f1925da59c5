package cn.minxu.replay.stage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Threads that work side by side. */
public final class Workers implements AutoCloseable {

    private final ExecutorService threads;

    public Workers(int count) {
        threads = Executors.newFixedThreadPool(count, work -> new Thread(work, "replay"));
    }

    /** Does all of it and waits for it; after a failure nothing new is begun, and the first one is thrown. */
    public void all(List<Runnable> works) {
        var failure = new AtomicReference<@Nullable RuntimeException>();
        var underWay = works.stream()
                .map(work -> CompletableFuture.runAsync(() -> unlessFailed(work, failure), threads))
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(underWay).join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
        RuntimeException first = failure.get();
        if (first != null) {
            throw first;
        }
    }

    private static void unlessFailed(Runnable work, AtomicReference<@Nullable RuntimeException> failure) {
        if (failure.get() == null) {
            try {
                work.run();
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
