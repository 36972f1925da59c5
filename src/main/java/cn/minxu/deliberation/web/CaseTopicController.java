package cn.minxu.deliberation.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.deliberation.TopicDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts an open case to its community's deliberation of this month. */
@RestController
class CaseTopicController {

    private final TopicDesk desk;
    private final CurrentUser user;

    CaseTopicController(TopicDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    /** {@code title}: as it stands on the agenda; the case's own if it is missing. */
    @PostMapping("/api/cases/{number:[1-9]\\d{0,17}}/deliberation")
    @ResponseStatus(HttpStatus.CREATED)
    void put(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("title"));
        desk.put(number, body.text("title"), user.id());
    }
}
