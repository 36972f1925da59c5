package cn.minxu.casework.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.find.CaseList;
import cn.minxu.casework.find.CaseLists;
import cn.minxu.casework.find.CasePage;
import cn.minxu.casework.find.CaseSearch;
import cn.minxu.casework.find.CaseState;
import cn.minxu.casework.find.Question;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds cases of any kind, open and closed: the search box and the lists of what is not one's turn any more. */
@RestController
class CaseListController {

    private final CaseSearch search;
    private final CaseLists lists;
    private final CurrentUser user;

    CaseListController(CaseSearch search, CaseLists lists, CurrentUser user) {
        this.search = search;
        this.lists = lists;
        this.user = user;
    }

    /** What is looked for is in the body: it may be somebody's name, and addresses end up in logs. */
    @PostMapping("/api/case-searches")
    CasePage find(HttpServletRequest request) throws IOException {
        var body = JsonBody.read(request.getInputStream(), Set.of("q", "state", "after"));
        return search.find(
                Question.of(body.text("q")), CaseState.named(body.text("state")), body.text("after"), user.id());
    }

    @GetMapping("/api/cases")
    CasePage list(
            @RequestParam String list,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after) {
        return lists.page(CaseList.named(list), CaseState.named(state), after, user.id());
    }
}
