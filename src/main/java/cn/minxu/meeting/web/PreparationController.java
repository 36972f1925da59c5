package cn.minxu.meeting.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.meeting.MeetingAccess;
import cn.minxu.meeting.MeetingChoices;
import cn.minxu.meeting.MeetingChoices.Choices;
import cn.minxu.meeting.MeetingView;
import cn.minxu.meeting.MeetingViews;
import cn.minxu.meeting.Member;
import cn.minxu.meeting.PreparationDesk;
import cn.minxu.worktime.WorkingTime;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A meeting before it is held: who may take part, and what it deals with. */
@RestController
@RequestMapping("/api/meetings/{number:[1-9]\\d{0,17}}")
class PreparationController {

    private static final String MEMBER = "/members/{member:[1-9]\\d{0,17}}";

    private final PreparationDesk desk;
    private final MeetingChoices choices;
    private final MeetingViews views;
    private final MeetingAccess access;
    private final CurrentUser user;
    private final WorkingTime time;

    PreparationController(
            PreparationDesk desk,
            MeetingChoices choices,
            MeetingViews views,
            MeetingAccess access,
            CurrentUser user,
            WorkingTime time) {
        this.desk = desk;
        this.choices = choices;
        this.views = views;
        this.access = access;
        this.user = user;
        this.time = time;
    }

    /** What its dialogs offer to choose from. */
    @GetMapping("/choices")
    Choices choices(@PathVariable long number) {
        return choices.of(number, user.id());
    }

    @PostMapping("/members")
    MeetingView add(@PathVariable long number, HttpServletRequest request) throws IOException {
        desk.addMember(number, member(number, request), null, user.id());
        return views.of(number, user.id());
    }

    @PostMapping("/members/copies")
    MeetingView copy(@PathVariable long number) {
        desk.copyMembers(number, user.id());
        return views.of(number, user.id());
    }

    @PostMapping(MEMBER + "/substitute")
    MeetingView substitute(@PathVariable long number, @PathVariable long member, HttpServletRequest request)
            throws IOException {
        desk.addMember(number, member(number, request), member, user.id());
        return views.of(number, user.id());
    }

    @PostMapping(MEMBER + "/removal")
    MeetingView strikeOff(@PathVariable long number, @PathVariable long member) {
        desk.strikeOff(number, member, user.id());
        return views.of(number, user.id());
    }

    private Member.New member(long number, HttpServletRequest request) throws IOException {
        var body = body(number, request, "name", "post", "account", "area");
        return new Member.New(
                java.util.Objects.requireNonNullElse(body.text("name"), ""),
                body.text("post"),
                body.text("account"),
                area(body.text("area")));
    }

    private static @Nullable BigDecimal area(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,10}(\\.\\d{1,2})?")) {
            throw Refused.invalid("面积应为数字，最多两位小数，如 89.50。");
        }
        return new BigDecimal(text);
    }

    @PostMapping("/items")
    MeetingView addItem(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = body(number, request, "title", "case", "ballot", "rule");
        desk.addItem(
                number,
                body.text("title"),
                Ids.optional(body, "case"),
                body.text("ballot"),
                body.text("rule"),
                user.id());
        return views.of(number, user.id());
    }

    @PostMapping("/items/{item:[1-9]\\d{0,17}}/removal")
    MeetingView removeItem(@PathVariable long number, @PathVariable long item) {
        desk.removeItem(number, item, user.id());
        return views.of(number, user.id());
    }

    @PostMapping("/end")
    MeetingView moveEnd(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = body(number, request, "end", "reason");
        desk.moveEnd(number, instant(body.text("end")), body.text("reason"), user.id());
        return views.of(number, user.id());
    }

    private Instant instant(@Nullable String text) {
        try {
            return LocalDateTime.parse(String.valueOf(text)).atZone(time.zone()).toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("“end”应形如 2026-01-31T11:30，请重新填写。");
        }
    }

    private JsonBody body(long number, HttpServletRequest request, String... fields) throws IOException {
        access.requireReading(number, user.id());
        return JsonBody.read(request.getInputStream(), Set.of(fields));
    }
}
