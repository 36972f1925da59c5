package cn.minxu.need.web;

import cn.minxu.need.NeedRecord;
import cn.minxu.need.NeedRecords;
import cn.minxu.need.TaskCard;
import cn.minxu.need.TaskCards;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows of the needs behind its tasks. */
@RestController
@RequestMapping("/api/task-cards")
class TaskCardController {

    private final TaskCards cards;
    private final NeedRecords records;

    TaskCardController(TaskCards cards, NeedRecords records) {
        this.cards = cards;
        this.records = records;
    }

    /** @param ids of tasks, separated by commas, at most 50; those that the caller may not see are left out */
    @GetMapping
    List<TaskCard> cards(@RequestParam(defaultValue = "") List<String> ids) {
        return cards.of(ids);
    }

    @GetMapping("/{taskId}/record")
    NeedRecord record(@PathVariable String taskId) {
        return records.ofTask(taskId);
    }
}
