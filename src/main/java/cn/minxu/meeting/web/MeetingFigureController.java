package cn.minxu.meeting.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.meeting.figures.MeetingFigures;
import cn.minxu.meeting.figures.MeetingFigures.Figures;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many meetings were held over a period and in how many something was agreed, of those that the caller may see. */
@RestController
class MeetingFigureController {

    private final MeetingFigures figures;
    private final CurrentUser user;

    MeetingFigureController(MeetingFigures figures, CurrentUser user) {
        this.figures = figures;
        this.user = user;
    }

    @GetMapping("/api/meeting-figures")
    Figures of(
            @RequestParam String since,
            @RequestParam String until,
            @RequestParam(required = false) @Nullable String kind) {
        return figures.of(day(since), day(until), kind, user.id());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.invalid("日期应形如 2026-01-31，请重新填写。");
        }
    }
}
