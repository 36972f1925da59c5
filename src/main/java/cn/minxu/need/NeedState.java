package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** Where a need stands by its facts. Which step it waits in is the engine's knowledge, not ours. */
public enum NeedState implements Labelled {
    REGISTERED("已登记"),
    JUDGED("已研判"),
    LINKED("已并案"),
    ANSWERED("已答复"),
    CLOSED("已归档");

    private final String label;

    NeedState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
