package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.find.CaseLists;
import cn.minxu.engine.FilterCounts;
import cn.minxu.engine.FilterCounts.Counted;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How much waits, by the lists that Tasklist shows. */
@RestController
class TaskCountController {

    private final FilterCounts filters;
    private final CaseLists lists;
    private final CurrentUser user;

    TaskCountController(FilterCounts filters, CaseLists lists, CurrentUser user) {
        this.filters = filters;
        this.lists = lists;
        this.user = user;
    }

    @GetMapping("/api/task-counts")
    Counts counts() {
        return new Counts(filters.all(), lists.passedOn(user.id()));
    }

    /**
     * @param filters those that the caller is shown, in their order
     * @param passedOn open cases that his unit had in hand and that are with another now; 1000 at most are counted
     */
    record Counts(List<Counted> filters, int passedOn) {}
}
