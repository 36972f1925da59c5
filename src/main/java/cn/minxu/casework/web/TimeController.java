package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.time.TimeDesk;
import cn.minxu.casework.time.TimeDesk.Askable;
import cn.minxu.deadline.Pauses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Asking for more time at a task: an extension or a pause. */
@RestController
@RequestMapping("/api")
public class TimeController {

    private static final String TASK = "/task-cards/{taskId}";

    private final TimeDesk desk;
    private final Pauses pauses;
    private final CurrentUser user;

    TimeController(TimeDesk desk, Pauses pauses, CurrentUser user) {
        this.desk = desk;
        this.pauses = pauses;
        this.user = user;
    }

    /** A cause for which a clock may stand still. */
    public record Cause(String cause, String name) {}

    @GetMapping("/pause-causes")
    public List<Cause> causes() {
        return pauses.causes().entrySet().stream()
                .map(each -> new Cause(each.getKey(), each.getValue()))
                .toList();
    }

    /** What the caller may ask for at a task. */
    @GetMapping(TASK + "/time")
    public Askable askable(@PathVariable String taskId) {
        return desk.askable(taskId, user.id());
    }

    @PostMapping(TASK + "/extension")
    public Askable extend(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("days", "reason"));
        Integer days = body.count("days");
        if (days == null) {
            throw Refused.invalid("请填写延期的工作日数。");
        }
        desk.askExtension(taskId, days, Objects.requireNonNullElse(body.text("reason"), ""), user.id());
        return askable(taskId);
    }

    @PostMapping(TASK + "/pause")
    public Askable pause(@PathVariable String taskId, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("cause", "reason"));
        String cause = body.text("cause");
        if (cause == null || cause.isBlank()) {
            throw Refused.invalid("请选择暂停的事由。");
        }
        desk.askPause(taskId, cause, Objects.requireNonNullElse(body.text("reason"), ""), user.id());
        return askable(taskId);
    }
}
