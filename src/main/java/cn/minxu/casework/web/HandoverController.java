package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.claim.Handovers;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several tasks that go to one colleague, such as those of somebody who is absent. */
@RestController
public class HandoverController {

    private static final int MOST = 50;

    private final Handovers desk;
    private final CurrentUser user;

    HandoverController(Handovers desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** What became of each, in the order in which they were asked for. */
    public record Answer(int done, int refused, List<Handovers.Result> results) {}

    @PostMapping("/api/task-handovers")
    public Answer handOver(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("tasks", "to", "comment"));
        List<String> tasks = body.texts("tasks").stream().distinct().toList();
        if (tasks.isEmpty() || tasks.size() > MOST) {
            throw Refused.invalid("请选择要转交的任务，一次最多 " + MOST + " 项。");
        }
        String to = Objects.requireNonNullElse(body.text("to"), "").strip();
        if (to.isEmpty()) {
            throw Refused.invalid("请选择交给哪位同事办理（“to”为其账号）。");
        }
        List<Handovers.Result> results =
                desk.handOver(tasks, to, Objects.requireNonNullElse(body.text("comment"), ""), user.id());
        int done = (int) results.stream().filter(Handovers.Result::done).count();
        return new Answer(done, results.size() - done, results);
    }
}
