package cn.minxu.replay.past;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the demo district's last weeks.
 *
 * @param unit name of its community
 * @param staff account of who prepares and records it
 * @param second of who checks what he writes
 * @param about serial of the project that put itself to it, or null: then it was called by hand
 * @param daysAgo working days ago on which it was held; 0: it is about to be
 */
record PastMeeting(
        String unit,
        String staff,
        String second,
        @Nullable String about,
        int daysAgo,
        String title,
        String place,
        List<Somebody> members,
        List<Tabled> topics) {

    /** @param account with which he votes himself, or null */
    record Somebody(String name, String post, @Nullable String account, boolean came) {}

    /** @param ballot NAMED, SECRET or COUNTED */
    record Tabled(String title, String ballot, int votesFor, int against, int abstained) {}
}
