package cn.minxu.deliberation;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.casework.topic.OfferedTopic;
import cn.minxu.casework.topic.OfferedTopics;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a community deliberates about: proposed by its people, offered by open cases, chosen by its party organisation. */
@Service
@Transactional
public class TopicDesk {

    private static final int LONGEST = 200;

    /** Stands before the number of a case that is offered and that nobody has proposed. */
    static final String OFFERED = "offered:";

    private final Deliberations deliberations;
    private final DeliberationCalendar calendar;
    private final OfferedTopics offers;
    private final TopicNotes notes;
    private final CaseBook cases;
    private final Sight sight;
    private final Organisation organisation;
    private final Clock clock;

    TopicDesk(
            Deliberations deliberations,
            DeliberationCalendar calendar,
            OfferedTopics offers,
            TopicNotes notes,
            CaseBook cases,
            Sight sight,
            Organisation organisation,
            Clock clock) {
        this.deliberations = deliberations;
        this.calendar = calendar;
        this.offers = offers;
        this.notes = notes;
        this.cases = cases;
        this.sight = sight;
        this.organisation = organisation;
        this.clock = clock;
    }

    public List<Topic> topics(long number) {
        return deliberations.topics(number);
    }

    /** Whether topics are still taken. */
    boolean isOpen(long number) {
        return deliberations.isCollecting(number);
    }

    /** Open cases of the community that offer themselves and are no topic of this month yet. */
    public List<OfferedTopic> offered(long number) {
        var topics = topics(number).stream()
                .map(Topic::about)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return offers.of(cases.get(number).unit()).stream()
                .filter(each -> !topics.contains(each.number()))
                .toList();
    }

    /** @param about number of a case that the user may see, or null */
    public void propose(long number, @Nullable String title, @Nullable Long about, String user) {
        Case c = cases.lock(number);
        if (!isOf(c.unit(), user)) {
            throw Refused.forbidden(
                    "议题由“%s”和它的网格登记。".formatted(organisation.unit(c.unit()).name()));
        }
        if (about != null) {
            sight.require(user, about);
        }
        add(number, title, about, user);
    }

    /** The month's deliberation that a case can be put to by somebody now, if it offers itself: by the people of its own community. */
    @Transactional(readOnly = true)
    public boolean mayPut(Case c, String user) {
        return !c.isClosed()
                && isOf(c.unit(), user)
                && deliberations
                        .collecting(c.unit())
                        .filter(number -> !deliberations.isTopic(number, c.number()))
                        .isPresent()
                && offers.find(c.unit(), c.number()).isPresent();
    }

    /**
     * 提交协商: the case goes on as before, and so does what its resident was promised.
     *
     * @throws Refused if it is not the community's own, does not offer itself, or topics are not collected now
     */
    public void put(long about, @Nullable String title, String user) {
        sight.require(user, about);
        Case c = cases.get(about);
        if (!isOf(c.unit(), user)) {
            throw Refused.forbidden("只有“%s”和它的网格可以把这件事项提交协商。"
                    .formatted(organisation.unit(c.unit()).name()));
        }
        if (offers.find(c.unit(), about).isEmpty()) {
            throw Refused.conflict("只有在办的 C 档事项和重叠诉求等共同事项可以提交协商；这件事项请照常办理。");
        }
        long number = deliberations
                .collecting(c.unit())
                .orElseThrow(() -> Refused.conflict("本社区本月的议题征集已经截止，下月 1 日起可以再提交；其间请照常办理。"));
        cases.lock(number);
        add(number, title, about, user);
    }

    private void add(long number, @Nullable String title, @Nullable Long about, String user) {
        String said = Plain.text(title);
        if (about != null) {
            Case c = cases.get(about);
            if (c.isClosed()) {
                throw Refused.conflict("事项 " + about + " 已经办结归档，不能列为议题。");
            }
            said = said.isEmpty() ? c.title() : said;
        }
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refused.invalid("请填写议题，最多 " + LONGEST + " 个字。");
        }
        deliberations.addTopic(number, PersonalNumbers.masked(said), about, clock.instant(), user);
        if (about != null) {
            notes.add(
                    about,
                    DeliberationProcess.COLLECT,
                    "TOPIC_PROPOSED",
                    cases.get(number).title() + "，" + calendar.of(number).held() + " 召开；本事项照常办理，对居民的承诺不变",
                    user);
        }
    }

    private boolean isOf(String community, String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .filter(unit -> unit.equals(community)
                        || organisation.ancestors(unit).stream()
                                .anyMatch(above -> above.id().equals(community)))
                .isPresent();
    }

    /** With what was chosen of those that offer themselves it takes no further topic. */
    void collect(Act act) {
        for (String chosen : act.texts("offeredTopics")) {
            add(act.number(), null, offered(act.number(), chosen), act.user());
        }
        deliberations.collected(act.number(), act.at());
    }

    /** @return whether there is any topic to deliberate about */
    boolean review(Act act) {
        List<String> accepted = act.texts("acceptedTopics");
        List<Topic> topics = topics(act.number());
        Instant now = act.at();
        for (String chosen : accepted) {
            if (chosen.startsWith(OFFERED)) {
                long about = offered(act.number(), chosen);
                String title = PersonalNumbers.masked(cases.get(about).title());
                deliberations.takeUp(act.number(), title, about, now, act.user());
                notes.add(
                        about,
                        act.step(),
                        "TOPIC_TAKEN",
                        cases.get(act.number()).title(),
                        act.user());
            }
        }
        for (Topic topic : topics) {
            boolean taken = accepted.contains(Long.toString(topic.id()));
            deliberations.review(topic.id(), taken);
            if (topic.about() != null) {
                notes.add(
                        topic.about(),
                        act.step(),
                        taken ? "TOPIC_TAKEN" : "TOPIC_LEFT",
                        taken
                                ? cases.get(act.number()).title()
                                : act.text("reason").orElse("本事项照常办理"),
                        act.user());
            }
        }
        return !accepted.isEmpty();
    }

    private long offered(long number, String chosen) {
        return offered(number).stream()
                .map(OfferedTopic::number)
                .filter(each -> chosen.equals(OFFERED + each))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("所选的事项已经办结或已列为议题，请重新打开表单。"));
    }
}
