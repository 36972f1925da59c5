package cn.minxu.meeting;

import cn.minxu.meeting.Tasks.Task;
import cn.minxu.meeting.Votes.Round;
import cn.minxu.meeting.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as whoever takes part in it sees it.
 *
 * @param invitedAt when the first invitation went out, or null
 * @param callBy the last day on which that is in time
 * @param units names of the units of its tasks, by id
 * @param mayRecord whether the reader prepares and records it
 * @param me id of the reader as a member, or null
 */
public record MeetingView(
        String number,
        String title,
        String kind,
        String place,
        Instant startsAt,
        Instant closesAt,
        @Nullable Instant invitedAt,
        LocalDate callBy,
        @Nullable Instant openedAt,
        @Nullable String lateWhy,
        @Nullable Instant closedAt,
        @Nullable String minutes,
        boolean approved,
        List<ListedMember> members,
        List<ListedItem> items,
        List<Task> tasks,
        Map<String, String> units,
        boolean mayRecord,
        @Nullable Long me) {

    /**
     * A member, and where he is for the session.
     *
     * @param proxy id of who represents him, or null
     */
    public record ListedMember(
            Member member, String status, @Nullable Long proxy) {}

    /**
     * An item, and how it stands.
     *
     * @param tally as it is now, or as it was when it was closed; without votes while they are cast in secret
     * @param absences by member, where somebody is not simply present
     * @param proxies by member, who represents him for this item
     * @param votes by member; in a secret ballot only that he has voted
     * @param rounds of counting
     * @param results all versions, the last one last
     */
    public record ListedItem(
            Item item,
            @Nullable Rule rule,
            Tally tally,
            Map<Long, String> absences,
            Map<Long, Long> proxies,
            Map<Long, String> votes,
            List<Round> rounds,
            List<Result> results) {}
}
