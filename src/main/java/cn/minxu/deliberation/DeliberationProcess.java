package cn.minxu.deliberation;

/** The process of a deliberation and its steps. */
final class DeliberationProcess {

    static final String KIND = "deliberation";
    static final String KEY = "deliberate";
    static final String START = "startEvent_monthBegun";
    static final String COLLECT = "userTask_collectTopics";
    static final String REVIEW = "userTask_reviewTopics";
    static final String CALL = "serviceTask_callDeliberation";
    static final String TAKE = "serviceTask_takeOutcomes";
    static final String REPORT = "userTask_reportBack";
    static final String RATE = "userTask_rateResult";

    /** The end of a month for which there was no topic. */
    static final String NO_TOPIC = "endEvent_noTopic";

    /** Kinds of the links to its meetings, and to the cases that carry out what was agreed. */
    static final String HELD_AS = "HELD_AS";

    static final String CARRIED_OUT_BY = "CARRIED_OUT_BY";

    private DeliberationProcess() {}
}
