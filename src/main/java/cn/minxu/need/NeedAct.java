package cn.minxu.need;

import static cn.minxu.need.NeedState.ANSWERED;
import static cn.minxu.need.NeedState.CLOSED;
import static cn.minxu.need.NeedState.JUDGED;
import static cn.minxu.need.NeedState.LINKED;
import static cn.minxu.need.NeedState.REGISTERED;

import cn.minxu.casework.Labelled;
import java.util.Map;
import java.util.Optional;

/** What can be done with a need: the one table of its life cycle. What is not in it is refused. */
public enum NeedAct implements Labelled {
    JUDGE("研判", Map.of(REGISTERED, JUDGED, JUDGED, JUDGED)),
    /** Handing it up and changing its grade. */
    REVISE("调整研判", Map.of(JUDGED, JUDGED)),
    LINK("并案", Map.of(REGISTERED, LINKED, JUDGED, LINKED)),
    STAND_ALONE("恢复单独办理", Map.of(LINKED, REGISTERED)),
    /** Urgent matters are answered without a judgement; after a redo the answer is given anew. */
    ANSWER("答复", Map.of(REGISTERED, ANSWERED, JUDGED, ANSWERED, LINKED, ANSWERED, ANSWERED, ANSWERED)),
    /** What was registered. */
    CORRECT("更正登记", Map.of(REGISTERED, REGISTERED, JUDGED, JUDGED, LINKED, LINKED, ANSWERED, ANSWERED)),
    /** To another community. */
    MOVE("改社区", Map.of(REGISTERED, REGISTERED)),
    EVALUATE("评价", Map.of(ANSWERED, ANSWERED)),
    CLOSE("归档", Map.of(ANSWERED, CLOSED)),
    WITHDRAW("撤回", Map.of(REGISTERED, CLOSED, JUDGED, CLOSED, LINKED, CLOSED, ANSWERED, CLOSED));

    private final String label;
    private final Map<NeedState, NeedState> transitions;

    NeedAct(String label, Map<NeedState, NeedState> transitions) {
        this.label = label;
        this.transitions = transitions;
    }

    @Override
    public String label() {
        return label;
    }

    /** The state that this leads to, if it is allowed. */
    public Optional<NeedState> from(NeedState state) {
        return Optional.ofNullable(transitions.get(state));
    }
}
