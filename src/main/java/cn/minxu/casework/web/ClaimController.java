package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.claim.ClaimDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Giving a task back or to a colleague. */
@RestController
@RequestMapping("/api/task-cards/{taskId}")
public class ClaimController {

    private final ClaimDesk desk;
    private final CurrentUser user;

    ClaimController(ClaimDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** Somebody to whom the task may be given. */
    public record Colleague(
            String account, String name, @Nullable String post) {}

    @GetMapping("/colleagues")
    public List<Colleague> colleagues(@PathVariable String taskId) {
        return desk.colleagues(taskId, user.id()).stream()
                .map(person -> new Colleague(person.userId(), person.name(), person.post()))
                .toList();
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void release(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("comment"));
        desk.release(taskId, orEmpty(body.text("comment")), user.id());
    }

    @PostMapping("/handover")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void handOver(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("to", "comment"));
        String to = orEmpty(body.text("to")).strip();
        if (to.isEmpty()) {
            throw Refused.invalid("请选择交给哪位同事办理（“to”为其账号）。");
        }
        desk.handOver(taskId, to, orEmpty(body.text("comment")), user.id());
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
