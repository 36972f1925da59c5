package cn.minxu.ledger.payment.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.ledger.payment.CaseStatements;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a case, as data and as a page to be printed. */
@RestController
@RequestMapping("/api/cases/{number:[1-9]\\d{0,17}}/accounts")
class CaseAccountController {

    private final CaseStatements statements;
    private final CurrentUser user;

    CaseAccountController(CaseStatements statements, CurrentUser user) {
        this.statements = statements;
        this.user = user;
    }

    @GetMapping
    List<CaseStatements.Shown> of(@PathVariable long number) {
        return statements.of(number, user.id());
    }

    @GetMapping(path = "/page", produces = "text/html;charset=UTF-8")
    String page(@PathVariable long number, HttpServletResponse response) {
        String page = statements.page(number, user.id());
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return page;
    }
}
