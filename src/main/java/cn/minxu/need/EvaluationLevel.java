package cn.minxu.need;

import cn.minxu.casework.Labelled;

/** How satisfied the resident is, asked at the call-back. */
public enum EvaluationLevel implements Labelled {
    VERY_SATISFIED("非常满意"),
    SATISFIED("满意"),
    BASICALLY_SATISFIED("基本满意"),
    DISSATISFIED("不满意"),
    VERY_DISSATISFIED("非常不满意");

    private final String label;

    EvaluationLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the matter is to be done again. */
    public boolean isNegative() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }
}
