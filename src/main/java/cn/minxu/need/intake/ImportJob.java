package cn.minxu.need.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being taken in, or was.
 *
 * @param known rows that were registered before
 * @param unusedColumns columns of the file that nothing was taken from, or null
 * @param leftOut what else of the file was not read, and where it stands, or null
 * @param failure why it ended before the last row, or null
 */
public record ImportJob(
        long id,
        String fileName,
        String startedBy,
        State state,
        int rowsTotal,
        int rowsRead,
        int taken,
        int known,
        int refused,
        @Nullable String unusedColumns,
        @Nullable String leftOut,
        @Nullable String failure,
        Instant acceptedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where a job stands. */
    public enum State {
        WAITING("排队中"),
        RUNNING("正在导入"),
        FINISHED("已完成"),
        FAILED("未完成：出错"),
        INTERRUPTED("已中断：服务停止");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What is to be said of the file as a whole. */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        if (unusedColumns != null) {
            notes.add("这些列没有使用：" + unusedColumns);
        }
        if (leftOut != null) {
            notes.add(leftOut);
        }
        return notes;
    }

    public boolean ended() {
        return state != State.WAITING && state != State.RUNNING;
    }

    /** Rows a second since the start, up to the end or until now; 0 before the start. */
    public double rowsPerSecond(Instant now) {
        if (startedAt == null) {
            return 0;
        }
        long millis =
                Duration.between(startedAt, endedAt == null ? now : endedAt).toMillis();
        return Math.round(rowsRead * 10_000.0 / Math.max(1, millis)) / 10.0;
    }
}
