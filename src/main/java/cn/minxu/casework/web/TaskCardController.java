package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.Resident;
import cn.minxu.casework.TasksAtWork;
import cn.minxu.casework.offer.Offer;
import cn.minxu.casework.offer.Offers;
import cn.minxu.casework.view.CaseRecord;
import cn.minxu.casework.view.CaseRecords;
import cn.minxu.casework.view.RevealDesk;
import cn.minxu.casework.view.TaskCard;
import cn.minxu.casework.view.TaskCards;
import cn.minxu.casework.view.TaskCase;
import cn.minxu.casework.view.TaskCases;
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

/** What Tasklist shows of the cases behind its tasks. */
@RestController
@RequestMapping("/api/task-cards")
class TaskCardController {

    private final TaskCards cards;
    private final TaskCases taskCases;
    private final CaseRecords records;
    private final Offers offers;
    private final RevealDesk desk;
    private final TasksAtWork tasks;
    private final CurrentUser user;

    TaskCardController(
            TaskCards cards,
            TaskCases taskCases,
            CaseRecords records,
            Offers offers,
            RevealDesk desk,
            TasksAtWork tasks,
            CurrentUser user) {
        this.cards = cards;
        this.taskCases = taskCases;
        this.records = records;
        this.offers = offers;
        this.desk = desk;
        this.tasks = tasks;
        this.user = user;
    }

    /** @param ids of tasks, separated by commas, at most 50; those that the caller may not see are left out */
    @GetMapping
    List<TaskCard> cards(@RequestParam(defaultValue = "") List<String> ids) {
        return cards.of(ids);
    }

    @GetMapping("/{taskId}/record")
    CaseRecord record(@PathVariable String taskId) {
        return records.of(tasks.number(taskId), user.id());
    }

    /** The case of a task, also of one that is done: where a bookmark of it leads then. */
    @GetMapping("/{taskId}/case")
    TaskCase caseOf(@PathVariable String taskId) {
        return taskCases.of(taskId, user.id());
    }

    /** What the caller may do at a task beside its form. */
    @GetMapping("/{taskId}/offers")
    List<Offer> offers(@PathVariable String taskId) {
        return offers.at(taskId, user.id());
    }

    /** How to reach the resident, for a stated reason; that it was shown is recorded. */
    @PostMapping("/{taskId}/resident")
    ResponseEntity<Contact> resident(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        String reason =
                JsonBody.read(request.getInputStream(), Set.of("reason")).text("reason");
        long number = tasks.number(taskId);
        Resident shown = desk.reveal(number, user.id(), reason == null ? "" : reason);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Contact(
                        shown.name(),
                        shown.phone(),
                        shown.address(),
                        records.personal(number),
                        records.hidden(number)));
    }

    /**
     * Name, phone and address are null if the resident did not give them.
     *
     * @param fields what else was filled in about a person
     * @param texts those of the record in which something is masked, in full
     */
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String address,
            List<CaseRecord.Field> fields,
            List<String> texts) {}
}
