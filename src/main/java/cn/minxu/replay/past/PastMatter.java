package cn.minxu.replay.past;

import cn.minxu.need.NewNeed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A need of the demo district's last months: what the resident said, and what people then did. One lane works on it. */
final class PastMatter {

    private final String serial;
    private final NewNeed need;
    private final List<Act> acts;
    private long number;

    /** @param serial the file's 序号 */
    PastMatter(String serial, NewNeed need, List<Act> acts) {
        this.serial = serial;
        this.need = need;
        this.acts = List.copyOf(acts);
    }

    /**
     * What somebody did.
     *
     * @param what name of the step whose form he filled in, or of what he did beside it
     * @param who his account; empty for staff of the unit that it waited for
     * @param values what he filled in
     */
    record Act(Instant at, String what, String who, Map<String, String> values) {}

    String serial() {
        return serial;
    }

    NewNeed need() {
        return need;
    }

    Instant registeredAt() {
        return Objects.requireNonNull(need.registeredAt());
    }

    List<Act> acts() {
        return acts;
    }

    /** The number that it got at the desk; 0 before. */
    long number() {
        return number;
    }

    void registered(long asNumber) {
        number = asNumber;
    }
}
