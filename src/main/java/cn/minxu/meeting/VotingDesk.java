package cn.minxu.meeting;

import static cn.minxu.meeting.MeetingProcess.HOLD;

import cn.minxu.Refused;
import cn.minxu.meeting.Attendance.Place;
import cn.minxu.meeting.Votes.Choice;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Votes, counts and what corrects them. Voting locks no case: many people vote at once, and the database lets whoever closes the item wait
 * for who is voting, and the other way round.
 */
@Service
@Transactional
public class VotingDesk {

    private final MeetingAccess access;
    private final Members members;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Votes votes;
    private final MeetingLog log;
    private final Clock clock;

    VotingDesk(
            MeetingAccess access,
            Members members,
            Agenda agenda,
            Attendance attendance,
            Votes votes,
            MeetingLog log,
            Clock clock) {
        this.access = access;
        this.members = members;
        this.agenda = agenda;
        this.attendance = attendance;
        this.votes = votes;
        this.log = log;
        this.clock = clock;
    }

    /** @param member who votes; null: the user himself */
    public void vote(long number, long item, @Nullable Long member, @Nullable String choice, String user) {
        access.requireReading(number, user);
        Item on = agenda.get(number, item);
        Member voter = (member == null ? members.byAccount(number, user) : members.find(number, member))
                .orElseThrow(VotingDesk::notListed);
        requireOwn(number, on, voter, user);
        votes.cast(item, voter.id(), Text.choice(choice, Choice.class, "赞成、反对或弃权"), clock.instant(), user);
    }

    /**
     * The votes of several who have no account, as the unit that records the meeting notes them.
     *
     * @param choices by the members' ids, in the order in which they are noted
     */
    public void note(long number, long item, Map<Long, String> choices, String user) {
        access.requireReading(number, user);
        boolean secret = agenda.get(number, item).ballot() == Ballot.SECRET;
        boolean staff = access.isStaff(number, user);
        Map<Long, Member> listed =
                members.of(number).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var cast = new LinkedHashMap<Long, Choice>();
        choices.forEach((member, choice) -> {
            Member voter = listed.get(member);
            if (voter == null) {
                throw notListed();
            }
            if (secret) {
                throw onlyThemselves();
            }
            if (voter.account() != null || !staff) {
                throw onlyWithoutAccount();
            }
            cast.put(member, Text.choice(choice, Choice.class, "赞成、反对或弃权"));
        });
        votes.castAll(item, cast, clock.instant(), user);
    }

    private static Refused notListed() {
        return Refused.conflict("这个人不在本次会议的名单上，不能投票。");
    }

    /** Himself, or who represents him; for who has no account, the unit that records the meeting. */
    private void requireOwn(long number, Item item, Member voter, String user) {
        if (user.equals(voter.account()) || user.equals(proxyAccount(number, item, voter))) {
            return;
        }
        if (item.ballot() == Ballot.SECRET) {
            throw onlyThemselves();
        }
        if (voter.account() != null || !access.isStaff(number, user)) {
            throw onlyWithoutAccount();
        }
    }

    private static Refused onlyThemselves() {
        return Refused.forbidden("无记名投票只能由本人用自己的账号投；有人没有账号的，请改为清点计票。");
    }

    private static Refused onlyWithoutAccount() {
        return Refused.forbidden("请由本人用自己的账号投票；没有账号的，由会议的记录人代录。");
    }

    private @Nullable String proxyAccount(long number, Item item, Member voter) {
        return Optional.ofNullable(attendance.ofItem(item.id()).get(voter.id()))
                .map(Place::proxy)
                .flatMap(proxy -> members.find(number, proxy))
                .map(Member::account)
                .orElse(null);
    }

    /** One of two people's counts; the second one does not see the first. */
    public void count(long number, long item, Count count, String user) {
        access.forStaff(number, user);
        votes.count(agenda.get(number, item).id(), count, clock.instant(), user, Optional.empty());
    }

    /** A vote as it should have been entered, beside the one that was. */
    public void correct(
            long number, long item, long member, @Nullable String choice, @Nullable String reason, String user) {
        access.forStaff(number, user);
        Item on = agenda.get(number, item);
        if (on.ballot() == Ballot.SECRET) {
            throw Refused.conflict("无记名投票不能更正：没有人知道谁投了什么。");
        }
        long former = votes.lastOf(item, member).orElseThrow(() -> Refused.conflict("这个人没有对这个议题投过票，不能更正。"));
        String why = Text.required(reason, "更正的原因", 200);
        votes.correct(former, item, member, Text.choice(choice, Choice.class, "赞成、反对或弃权"), clock.instant(), user, why);
        log.add(number, user, HOLD, "VOTE_CORRECTED", on.title() + "：" + why);
    }

    /** A count as it should have been entered: again by two people. */
    public void correctCount(long number, long item, Count count, @Nullable String reason, String user) {
        access.forStaff(number, user);
        Item on = agenda.get(number, item);
        String why = Text.required(reason, "更正的原因", 200);
        votes.count(item, count, clock.instant(), user, Optional.of(why));
        log.add(number, user, HOLD, "COUNT_CORRECTED", on.title() + "：" + why);
    }
}
