package cn.minxu.replay;

import cn.minxu.replay.Year.Matter;
import cn.minxu.replay.stage.Agenda.Lane;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A need on its way through the system. One lane at a time works on it. */
final class Journey {

    private final Matter matter;
    private final Lane lane;
    private final Set<String> planned = new HashSet<>();
    private long number;
    private @Nullable Instant judgedAt;
    private boolean calledBack;

    Journey(Matter matter, Lane lane) {
        this.matter = matter;
        this.lane = lane;
    }

    Matter matter() {
        return matter;
    }

    /** The lane of its community. */
    Lane lane() {
        return lane;
    }

    Course course() {
        return matter.course();
    }

    /** The number that it got at the desk; 0 before. */
    long number() {
        return number;
    }

    void registered(long asNumber) {
        number = asNumber;
    }

    /** When it was judged last. */
    Instant judgedAt() {
        return judgedAt == null ? matter.registeredAt() : judgedAt;
    }

    void judged(Instant at) {
        judgedAt = at;
    }

    /** Whether the resident was asked already: what is handled after that is done again. */
    boolean isCalledBack() {
        return calledBack;
    }

    void calledBack() {
        calledBack = true;
    }

    /** Whether nobody has planned this stay in a step yet; from now on somebody has. */
    boolean plan(String stay) {
        return planned.add(stay);
    }

    @Override
    public String toString() {
        return "序号 %s 的诉求".formatted(matter.serial());
    }
}
