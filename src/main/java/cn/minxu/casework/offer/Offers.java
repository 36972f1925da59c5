package cn.minxu.casework.offer;

import cn.minxu.Refused;
import cn.minxu.casework.TaskAtWork;
import cn.minxu.casework.TasksAtWork;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that may be done at a task beside its form. */
@Service
@Transactional(readOnly = true)
public class Offers {

    private final TasksAtWork tasks;
    private final List<Offering> offerings;

    Offers(TasksAtWork tasks, List<Offering> offerings) {
        this.tasks = tasks;
        this.offerings = offerings;
    }

    /** @throws Refused if there is no such task for the signed-in user */
    public List<Offer> at(String taskId, String user) {
        TaskAtWork task = tasks.find(taskId);
        return offerings.stream().flatMap(each -> each.at(task, user)).toList();
    }
}
