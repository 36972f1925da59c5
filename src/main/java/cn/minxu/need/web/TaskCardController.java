package cn.minxu.need.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.Resident;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.view.NeedRecord;
import cn.minxu.need.view.NeedRecords;
import cn.minxu.need.view.TaskCard;
import cn.minxu.need.view.TaskCards;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows of the needs behind its tasks. */
@RestController
@RequestMapping("/api/task-cards")
class TaskCardController {

    private final TaskCards cards;
    private final NeedRecords records;

    private final NeedDesk desk;
    private final CurrentUser user;

    TaskCardController(TaskCards cards, NeedRecords records, NeedDesk desk, CurrentUser user) {
        this.cards = cards;
        this.records = records;
        this.desk = desk;
        this.user = user;
    }

    /** @param ids of tasks, separated by commas, at most 50; those that the caller may not see are left out */
    @GetMapping
    List<TaskCard> cards(@RequestParam(defaultValue = "") List<String> ids) {
        return cards.of(ids);
    }

    @GetMapping("/{taskId}/record")
    NeedRecord record(@PathVariable String taskId) {
        return records.ofTask(taskId, user.id());
    }

    /** How to reach the resident, for a stated reason; that it was shown is recorded. */
    @PostMapping("/{taskId}/resident")
    ResponseEntity<Contact> resident(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        String reason =
                JsonBody.read(request.getInputStream(), Set.of("reason")).text("reason");
        long number = records.numberOf(taskId);
        Resident shown = desk.reveal(number, user.id(), reason == null ? "" : reason);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contact(shown.name(), shown.phone(), shown.address(), records.hidden(number)));
    }

    /**
     * Name, phone and address are null if the resident did not give them.
     *
     * @param texts those of the record in which something is masked, in full
     */
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            List<String> texts) {}
}
