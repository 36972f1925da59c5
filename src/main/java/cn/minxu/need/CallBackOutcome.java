package cn.minxu.need;

import cn.minxu.casework.Labelled;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a call-back came to: the resident was reached and rates, or he does not, which is never counted as satisfied. */
public enum CallBackOutcome implements Labelled {
    REACHED("已接通", null),
    NOT_REACHED("未接通", Outcome.NOT_REACHED),
    WRONG_NUMBER("空号", Outcome.WRONG_NUMBER),
    RATING_DECLINED("拒评", Outcome.RATING_DECLINED);

    private final String label;
    private final @Nullable Outcome closing;

    CallBackOutcome(String label, @Nullable Outcome closing) {
        this.label = label;
        this.closing = closing;
    }

    @Override
    public String label() {
        return label;
    }

    /** How a need is concluded with it; empty where the resident has rated. */
    public Optional<Outcome> closing() {
        return Optional.ofNullable(closing);
    }
}
