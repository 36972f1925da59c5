package cn.minxu.need.cycle;

import cn.minxu.casework.Labelled;

/** How often a matter of grade C is served. */
public enum Cycle implements Labelled {
    WEEKLY("每周"),
    MONTHLY("每月"),
    QUARTERLY("每季度");

    private final String label;

    Cycle(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
