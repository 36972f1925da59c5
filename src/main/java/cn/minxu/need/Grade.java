package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** The grade of a small matter, a promise to the resident (A-P2, third gateway). */
public enum Grade implements Labelled {
    A("A 档：可立行立办"),
    B("B 档：需要一定时间解决"),
    C("C 档：需要周期性解决");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether this promises less than the other. */
    public boolean isLowerThan(Grade other) {
        return ordinal() > other.ordinal();
    }
}
