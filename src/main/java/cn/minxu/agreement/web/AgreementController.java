package cn.minxu.agreement.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.agreement.AgreementPages;
import cn.minxu.agreement.AgreementPages.Shown;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a case's parties sign. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/agreements")
class AgreementController {

    private final AgreementPages pages;
    private final CurrentUser user;

    AgreementController(AgreementPages pages, CurrentUser user) {
        this.pages = pages;
        this.user = user;
    }

    @GetMapping
    List<Shown> list(@PathVariable long number) {
        return pages.list(number, user.id());
    }

    /** Printed as it is shown: the only style is its own. */
    @GetMapping(path = "/{id:[1-9]\\d{0,17}}", produces = "text/html;charset=UTF-8")
    String page(@PathVariable long number, @PathVariable long id, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return pages.page(number, id, user.id());
    }
}
