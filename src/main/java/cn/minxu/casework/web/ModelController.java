package cn.minxu.casework.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.model.Forecast;
import cn.minxu.casework.model.ModelDesk;
import cn.minxu.casework.model.ModelDesk.Asked;
import cn.minxu.casework.model.ModelRow;
import cn.minxu.casework.model.ModelsInForce;
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

/** What is in force: read by designers, administrators and supervisors, changed by the first two. */
@RestController
@RequestMapping("/api/models")
public class ModelController {

    private final ModelsInForce models;
    private final ModelDesk desk;
    private final CurrentUser user;

    ModelController(ModelsInForce models, ModelDesk desk, CurrentUser user) {
        this.models = models;
        this.desk = desk;
        this.user = user;
    }

    /** @param changes whether the reader may change what is in force */
    public record Answer(boolean changes, List<ModelRow> models) {}

    @GetMapping
    public Answer list() {
        if (!mayChange() && !user.isSupervisor()) {
            throw Refused.forbidden("模型现状只向流程设计人员、督办人员和管理员开放。");
        }
        return new Answer(mayChange(), models.list());
    }

    @PostMapping("/{key}/back")
    public ModelRow back(@PathVariable String key, HttpServletRequest request) throws IOException {
        requireMayChange();
        var body = body(request);
        return desk.back(asked(key, body), Objects.requireNonNullElse(body.text("reason"), ""));
    }

    @PostMapping("/{key}/shipped")
    public ModelRow takeShipped(@PathVariable String key, HttpServletRequest request) throws IOException {
        requireMayChange();
        var body = body(request);
        return desk.takeShipped(asked(key, body), Objects.requireNonNullElse(body.text("reason"), ""));
    }

    /** The body is the file itself. */
    @PostMapping("/dry-run")
    public List<Forecast> tryOut(HttpServletRequest request) throws IOException {
        requireMayChange();
        String type = request.getContentType();
        if (type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
            throw Refused.invalid("请把文件本身作为正文提交，不要用表单（multipart）。");
        }
        return desk.tryOut(request.getInputStream().readAllBytes());
    }

    private static JsonBody body(HttpServletRequest request) throws IOException {
        return JsonBody.read(request.getInputStream(), Set.of("reason", "version", "kind"));
    }

    private static Asked asked(String key, JsonBody body) {
        return new Asked(key, body.text("kind"), body.count("version"));
    }

    private boolean mayChange() {
        return user.isAdministrator() || user.isDesigner();
    }

    private void requireMayChange() {
        if (!mayChange()) {
            throw Refused.forbidden("只有流程设计人员和管理员可以更换在用的流程、决策表和表单。");
        }
    }
}
