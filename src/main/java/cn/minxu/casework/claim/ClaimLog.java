package cn.minxu.casework.claim;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.StepNames;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts on record that a task has changed hands. */
@Component
public class ClaimLog {

    private final Decisions decisions;
    private final Organisation organisation;
    private final Clock clock;

    ClaimLog(Decisions decisions, Organisation organisation, Clock clock) {
        this.decisions = decisions;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Written at once: a row that names the need waits for whoever has locked the need, and who has locked it waits for nobody who has
     * changed its task already.
     */
    public void append(long number, String step, Change change, @Nullable String why) {
        var details = new HashMap<>(change.others(Decision.GIVEN_TO, Decision.TAKEN_FROM));
        details.put(Decision.TASK_STEP, step);
        decisions.append(new Decision(
                number,
                clock.instant(),
                change.by(),
                organisation.person(change.by()).map(Person::unitId).orElse(null),
                StepNames.ASSIGNEE,
                change.kind().name(),
                why,
                details));
        decisions.write();
    }
}
