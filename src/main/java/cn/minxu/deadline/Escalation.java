package cn.minxu.deadline;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Who is told when: the holder at the yellow and the red mark, then one superior after the other – the first with the red mark, each
 * further one when the office opens a working day later, at most three and never nobody.
 */
@Component
class Escalation {

    private final WorkingTime time;
    private final Organisation organisation;

    Escalation(WorkingTime time, Organisation organisation) {
        this.time = time;
        this.organisation = organisation;
    }

    /** All marks that a deadline can get, in the order in which they become due. */
    List<Mark> marks(Deadline deadline) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Mark.YELLOW, deadline.warnAt(), deadline.holder()));
        marks.add(new Mark(Mark.RED, deadline.overdueAt(), deadline.holder()));
        int above = 0;
        for (Unit superior : organisation.superiorsOf(deadline.holder())) {
            int level = Mark.RED + 1 + above;
            if (level > Mark.HIGHEST) {
                break;
            }
            var at = above == 0 ? deadline.overdueAt() : time.officeStartAfter(deadline.overdueAt(), above);
            marks.add(new Mark(level, at, superior.id()));
            above++;
        }
        return marks;
    }
}
