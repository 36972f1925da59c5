package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Links;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.engine.Refusals;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.meeting.PreparationDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.replay.stage.Agenda;
import cn.minxu.replay.stage.Agenda.Lane;
import cn.minxu.replay.stage.SignedIn;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The demo district's meetings: one whose result is in notice when somebody first looks, and one that is about to be held,
 * and those to which projects were put.
 */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastMeetings {

    private static final Logger LOG = LoggerFactory.getLogger(PastMeetings.class);

    private static final Duration LENGTH = Duration.ofMinutes(150);
    private static final Duration VOTING = Duration.ofMinutes(30);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final LocalTime EVENING = LocalTime.of(19, 0);

    /** Working days before a meeting on which it is called, and on which the invitation goes out. */
    private static final int CALLED = 6;

    private static final int INVITED = 4;

    private final MeetingFiles files;
    private final PastSession session;
    private final MeetingDesk meetings;
    private final PastNumbers numbers;
    private final Links links;
    private final CaseBook cases;
    private final CaseEngine engine;
    private final DeadlineBook deadlines;
    private final Organisation organisation;
    private final FormService forms;
    private final SignedIn signedIn;
    private final WorkingDays days;
    private final TransactionOperations transaction;

    PastMeetings(
            MeetingFiles files,
            PastSession session,
            MeetingDesk meetings,
            PastNumbers numbers,
            Links links,
            CaseBook cases,
            CaseEngine engine,
            DeadlineBook deadlines,
            Organisation organisation,
            FormService forms,
            SignedIn signedIn,
            WorkingDays days,
            TransactionOperations transaction) {
        this.files = files;
        this.session = session;
        this.meetings = meetings;
        this.numbers = numbers;
        this.links = links;
        this.cases = cases;
        this.engine = engine;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.forms = forms;
        this.signedIn = signedIn;
        this.days = days;
        this.transaction = transaction;
    }

    void plan(Agenda agenda, Instant now) {
        files.read().forEach(meeting -> new Course(meeting, agenda.lane(meeting.unit()), now).plan());
    }

    /** What is done about one meeting, one thing after the other; what is refused ends it there. */
    private final class Course {

        private final PastMeeting meeting;
        private final Lane lane;
        private final Instant begin;
        private long number;
        private boolean stuck;

        Course(PastMeeting meeting, Lane lane, Instant now) {
            this.meeting = meeting;
            this.lane = lane;
            this.begin = meeting.daysAgo() == 0 ? soon(now) : at(days.back(days.day(now), meeting.daysAgo()), NINE);
        }

        /** At the next full hour, or tomorrow at nine. */
        private Instant soon(Instant now) {
            LocalDate today = days.day(now);
            Instant evening = at(today, EVENING);
            long hour = Duration.ofHours(1).toSeconds();
            Instant next = Instant.ofEpochSecond((now.getEpochSecond() / hour + 1) * hour);
            return next.isAfter(evening) ? at(today.plusDays(1), NINE) : WorkingDays.latest(next, at(today, NINE));
        }

        private Instant at(LocalDate day, LocalTime time) {
            return days.at(day, time);
        }

        void plan() {
            LocalDate day = days.day(begin);
            LocalDate called = days.back(day, CALLED);
            step(at(called, NINE), "登记会议", meeting.about() == null ? this::call : this::find);
            step(at(called, TEN), "准备会议", () -> submit(meeting.staff(), Map.of("agendaReady", "READY")));
            step(
                    at(days.back(day, INVITED), NINE),
                    "发出通知",
                    () -> submit(meeting.staff(), Map.of("inviteWay", "DELIVERED")));
            if (meeting.daysAgo() > 0) {
                hold(day);
            }
        }

        private void hold(LocalDate day) {
            step(begin, "开会", () -> session.open(number, meeting));
            step(begin.plus(VOTING), "表决", () -> session.vote(number, meeting));
            step(begin.plus(VOTING).plus(VOTING), "散会", () -> submit(meeting.staff(), Map.of("meetingHeld", "HELD")));
            LocalDate next = days.later(day, 1);
            boolean published = meeting.about() == null;
            step(
                    at(next, NINE),
                    "整理纪要",
                    () -> submit(
                            meeting.staff(), Map.of("minutes", minutes(), "publishResult", published ? "YES" : "NO")));
            step(at(next, TEN), "审核纪要", () -> submit(meeting.second(), Map.of("reviewOutcome", "AGREED")));
            if (published) {
                publish(day);
            }
        }

        private void publish(LocalDate day) {
            LocalDate then = days.later(day, 2);
            step(at(then, NINE), "拟定公示", () -> submit(meeting.staff(), notice()));
            step(at(then, ELEVEN), "审核公示", () -> submit(meeting.second(), Map.of("reviewOutcome", "AGREED")));
        }

        private void call() {
            String unit = organisation.community(meeting.unit()).orElseThrow().id();
            number = Objects.requireNonNull(transaction.execute(any -> {
                long called = meetings.call(
                        new NewMeeting("JOINT", meeting.title(), meeting.place(), begin, begin.plus(LENGTH), null),
                        unit,
                        meeting.staff(),
                        Map.of());
                engine.start(MeetingDesk.PROCESS, cases.get(called), Map.of());
                return called;
            }));
            session.list(number, meeting);
        }

        /** A project was put to it, which has called it by itself. */
        private void find() {
            number = links.of(numbers.of(String.valueOf(meeting.about()))).stream()
                    .filter(link -> link.kind().equals(PreparationDesk.ON_AGENDA))
                    .mapToLong(Links.Link::other)
                    .findFirst()
                    .orElseThrow(() -> Refused.conflict("项目还没有提交会议。"));
            session.list(number, meeting);
        }

        private void submit(String by, Map<String, Object> form) {
            String task = deadlines.openSteps(number).get(0).stay();
            signedIn.as(by, () -> forms.submitTaskForm(task, new HashMap<>(form)));
        }

        private String minutes() {
            return "与会人员听取了情况说明，逐项讨论并表决。"
                    + String.join(
                            "；",
                            meeting.topics().stream()
                                    .map(topic -> topic.title() + "：赞成 " + topic.votesFor() + "、反对 " + topic.against()
                                            + "、弃权 " + topic.abstained())
                                    .toList())
                    + "。";
        }

        private Map<String, Object> notice() {
            return Map.of(
                    "noticeTitle",
                    meeting.title() + "：协商成果",
                    "noticeText",
                    minutes() + "有不同意见的，请在公示期内向社区提出。",
                    "noticePlaces",
                    "社区公示栏、各楼院宣传栏",
                    "noticeDays",
                    15,
                    "noticeDayKind",
                    "DAYS");
        }

        private void step(Instant at, String what, Runnable work) {
            lane.add(at, () -> doing(what, work));
        }

        private void doing(String what, Runnable work) {
            if (stuck) {
                return;
            }
            Refusals.take();
            try {
                work.run();
            } catch (RuntimeException e) {
                stuck = true;
                Refused noted = Refusals.take();
                LOG.warn(
                        "演示会议“{}”在“{}”没有补上：{}",
                        meeting.title(),
                        what,
                        noted == null ? String.valueOf(e.getMessage()) : noted.getMessage());
            }
        }
    }
}
