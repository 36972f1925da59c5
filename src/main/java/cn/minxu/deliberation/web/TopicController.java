package cn.minxu.deliberation.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Sight;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.deliberation.Topic;
import cn.minxu.deliberation.TopicDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a community is to deliberate about this month. */
@RestController
@RequestMapping("/api/deliberations/{number:[1-9]\\d{0,17}}/topics")
class TopicController {

    private final TopicDesk desk;
    private final Sight sight;
    private final CurrentUser user;

    TopicController(TopicDesk desk, Sight sight, CurrentUser user) {
        this.desk = desk;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping
    List<Topic> of(@PathVariable long number) {
        sight.require(user.id(), number);
        return desk.topics(number);
    }

    /** {@code case}: the number of a case that it is about, as a text. */
    @PostMapping
    List<Topic> propose(@PathVariable long number, HttpServletRequest request) throws IOException {
        sight.require(user.id(), number);
        var body = JsonBody.read(request.getInputStream(), Set.of("title", "case"));
        desk.propose(number, body.text("title"), number(body.text("case")), user.id());
        return of(number);
    }

    private static @Nullable Long number(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refused.invalid("“case”应为受理编号，请重新填写。");
        }
        return Long.valueOf(text);
    }
}
