package cn.minxu.deliberation;

/** The process of a deliberation and its steps. */
final class DeliberationProcess {

    static final String KIND = "deliberation";
    static final String KEY = "deliberate";
    static final String START = "startEvent_monthBegun";
    static final String COLLECT = "userTask_collectTopics";
    static final String REVIEW = "userTask_reviewTopics";

    /** Kind of the link to its meeting. */
    static final String HELD_AS = "HELD_AS";

    private DeliberationProcess() {}
}
