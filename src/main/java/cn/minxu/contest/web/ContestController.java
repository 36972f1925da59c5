package cn.minxu.contest.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.view.Sight;
import cn.minxu.contest.ContestResults;
import cn.minxu.contest.ContestResults.Result;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The result of a contest, for whoever sees it. */
@RestController
class ContestController {

    private final ContestResults results;
    private final Sight sight;
    private final CurrentUser user;

    ContestController(ContestResults results, Sight sight, CurrentUser user) {
        this.results = results;
        this.sight = sight;
        this.user = user;
    }

    @GetMapping("/api/contests/{number:[1-9]\\d{0,17}}")
    Result of(@PathVariable long number) {
        sight.require(user.id(), number);
        return results.of(number);
    }
}
