package cn.minxu.need.ladder;

import cn.minxu.Refused;
import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The time in which a department, or the platform for it, may give a dispatched need back. */
@Component
public class ObjectionWindow {

    /** The steps in which a department answers, one in each of the first two rounds. */
    public static final String FIRST = "userTask_signForMatter";

    public static final String SECOND = "userTask_signAgain";

    public static final Set<String> STEPS = Set.of(FIRST, SECOND);

    private final DeadlineBook deadlines;
    private final Words words;

    ObjectionWindow(DeadlineBook deadlines, Words words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    /** The step in which a department is asked to sign for the need, if it waits there. */
    public Optional<OpenStep> open(long number) {
        return deadlines.openSteps(number).stream()
                .filter(step -> STEPS.contains(step.step()))
                .findFirst();
    }

    /** @throws Refused if no department is asked to sign, or the time has passed */
    public OpenStep require(long number, Instant now) {
        OpenStep asked = open(number).orElseThrow(() -> Refused.conflict("需求 " + number + " 没有待部门签收的派单，不能退回。"));
        Instant end = asked.lapseAt();
        if (end != null && !now.isBefore(end)) {
            throw Refused.conflict("异议期已于 " + words.at(end) + " 届满，不能再提出异议或退回；逾期未签收的由属地街道二次分流。");
        }
        return asked;
    }
}
