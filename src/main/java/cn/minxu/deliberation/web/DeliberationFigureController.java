package cn.minxu.deliberation.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.deliberation.DeliberationFigures;
import cn.minxu.deliberation.DeliberationFigures.Figure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of deliberations over a period, of those that the caller may see. */
@RestController
class DeliberationFigureController {

    private final DeliberationFigures figures;
    private final CurrentUser user;

    DeliberationFigureController(DeliberationFigures figures, CurrentUser user) {
        this.figures = figures;
        this.user = user;
    }

    @GetMapping("/api/deliberation-figures")
    List<Figure> of(@RequestParam String since, @RequestParam String until) {
        return figures.of(day(since), day(until), user.id());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid("日期应形如 2026-01-31，请重新填写。");
        }
    }
}
