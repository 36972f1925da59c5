package cn.minxu.meeting.figures;

import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Overview.Counted;
import cn.minxu.casework.supervision.Overview.Share;
import java.util.List;

/** What a supervisor has to know of meetings: in how many of those that were held something was agreed. */
public final class MeetingOverview {

    /** In a statement that calls {@code minxu.meeting} m: that at least one item was passed, as last corrected. */
    static final String AGREED = """
            exists (select 1 from minxu.agenda_item i cross join lateral
              (select r.outcome from minxu.item_result r where r.item_id = i.id order by r.version desc limit 1) last
              where i.meeting_id = m.id and last.outcome = 'PASSED')""";

    /** The same: that it was held within the period, by the day on which it was closed. */
    static final String HELD = "m.closed_at >= :since and m.closed_at < :until";

    private static final String MEETINGS = "select m.id from minxu.meeting m where " + HELD;

    private MeetingOverview() {}

    /** @param period as it stands before a figure */
    public static Overview of(String period) {
        return new Overview(
                List.of(),
                List.of(new Share(
                        new Counted("meetingsAgreed", period + "会议达成成果", MEETINGS + " and " + AGREED, false),
                        new Counted("meetingsHeld", period + "召开会议", MEETINGS, false))),
                null);
    }
}
