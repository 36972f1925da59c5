package cn.minxu.alliance.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.alliance.Letter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The reply letter to who asked a community's party organisation for its opinion. */
@RestController
class LetterController {

    private final Letter letter;
    private final CurrentUser user;

    LetterController(Letter letter, CurrentUser user) {
        this.letter = letter;
        this.user = user;
    }

    /** Printed as it is shown: the only style is its own. */
    @GetMapping(path = "/api/opinions/{number:[1-9]\\d{0,17}}/letter", produces = "text/html;charset=UTF-8")
    String of(@PathVariable long number, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return letter.of(number, user.id());
    }
}
