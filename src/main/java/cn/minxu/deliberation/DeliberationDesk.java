package cn.minxu.deliberation;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Links;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.casework.view.Sight;
import cn.minxu.meeting.Item;
import cn.minxu.meeting.MeetingDesk;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A community's deliberation of a month: topics, their review, the meeting on the 17th, and what becomes of each topic. */
@Service
@Transactional
public class DeliberationDesk {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(11, 30);
    private static final int MOST_TIMES = 3;
    private static final int REPRESENTATIVES_AFTER = 10;

    private final Deliberations deliberations;
    private final MeetingDesk meetings;
    private final CaseBook cases;
    private final CaseEngine engine;
    private final Decisions decisions;
    private final Links links;
    private final Sight sight;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;
    private final DeliberationCalendar calendar;

    DeliberationDesk(
            Deliberations deliberations,
            MeetingDesk meetings,
            CaseBook cases,
            CaseEngine engine,
            Decisions decisions,
            Links links,
            Sight sight,
            Organisation organisation,
            WorkingTime time,
            Clock clock,
            DeliberationCalendar calendar) {
        this.deliberations = deliberations;
        this.meetings = meetings;
        this.cases = cases;
        this.engine = engine;
        this.decisions = decisions;
        this.links = links;
        this.sight = sight;
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

    /** @param about number of a case that the user may see, or null */
    public void propose(long number, @Nullable String title, @Nullable Long about, String user) {
        Case c = cases.lock(number);
        boolean own = organisation
                .person(user)
                .map(Person::unitId)
                .filter(unit -> unit.equals(c.unit())
                        || organisation.ancestors(unit).stream()
                                .anyMatch(above -> above.id().equals(c.unit())))
                .isPresent();
        if (!own) {
            throw Refused.forbidden(
                    "议题由“%s”和它的网格登记。".formatted(organisation.unit(c.unit()).name()));
        }
        String said = Plain.text(title);
        if (about != null) {
            sight.require(user, about);
            said = said.isEmpty() ? cases.get(about).title() : said;
        }
        if (said.isEmpty() || said.length() > 200) {
            throw Refused.invalid("请填写议题，最多 200 个字。");
        }
        deliberations.addTopic(number, PersonalNumbers.masked(said), about, clock.instant(), user);
    }

    public List<Topic> topics(long number) {
        return deliberations.topics(number);
    }

    void collect(Act act) {
        deliberations.collected(act.number(), act.at());
    }

    /** @return whether there is any topic to deliberate about */
    boolean review(Act act) {
        List<String> accepted = act.texts("acceptedTopics");
        List<Topic> topics = deliberations.topics(act.number());
        topics.forEach(topic -> deliberations.review(topic.id(), accepted.contains(Long.toString(topic.id()))));
        return !accepted.isEmpty();
    }

    /** On the 17th, or the next working day; with the list of the community's last one. */
    void call(long number) {
        Case c = cases.get(number);
        LocalDate day = calendar.of(number).held();
        long meeting = called("JOINT", c.title(), day, c.unit());
        deliberations.called(number, meeting);
        for (Topic topic : deliberations.topics(number)) {
            if (topic.isAccepted()) {
                deliberations.tabled(
                        topic.id(), meetings.table(meeting, topic.title(), topic.about(), Decision.SYSTEM));
            }
        }
        begin(number, meeting);
    }

    private long called(String kind, String title, LocalDate day, String unit) {
        long meeting = meetings.call(
                new NewMeeting(
                        kind,
                        title,
                        organisation.unit(unit).name(),
                        day.atTime(BEGIN).atZone(time.zone()).toInstant(),
                        day.atTime(END).atZone(time.zone()).toInstant(),
                        null),
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

    /** What was not agreed is tabled again next month, twice at most; then it goes to the residents' representatives. */
    void takeOutcomes(long number) {
        Map<Long, Item> items = meetings.items(deliberations.meeting(number)).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        for (Topic topic : deliberations.topics(number)) {
            if (topic.isAccepted()) {
                String outcome = outcome(topic, topic.item() == null ? null : items.get(topic.item()));
                deliberations.decided(topic.id(), outcome);
                if (outcome.equals("REPRESENTATIVES")) {
                    refer(number, topic);
                }
            }
        }
    }

    private static String outcome(Topic topic, @Nullable Item item) {
        if (item != null && "PASSED".equals(item.outcome())) {
            return "AGREED";
        }
        if (item != null && "WITHDRAWN".equals(item.ended())) {
            return "WITHDRAWN";
        }
        return topic.tabled() < MOST_TIMES ? "AGAIN" : "REPRESENTATIVES";
    }

    private void refer(long number, Topic topic) {
        LocalDate day = time.addWorkingDays(LocalDate.ofInstant(clock.instant(), time.zone()), REPRESENTATIVES_AFTER);
        long meeting =
                called("REPRESENTATIVES", topic.title(), day, cases.get(number).unit());
        meetings.table(meeting, topic.title(), topic.about(), Decision.SYSTEM);
        begin(number, meeting);
    }
}
