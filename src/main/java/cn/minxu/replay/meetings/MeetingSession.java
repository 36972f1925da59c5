package cn.minxu.replay.meetings;

import cn.minxu.meeting.Item;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.Member;
import cn.minxu.meeting.PreparationDesk;
import cn.minxu.meeting.SessionDesk;
import cn.minxu.meeting.TaskDesk;
import cn.minxu.meeting.VotingDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A meeting as it is held: its list, who is there, what they vote and what follows from it, at the desks at which people do it every day. */
@Component
@Profile("replay")
class MeetingSession {

    /** By when a task is to be done, from its meeting: the notice is over by then. */
    private static final int TASK_DAYS = 45;

    private final PreparationDesk preparation;
    private final SessionDesk session;
    private final VotingDesk voting;
    private final MeetingDesk meetings;
    private final TaskDesk tasks;
    private final WorkingDays days;
    private final Organisation organisation;
    private final JdbcClient jdbc;

    MeetingSession(
            PreparationDesk preparation,
            SessionDesk session,
            VotingDesk voting,
            MeetingDesk meetings,
            TaskDesk tasks,
            WorkingDays days,
            Organisation organisation,
            JdbcClient jdbc) {
        this.preparation = preparation;
        this.session = session;
        this.voting = voting;
        this.meetings = meetings;
        this.tasks = tasks;
        this.days = days;
        this.organisation = organisation;
        this.jdbc = jdbc;
    }

    /** As many members as the row has: those of the last meeting, some more, or some less. */
    void list(long number, MeetingRow row, String user) {
        List<Long> listed = members(number);
        if (listed.size() > row.due()) {
            preparation.strikeOff(number, listed.subList(row.due(), listed.size()), user);
        } else if (listed.size() < row.due()) {
            preparation.addMembers(
                    number,
                    IntStream.rangeClosed(listed.size() + 1, row.due())
                            .mapToObj(i -> new Member.New("居民代表" + i, "居民代表", null, null))
                            .toList(),
                    user);
        }
    }

    Instant begin(long number) {
        return jdbc.sql("select starts_at from minxu.meeting where id = ?")
                .param(number)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void open(long number, MeetingRow row, String user) {
        session.open(number, null, user);
        List<Long> came = members(number).subList(0, row.present());
        if (!came.isEmpty()) {
            session.noteAll(number, came, "PRESENT", user);
        }
    }

    /** Without quorum no vote is held. */
    void vote(long number, MeetingRow row, String user) {
        if (row.hasQuorum()) {
            long item = item(number).id();
            session.openItem(number, item, user);
            var choices = new ArrayList<String>();
            choices.addAll(Collections.nCopies(row.votesFor(), "FOR"));
            choices.addAll(Collections.nCopies(row.against(), "AGAINST"));
            choices.addAll(Collections.nCopies(row.abstained(), "ABSTAIN"));
            List<Long> members = members(number);
            var cast = new LinkedHashMap<Long, String>();
            for (int i = 0; i < choices.size(); i++) {
                cast.put(members.get(i), choices.get(i));
            }
            if (!cast.isEmpty()) {
                voting.note(number, item, cast, user);
            }
        }
    }

    /** What was agreed gives a unit something to do. */
    void conclude(long number, MeetingRow row, String user) {
        if (row.hasQuorum()) {
            long item = item(number).id();
            session.closeItem(number, item, user);
            if (row.isAgreed()) {
                tasks.give(
                        number,
                        item,
                        unit(row),
                        "落实：" + row.topic(),
                        days.day(begin(number)).plusDays(TASK_DAYS),
                        user);
            }
        }
    }

    /** The departments in turn, by topic; the community itself where there is none. */
    private String unit(MeetingRow row) {
        List<String> departments = organisation.units().stream()
                .filter(unit -> unit.kind() == UnitKind.DEPARTMENT)
                .map(Unit::id)
                .toList();
        return departments.isEmpty()
                ? organisation.community(row.community()).map(Unit::id).orElseThrow()
                : departments.get(Math.floorMod(row.topic().hashCode(), departments.size()));
    }

    private Item item(long number) {
        return meetings.items(number).get(0);
    }

    private List<Long> members(long number) {
        return jdbc.sql("select id from minxu.meeting_member where meeting_id = ? and not gone order by id")
                .param(number)
                .query(Long.class)
                .list();
    }
}
