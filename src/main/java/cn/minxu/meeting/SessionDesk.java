package cn.minxu.meeting;

import static cn.minxu.meeting.MeetingProcess.HOLD;

import cn.minxu.Refused;
import cn.minxu.meeting.Attendance.Place;
import cn.minxu.meeting.Attendance.Status;
import cn.minxu.meeting.rule.Rule;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** While a meeting is held: opening, attendance, item by item, closing. */
@Service
@Transactional
public class SessionDesk {

    private static final Duration EARLIEST = Duration.ofDays(1);

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Invitations invitations;
    private final Results results;
    private final Votes votes;
    private final Rules rules;
    private final MeetingLog log;
    private final WorkingTime time;
    private final Clock clock;

    SessionDesk(
            MeetingAccess access,
            Meetings meetings,
            Members members,
            Agenda agenda,
            Attendance attendance,
            Invitations invitations,
            Results results,
            Votes votes,
            Rules rules,
            MeetingLog log,
            WorkingTime time,
            Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.attendance = attendance;
        this.invitations = invitations;
        this.results = results;
        this.votes = votes;
        this.rules = rules;
        this.log = log;
        this.time = time;
        this.clock = clock;
    }

    /** @param reason why it is opened though the invitation was late; taken only then */
    public void open(long number, @Nullable String reason, String user) {
        Meeting meeting = access.forStaff(number, user);
        if (meeting.isOpened()) {
            throw Refused.conflict("会议已经开始。");
        }
        Instant now = clock.instant();
        if (now.isBefore(meeting.startsAt().minus(EARLIEST))) {
            throw Refused.conflict("离会议开始还有一天以上，不能提前开会。");
        }
        String late = isInTime(meeting) ? null : lateWhy(meeting, reason);
        meetings.open(number, now, user, late);
        log.add(number, user, HOLD, "MEETING_OPENED", late);
    }

    private boolean isInTime(Meeting meeting) {
        return invitations
                .firstOf(meeting.number())
                .filter(sent -> rule(meeting).isInTime(sent, meeting.startsAt(), time))
                .isPresent();
    }

    private String lateWhy(Meeting meeting, @Nullable String reason) {
        if (reason == null || reason.isEmpty()) {
            throw Refused.conflict(
                    "通知没有在会议前 %s 发出，请写明仍要开会的原因。".formatted(rule(meeting).call().words()));
        }
        return Text.required(reason, "仍要开会的原因", 200);
    }

    private Rule rule(Meeting meeting) {
        LocalDate day = LocalDate.ofInstant(meeting.startsAt(), time.zone());
        return rules.on(meeting.kind(), day).orElseThrow();
    }

    /** @param item for which it differs; null: for the session */
    public void note(
            long number, long member, @Nullable String status, @Nullable Long proxy, @Nullable Long item, String user) {
        access.forStaff(number, user);
        Status at = Text.choice(status, Status.class, "到会情况");
        requireListed(number, member);
        if (at == Status.REPRESENTED && proxy == null) {
            throw Refused.invalid("请选择受委托的人。");
        }
        if (proxy != null && (at != Status.REPRESENTED || proxy == member)) {
            throw Refused.invalid("只有委托他人的才填受委托的人，且不能是本人。");
        }
        if (proxy != null) {
            requireListed(number, proxy);
        }
        var place = new Place(at, proxy);
        if (item != null) {
            attendance.noteForItem(agenda.get(number, item).id(), member, place, clock.instant(), user);
        } else if (at.isOfItem()) {
            throw Refused.invalid("回避和离席按议题登记，请选择议题。");
        } else {
            attendance.note(number, member, place, clock.instant(), user);
        }
    }

    /** Several who are in the same place for the session: present, excused or absent. */
    public void noteAll(long number, List<Long> all, @Nullable String status, String user) {
        access.forStaff(number, user);
        Status at = Text.choice(status, Status.class, "到会情况");
        if (at == Status.REPRESENTED || at.isOfItem()) {
            throw Refused.invalid("委托、回避和离席请逐人登记。");
        }
        attendance.noteAll(number, all, at, clock.instant(), user);
    }

    private void requireListed(long number, long member) {
        if (members.find(number, member).isEmpty()) {
            throw Refused.invalid("编号为 " + member + " 的人不在本次会议的名单上。");
        }
    }

    public void openItem(long number, long item, String user) {
        access.forStaff(number, user);
        agenda.open(agenda.get(number, item).id(), clock.instant(), user);
    }

    /** With it the result is computed. */
    public void closeItem(long number, long item, String user) {
        Meeting meeting = access.forStaff(number, user);
        Item closing = agenda.get(number, item);
        if (closing.openedAt() == null) {
            throw Refused.conflict("议题“" + closing.title() + "”还没有开始表决。");
        }
        conclude(meeting, closing, user);
    }

    private void conclude(Meeting meeting, Item item, String user) {
        agenda.close(item.id(), earlier(clock.instant(), meeting.closesAt()), user);
        Item closed = agenda.get(meeting.number(), item.id());
        log.add(meeting.number(), user, HOLD, "ITEM_" + closed.outcome(), item.title());
    }

    public void holdOver(long number, long item, @Nullable String reason, String user) {
        end(number, item, "HELD_OVER", Text.required(reason, "留待下次的原因", 200), user);
    }

    public void withdraw(long number, long item, @Nullable String reason, String user) {
        end(number, item, "WITHDRAWN", Text.required(reason, "撤回议题的原因", 200), user);
    }

    private void end(long number, long item, String how, String why, String user) {
        access.forStaff(number, user);
        end(number, agenda.get(number, item), how, why, user);
    }

    private void end(long number, Item item, String how, String why, String user) {
        agenda.end(item.id(), how, why);
        log.add(number, user, HOLD, "ITEM_" + how, item.title() + "：" + why);
    }

    /** As of its closing time, if that has come. What was not reached is held over, what has no quorum gets that as its result. */
    public void close(long number, String user) {
        Meeting meeting = access.forStaff(number, user);
        if (!meeting.isOpened()) {
            throw Refused.conflict("会议还没有开始，不能结束。");
        }
        if (meeting.isClosed()) {
            throw Refused.conflict("会议已经结束。");
        }
        agenda.of(number).stream().filter(Item::isOpenEnded).forEach(item -> settle(meeting, item, user));
        meetings.close(number, earlier(clock.instant(), meeting.closesAt()), user);
        log.add(number, user, HOLD, "MEETING_CLOSED", null);
    }

    private void settle(Meeting meeting, Item item, String user) {
        boolean quorum = results.now(item.id()).quorum();
        if (quorum && item.openedAt() == null) {
            end(meeting.number(), item, "HELD_OVER", "会议结束时未及表决", user);
        } else if (quorum && item.ballot() == Ballot.COUNTED && !votes.hasAgreedCount(item.id())) {
            end(meeting.number(), item, "HELD_OVER", "会议结束时两份计票没有一致", user);
        } else {
            conclude(meeting, item, user);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
