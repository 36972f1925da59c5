package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Few files are read at the same time, for each takes memory. Who comes after waits for his turn, but not for ever. */
@Component
public class UploadTurns {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 10;
    private static final long PATIENCE_MILLIS = 20_000;

    private final Semaphore free;
    private final int mostWaiting;
    private final long patienceMillis;

    @Autowired
    UploadTurns() {
        this(AT_ONCE, MOST_WAITING, PATIENCE_MILLIS);
    }

    UploadTurns(int atOnce, int mostWaiting, long patienceMillis) {
        this.free = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patienceMillis = patienceMillis;
    }

    /** Work on a file. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException;
    }

    /**
     * Reads a file when it is its turn.
     *
     * @throws Refused if too many are waiting, or the turn does not come
     */
    public <T> T take(Reading<T> reading) throws IOException {
        if (free.getQueueLength() >= mostWaiting || !comes()) {
            throw new Refused(Refused.Kind.TOO_MANY, "同时上传的文件太多，请稍后再上传。");
        }
        try {
            return reading.read();
        } finally {
            free.release();
        }
    }

    private boolean comes() {
        try {
            return free.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
