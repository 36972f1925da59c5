package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** 大事 or 小事 (A-P2, second gateway). */
public enum Scale implements Labelled {
    SMALL("小事"),
    BIG("大事");

    private final String label;

    Scale(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
