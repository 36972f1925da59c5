package cn.minxu.bench;

/** A way that a case takes through the process. */
public enum Journey {

    /** A small matter of grade A: registered, judged, handled, called back, closed. Three tasks. */
    SHORT,

    /**
     * A big matter up the whole ladder: the first department objects, the street convenes two, the second department objects, department
     * and street sign a joint submission, the district studies it, a lead and a supporting department settle it, call-back. 13 tasks.
     */
    LADDER
}
