package cn.minxu.scoring.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.scoring.appraisal.AppraisalDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is to carry out a method of an appraisal has an interest in the matter: somebody else is given it. */
@RestController
class RecusalController {

    private final AppraisalDesk desk;
    private final CurrentUser user;

    RecusalController(AppraisalDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @PostMapping("/api/score-sheets/{sheet:[1-9]\\d{0,17}}/recusal")
    void recuse(@PathVariable long sheet, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("reason"));
        desk.recuse(sheet, Objects.requireNonNullElse(body.text("reason"), ""), user.id());
    }
}
