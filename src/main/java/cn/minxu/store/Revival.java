package cn.minxu.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.context.ApplicationContext;

/** Starts the embedded server again when it has died: five times in ten minutes at most, then the application ends itself. */
class Revival {

    private static final Logger LOG = LoggerFactory.getLogger(Revival.class);
    private static final int TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final EmbeddedStore store;
    private final ApplicationContext application;
    private final Deque<Instant> tries = new ArrayDeque<>();

    Revival(EmbeddedStore store, ApplicationContext application) {
        this.store = store;
        this.application = application;
    }

    void tryOnce() throws InterruptedException {
        if (store.isAlive()) {
            return;
        }
        tries.removeIf(each -> each.isBefore(Instant.now().minus(WITHIN)));
        if (tries.size() == TRIES) {
            giveUp();
            return;
        }
        tries.add(Instant.now());
        LOG.warn("内置 PostgreSQL 意外停止，正在重新启动（第 {} 次）。", tries.size());
        try {
            store.restart();
        } catch (StoreUnavailable failure) {
            LOG.error(failure.getMessage());
            Thread.sleep(Duration.ofSeconds(2L * tries.size()).toMillis());
        }
    }

    private void giveUp() throws InterruptedException {
        LOG.error("内置 PostgreSQL 在 {} 分钟内停止了 {} 次，民需现在退出。请查看数据目录中的日志，排除原因（内存、磁盘空间、权限）后再启动。", WITHIN.toMinutes(), TRIES);
        AvailabilityChangeEvent.publish(application, LivenessState.BROKEN);
        new Thread(() -> System.exit(1), "store-lost").start();
        Thread.sleep(Duration.ofMinutes(1).toMillis());
    }
}
