package cn.minxu.casework.view;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.TasksAtWork;
import cn.minxu.deadline.DeadlineBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case of a task for whoever comes back to it, by a bookmark, when it is done or with somebody else. */
@Service
@Transactional(readOnly = true)
public class TaskCases {

    private final DeadlineBook deadlines;
    private final CaseBook cases;
    private final Sight sight;

    TaskCases(DeadlineBook deadlines, CaseBook cases, Sight sight) {
        this.deadlines = deadlines;
        this.cases = cases;
        this.sight = sight;
    }

    /** @throws Refused if there never was such a task, or it works on no case that the user may read */
    public TaskCase of(String taskId, String user) {
        var open = deadlines.caseAt(taskId);
        return open.or(() -> deadlines.caseOnceAt(taskId))
                .filter(number -> sight.reads(user, cases.get(number)))
                .map(number -> new TaskCase(String.valueOf(number), open.isEmpty()))
                .orElseThrow(TasksAtWork::unknownTask);
    }
}
