package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.UrgentTask;
import cn.minxu.casework.view.UrgentTasks;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is urgent at the caller's unit. */
@RestController
class UrgentTaskController {

    private final UrgentTasks tasks;
    private final CurrentUser user;

    UrgentTaskController(UrgentTasks tasks, CurrentUser user) {
        this.tasks = tasks;
        this.user = user;
    }

    @GetMapping("/api/urgent-tasks")
    List<UrgentTask> urgent() {
        return tasks.of(user.id());
    }
}
