package cn.minxu.replay.meetings;

import cn.minxu.replay.stage.Agenda.Lane;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case on its way through the system – a month's deliberation, its meeting, or a task of that –, with the row that it is of. One lane
 * at a time works on it.
 */
final class MeetingWalk {

    private final long number;
    private final String unit;
    private final @Nullable MeetingRow row;
    private final Lane lane;
    private final @Nullable MeetingWalk from;
    private final Set<String> planned = new HashSet<>();
    private boolean over;

    /**
     * @param unit the community whose meeting it is
     * @param row null if the files have no meeting of it
     * @param from what has led to it; null if the clock has
     */
    MeetingWalk(long number, String unit, @Nullable MeetingRow row, Lane lane, @Nullable MeetingWalk from) {
        this.number = number;
        this.unit = unit;
        this.row = row;
        this.lane = lane;
        this.from = from;
    }

    long number() {
        return number;
    }

    String unit() {
        return unit;
    }

    @Nullable
    MeetingRow row() {
        return row;
    }

    Lane lane() {
        return lane;
    }

    @Nullable
    MeetingWalk from() {
        return from;
    }

    /** Whether a stay in a step has not been planned yet. From now on it is. */
    boolean plan(String stay) {
        return planned.add(stay);
    }

    /** Whether it is over only now. From now on it is. */
    boolean end() {
        boolean before = over;
        over = true;
        return !before;
    }

    @Override
    public String toString() {
        return row == null
                ? "事项 " + number
                : "%s %s 的“%s”（%s）"
                        .formatted(
                                row.community(),
                                row.month(),
                                row.topic(),
                                row.held().label());
    }
}
