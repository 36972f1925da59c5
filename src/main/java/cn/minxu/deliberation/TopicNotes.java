package cn.minxu.deliberation;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of a topic, into the record of the case that it is about. */
@Component
class TopicNotes {

    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    TopicNotes(Decisions decisions, Organisation organisation, Clock clock) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    void add(long about, String step, String outcome, @Nullable String words, String user) {
        decisions.append(new Decision(
                about,
                clock.instant(),
                user,
                organisation.person(user).map(Person::unitId).orElse(null),
                step,
                outcome,
                words,
                Map.of()));
    }
}
