package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.kept.KeepingDesk;
import cn.minxu.casework.kept.KeepingDesk.Kept;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has typed into a form and not submitted yet. */
@RestController
@RequestMapping("/api/kept-work")
class KeptWorkController {

    private static final String TASK = "/tasks/{taskId}";
    private static final String START = "/starts/{key}";
    private static final Set<String> BODY = Set.of("values");

    private final KeepingDesk desk;
    private final CurrentUser user;

    KeptWorkController(KeepingDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /**
     * What was kept, and when; both null if nothing was.
     *
     * @param values by field key, as they were given
     */
    record Answer(
            @JsonRawValue @Nullable String values, @Nullable Instant keptAt) {}

    /** When it was kept. */
    record Receipt(Instant keptAt) {}

    @GetMapping(TASK)
    Answer atTask(@PathVariable String taskId) {
        return answer(desk.atTask(taskId, user.id()));
    }

    @PutMapping(TASK)
    Receipt keepAtTask(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        return new Receipt(desk.keepAtTask(taskId, values(request), user.id()));
    }

    @DeleteMapping(TASK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetAtTask(@PathVariable String taskId) {
        desk.forgetAtTask(taskId, user.id());
    }

    @GetMapping(START)
    Answer atStart(@PathVariable String key) {
        return answer(desk.atStart(key, user.id()));
    }

    @PutMapping(START)
    Receipt keepAtStart(@PathVariable String key, HttpServletRequest request) throws IOException {
        return new Receipt(desk.keepAtStart(key, values(request), user.id()));
    }

    @DeleteMapping(START)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgetAtStart(@PathVariable String key) {
        desk.forgetAtStart(key, user.id());
    }

    private static Answer answer(Optional<Kept> kept) {
        return new Answer(
                kept.map(Kept::values).orElse(null), kept.map(Kept::at).orElse(null));
    }

    private static String values(HttpServletRequest request) throws IOException {
        ObjectNode values = JsonBody.read(request.getInputStream(), BODY).object("values");
        if (values == null) {
            throw Refused.invalid("请在“values”中按字段编号给出填写的内容，形如 {\"values\":{\"note\":\"…\"}}。");
        }
        return values.toString();
    }
}
