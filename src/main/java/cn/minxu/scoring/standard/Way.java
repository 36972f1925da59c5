package cn.minxu.scoring.standard;

/** Who scores what. */
public enum Way {
    /** Each assessor all of it. */
    WHOLE,
    /** Each item has an assessor of its own. */
    PARTS
}
