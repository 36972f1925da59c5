package cn.minxu.need.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Hands rows over in batches, several batches side by side. The rows of one community stay in one lane and so in their order: what
 * overlaps is found as if they came one by one. Whoever is faster than the lanes waits, so that no more than two batches a lane are
 * held.
 */
class Lanes implements Consumer<NeedRow> {

    private final List<Lane> lanes;
    private final UnaryOperator<String> communities;

    /**
     * @param communities gives the name of a community, however it is written
     * @param taker works on a batch, in a thread of the executor
     */
    Lanes(int count, int batch, Executor executor, UnaryOperator<String> communities, Consumer<List<NeedRow>> taker) {
        this.communities = communities;
        lanes = Stream.generate(() -> new Lane(batch, executor, taker))
                .limit(count)
                .toList();
    }

    @Override
    public void accept(NeedRow row) {
        int lane = Math.floorMod(communities.apply(row.text(Column.COMMUNITY)).hashCode(), lanes.size());
        lanes.get(lane).add(row);
    }

    /** Hands over what is left and waits until all is done. */
    void finish() {
        lanes.forEach(Lane::flush);
        await();
    }

    /** Waits for the batches under way, whatever becomes of them. */
    void await() {
        RuntimeException failure = null;
        for (Lane lane : lanes) {
            try {
                lane.await();
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static class Lane {
        private final int batch;
        private final Executor executor;
        private final Consumer<List<NeedRow>> taker;
        private List<NeedRow> rows = new ArrayList<>();
        private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

        Lane(int batch, Executor executor, Consumer<List<NeedRow>> taker) {
            this.batch = batch;
            this.executor = executor;
            this.taker = taker;
        }

        void add(NeedRow row) {
            rows.add(row);
            if (rows.size() == batch) {
                flush();
            }
        }

        void flush() {
            await();
            List<NeedRow> full = rows;
            rows = new ArrayList<>();
            if (!full.isEmpty()) {
                underWay = CompletableFuture.runAsync(() -> taker.accept(full), executor);
            }
        }

        void await() {
            try {
                underWay.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
