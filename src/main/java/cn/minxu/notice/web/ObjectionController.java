package cn.minxu.notice.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Sight;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.notice.ObjectionDesk;
import cn.minxu.notice.ObjectionDesk.Said;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was published about a case, and what people say against it. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/objections")
class ObjectionController {

    private final ObjectionDesk desk;
    private final Sight sight;
    private final CurrentUser user;

    ObjectionController(ObjectionDesk desk, Sight sight, CurrentUser user) {
        this.desk = desk;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping
    Said of(@PathVariable long number) {
        return desk.of(number, user.id());
    }

    @PostMapping
    Said raise(@PathVariable long number, HttpServletRequest request) throws IOException {
        sight.require(user.id(), number);
        var body = JsonBody.read(request.getInputStream(), Set.of("text", "name", "phone"));
        desk.raise(number, body.text("text"), body.text("name"), body.text("phone"), user.id());
        return of(number);
    }
}
