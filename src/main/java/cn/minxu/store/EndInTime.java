package cn.minxu.store;

import java.time.Duration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever ends the application while its database hangs does not wait for that: what is not committed is lost already. */
@Component
class EndInTime {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int TERMINATED = 128 + 15;

    private final StoreWatch watch;

    EndInTime(StoreWatch watch) {
        this.watch = watch;
    }

    @EventListener
    void closing(ContextClosedEvent closing) {
        var end = new Thread(this::end, "end-in-time");
        end.setDaemon(true);
        end.start();
    }

    private void end() {
        try {
            Thread.sleep(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (watch.isAwaitedInVain()) {
            System.err.println("数据库没有应答，民需不再等它，现在退出。");
            Runtime.getRuntime().halt(TERMINATED);
        }
    }
}
