package cn.minxu.scoring.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.scoring.Replacement;
import cn.minxu.scoring.appraisal.AppraisalDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is to carry out a method of an appraisal has an interest in the matter, or an assessor of a panel does not answer: somebody else is found. */
@RestController
class RecusalController {

    private final AppraisalDesk desk;
    private final Replacement replacement;
    private final CurrentUser user;

    RecusalController(AppraisalDesk desk, Replacement replacement, CurrentUser user) {
        this.desk = desk;
        this.replacement = replacement;
        this.user = user;
    }

    @PostMapping("/api/score-sheets/{sheet:[1-9]\\d{0,17}}/recusal")
    void recuse(@PathVariable long sheet, HttpServletRequest request) throws IOException {
        desk.recuse(sheet, reason(request), user.id());
    }

    @PostMapping("/api/score-sheets/{sheet:[1-9]\\d{0,17}}/replacement")
    void replace(@PathVariable long sheet, HttpServletRequest request) throws IOException {
        replacement.takeOff(sheet, reason(request), user.id());
    }

    private static String reason(HttpServletRequest request) throws IOException {
        return Objects.requireNonNullElse(
                JsonBody.read(request.getInputStream(), Set.of("reason")).text("reason"), "");
    }
}
