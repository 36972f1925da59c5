package cn.minxu.replay.past;

import cn.minxu.need.NewNeed;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A case of the demo district's last months: how it came in, and what people then did. One lane works on it.
 *
 * @param serial the file's 序号
 * @param lane name of the community whose people do it
 */
record PastMatter(String serial, String lane, Instant registeredAt, Beginning beginning, List<Act> acts) {

    PastMatter {
        acts = List.copyOf(acts);
    }

    /** By which door it came in. */
    sealed interface Beginning permits Told, Started {}

    /** What a resident said. */
    record Told(NewNeed need) implements Beginning {}

    /**
     * A start form.
     *
     * @param process key of the process
     * @param who his account
     */
    record Started(String process, String who, Map<String, String> values) implements Beginning {}

    /**
     * What somebody did.
     *
     * @param what name of the step whose form he filled in, or of what he did beside it
     * @param who his account; empty for staff of the unit that it waited for
     * @param values what he filled in
     */
    record Act(Instant at, String what, String who, Map<String, String> values) {}
}
