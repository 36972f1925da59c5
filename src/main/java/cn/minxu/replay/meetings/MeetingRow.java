package cn.minxu.replay.meetings;

import cn.minxu.casework.Labelled;
import java.time.YearMonth;

/**
 * A meeting of one community with one topic, as people held it.
 *
 * @param due how many members are on its list
 * @param present how many of them came
 * @param votesFor votes, together not more than came; without quorum 0, since none were cast
 */
record MeetingRow(
        String community,
        YearMonth month,
        Held held,
        String topic,
        int due,
        int present,
        int votesFor,
        int against,
        int abstained) {

    /** What kind of meeting it was. */
    enum Held implements Labelled {
        SUN17("阳光17议"),
        REPRESENTATIVES("居民代表会议");

        private final String label;

        Held(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Two thirds are enough. */
    boolean hasQuorum() {
        return hasQuorum(present, due);
    }

    static boolean hasQuorum(int present, int due) {
        return 3 * present >= 2 * due;
    }

    /** Half of those who came are not enough. */
    boolean isAgreed() {
        return hasQuorum() && 2 * votesFor > present;
    }

    /** What the system has to make of it. */
    String outcome() {
        return !hasQuorum() ? "NO_QUORUM" : isAgreed() ? "PASSED" : "NOT_PASSED";
    }
}
