package cn.minxu.meeting;

/** The process of a meeting, its steps and its end without a topic. */
public final class MeetingProcess {

    public static final String KIND = "meeting";
    static final String KEY = "holdMeeting";
    static final String START = "startEvent_meetingCalled";
    static final String PREPARE = "userTask_prepareMeeting";
    static final String INVITE = "userTask_inviteMembers";
    static final String HOLD = "userTask_holdMeeting";
    static final String WRITE = "userTask_writeMinutes";
    static final String APPROVE = "userTask_approveMinutes";

    /** The end of one that was held and whose result stands. */
    static final String CARRIED_OUT = "endEvent_meetingHeld";

    private MeetingProcess() {}
}
