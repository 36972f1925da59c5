package cn.minxu.scoring.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.scoring.ScoringView;
import cn.minxu.scoring.ScoringViews;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a case was, and is, scored: to each reader what he may know. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/scorings")
class ScoringController {

    private final ScoringViews views;
    private final CurrentUser user;

    ScoringController(ScoringViews views, CurrentUser user) {
        this.views = views;
        this.user = user;
    }

    @GetMapping
    List<ScoringView> of(@PathVariable long number) {
        return views.of(number, user.id());
    }
}
