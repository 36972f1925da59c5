package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.start.StartDesk;
import cn.minxu.casework.start.StartDesk.Start;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may start. */
@RestController
class StartController {

    private final StartDesk desk;
    private final CurrentUser user;

    StartController(StartDesk desk, CurrentUser user) {
        this.desk = desk;
        this.user = user;
    }

    @GetMapping("/api/starts")
    List<Start> starts() {
        return desk.of(user.id());
    }
}
