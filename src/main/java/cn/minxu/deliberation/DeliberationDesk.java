package cn.minxu.deliberation;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Links;
import cn.minxu.meeting.Item;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.meeting.Tasks;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community's deliberation of a month: its meeting on the 17th, and what becomes of each topic. */
@Service
@Transactional
public class DeliberationDesk {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 30);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
    private static final int MOST_TIMES = 3;
    private static final int REPRESENTATIVES_AFTER = 10;

    private final Deliberations deliberations;
    private final TopicNotes notes;
    private final MeetingDesk meetings;
    private final Tasks tasks;
    private final CaseBook cases;
    private final CaseEngine engine;
    private final Decisions decisions;
    private final Links links;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;
    private final DeliberationCalendar calendar;

    DeliberationDesk(
            Deliberations deliberations,
            TopicNotes notes,
            MeetingDesk meetings,
            Tasks tasks,
            CaseBook cases,
            CaseEngine engine,
            Decisions decisions,
            Links links,
            Organisation organisation,
            WorkingTime time,
            Clock clock,
            DeliberationCalendar calendar) {
        this.deliberations = deliberations;
        this.notes = notes;
        this.meetings = meetings;
        this.tasks = tasks;
        this.cases = cases;
        this.engine = engine;
        this.decisions = decisions;
        this.links = links;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
        this.calendar = calendar;
    }

    /** @throws Refused if the community has one for this month */
    Case register(String unit, YearMonth month, String by) {
        Instant now = clock.instant();
        long number = cases.next(now);
        Case c = Case.registered(number, DeliberationProcess.KIND, unit, "阳光17议：" + month, false, now, by, null);
        cases.file(c);
        deliberations.add(number, unit, month, now, by);
        decisions.append(new Decision(number, now, by, unit, DeliberationProcess.START, "REGISTERED", null, Map.of()));
        return c;
    }

    /**
     * On the 17th, or the next working day, with the list of the community's last one. Where that has passed, on the first working day for
     * which the notice is in time, and it says so.
     */
    void call(long number) {
        Case c = cases.get(number);
        LocalDate due = calendar.of(number).held();
        boolean late = !clock.instant().isBefore(at(due, END));
        LocalDate day = late ? DeliberationDates.late(LocalDate.ofInstant(clock.instant(), time.zone()), time) : due;
        String title = c.title() + (late ? "（应于" + DAY.format(due) + "召开，延后）" : "");
        long meeting = called("JOINT", title, day, c.unit());
        deliberations.called(number, meeting);
        for (Topic topic : deliberations.topics(number)) {
            if (topic.isAccepted()) {
                deliberations.tabled(
                        topic.id(), meetings.table(meeting, topic.title(), topic.about(), Decision.SYSTEM));
            }
        }
        if (late) {
            String words = "应于 " + due + " 召开；" + due + " 前没有审定议题、发出通知，延至 " + day + " 召开。";
            say(number, c.unit(), DeliberationProcess.CALL, "CALLED_LATE", words);
            say(meeting, c.unit(), DeliberationProcess.CALL, "CALLED_LATE", words);
        }
        begin(number, meeting);
    }

    private void say(long number, String unit, String step, String outcome, String words) {
        decisions.append(new Decision(number, clock.instant(), Decision.SYSTEM, unit, step, outcome, words, Map.of()));
    }

    private Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(time.zone()).toInstant();
    }

    private long called(String kind, String title, LocalDate day, String unit) {
        long meeting = meetings.call(
                new NewMeeting(kind, title, organisation.unit(unit).name(), at(day, BEGIN), at(day, END), null),
                unit,
                Decision.SYSTEM,
                Map.of());
        meetings.copyList(meeting);
        return meeting;
    }

    private void begin(long number, long meeting) {
        links.add(number, meeting, DeliberationProcess.HELD_AS, Decision.SYSTEM);
        engine.start(MeetingDesk.PROCESS, cases.get(meeting), Map.of());
    }

    /**
     * What was not agreed, or does not stand, is tabled again next month, twice at most; then it goes to the residents' representatives. What
     * was agreed is carried out by the tasks of the meeting.
     *
     * @return whether anything was agreed
     */
    boolean takeOutcomes(long number) {
        long meeting = deliberations.meeting(number);
        boolean stands = meetings.stands(meeting);
        Map<Long, Item> items =
                meetings.items(meeting).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var outcomes = new ArrayList<String>();
        for (Topic topic : deliberations.topics(number)) {
            if (topic.isAccepted()) {
                String outcome = outcome(topic, topic.item() == null ? null : items.get(topic.item()), stands);
                deliberations.decided(topic.id(), outcome);
                outcomes.add(outcome);
                tell(number, topic, outcome);
                if (outcome.equals("REPRESENTATIVES")) {
                    refer(number, topic);
                }
            }
        }
        tasks.of(meeting).stream()
                .map(Tasks.Task::carriedOutBy)
                .filter(Objects::nonNull)
                .forEach(task -> links.add(number, task, DeliberationProcess.CARRIED_OUT_BY, Decision.SYSTEM));
        say(number, cases.get(number).unit(), DeliberationProcess.TAKE, "OUTCOMES_TAKEN", counted(outcomes));
        return outcomes.contains("AGREED");
    }

    /** For example 达成一致 2 项，下月再议 1 项. */
    private static String counted(List<String> outcomes) {
        return outcomes.stream()
                .distinct()
                .map(each -> DeliberationWording.ofTopic(each) + " " + Collections.frequency(outcomes, each) + " 项")
                .collect(Collectors.joining("；"));
    }

    private static String outcome(Topic topic, @Nullable Item item, boolean stands) {
        if (item != null && "PASSED".equals(item.outcome()) && stands) {
            return "AGREED";
        }
        if (item != null && "WITHDRAWN".equals(item.ended())) {
            return "WITHDRAWN";
        }
        return topic.tabled() < MOST_TIMES ? "AGAIN" : "REPRESENTATIVES";
    }

    /** What was agreed the meeting's extract says. */
    private void tell(long number, Topic topic, String outcome) {
        if (topic.about() != null && !outcome.equals("AGREED")) {
            notes.add(
                    topic.about(),
                    DeliberationProcess.TAKE,
                    "TOPIC_" + outcome,
                    cases.get(number).title() + "：" + topic.title() + "；本事项照常办理",
                    Decision.SYSTEM);
        }
    }

    private void refer(long number, Topic topic) {
        LocalDate day = time.addWorkingDays(LocalDate.ofInstant(clock.instant(), time.zone()), REPRESENTATIVES_AFTER);
        long meeting =
                called("REPRESENTATIVES", topic.title(), day, cases.get(number).unit());
        meetings.table(meeting, topic.title(), topic.about(), Decision.SYSTEM);
        begin(number, meeting);
    }
}
