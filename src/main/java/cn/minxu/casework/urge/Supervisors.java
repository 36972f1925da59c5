package cn.minxu.casework.urge;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Kinds;
import cn.minxu.casework.claim.Leaders;
import cn.minxu.casework.urge.Order.Said;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may urge whom about a case: a supervisor of the unit that has a step of it, or of a unit above. */
@Component
public class Supervisors {

    private static final int LONGEST_TEXT = 500;

    private final Sight sight;
    private final Kinds kinds;
    private final CaseBook cases;
    private final DeadlineBook deadlines;
    private final Leaders leaders;
    private final Organisation organisation;
    private final Clock clock;

    Supervisors(
            Sight sight,
            Kinds kinds,
            CaseBook cases,
            DeadlineBook deadlines,
            Leaders leaders,
            Organisation organisation,
            Clock clock) {
        this.sight = sight;
        this.kinds = kinds;
        this.cases = cases;
        this.deadlines = deadlines;
        this.leaders = leaders;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * The steps of a case that wait for units which a user supervises, the case locked until the end of the transaction.
     *
     * @throws Refused if there is no such case for the user, he is no supervisor, nothing waits, or only for others
     */
    List<OpenStep> waiting(long number, String user) {
        sight.require(user, number);
        if (organisation
                .person(user)
                .filter(person -> person.role() == Role.SUPERVISOR)
                .isEmpty()) {
            throw Refused.forbidden("催办和督办单由督办人员发出，您可以在任务办理中处理本单位的任务。");
        }
        kinds.lock(number);
        requireOpen(number);
        List<OpenStep> open = deadlines.openSteps(number);
        List<OpenStep> theirs = open.stream()
                .filter(step -> leaders.supervise(user, step.holder()))
                .toList();
        if (!theirs.isEmpty()) {
            return theirs;
        }
        String units =
                open.stream().map(OpenStep::holder).distinct().map(this::unit).collect(Collectors.joining("、"));
        throw open.isEmpty()
                ? Refused.conflict("事项 " + number + " 现在没有等待办理的环节，不必催办。")
                : Refused.forbidden("事项 " + number + " 现由“" + units + "”办理，不归您督办；请由该单位或其上级的督办人员催办。");
    }

    /** Whether a user may urge, and give orders, about an open case of which a step waits for one of these units. */
    public boolean mayUrge(String user, Collection<String> holders) {
        return holders.stream().anyMatch(holder -> leaders.supervise(user, holder));
    }

    /** Of some steps of a case that one which has it in hand, or else the first. */
    OpenStep inHand(long number, List<OpenStep> steps) {
        String holder = cases.get(number).holder();
        return steps.stream()
                .filter(step -> step.holder().equals(holder))
                .findFirst()
                .orElse(steps.get(0));
    }

    /** @throws Refused if it is closed */
    void requireOpen(long number) {
        if (cases.get(number).isClosed()) {
            throw Refused.conflict("事项 " + number + " 已经办结归档，不必再催办或答复。");
        }
    }

    /** Now, by a user for his unit. */
    Said said(String user) {
        return new Said(
                clock.instant(),
                user,
                organisation.person(user).map(Person::unitId).orElseThrow());
    }

    /** @throws Refused if nothing is said, or too much */
    static String text(String given, String what) {
        String text = Plain.text(given);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw Refused.invalid("请填写" + what + "，最多 " + LONGEST_TEXT + " 个字。");
        }
        return text;
    }

    String unit(String id) {
        return organisation.unit(id).name();
    }
}
