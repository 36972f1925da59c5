package cn.minxu.meeting.web;

import cn.minxu.Refused;
import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.meeting.Count;
import cn.minxu.meeting.MeetingAccess;
import cn.minxu.meeting.MeetingView;
import cn.minxu.meeting.MeetingViews;
import cn.minxu.meeting.TaskDesk;
import cn.minxu.meeting.VotingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Votes, counts, corrections, and the tasks that follow. */
@RestController
@RequestMapping("/api/meetings/{number:[1-9]\\d{0,17}}")
class VotingController {

    private static final String ITEM = "/items/{item:[1-9]\\d{0,17}}";

    private final VotingDesk desk;
    private final TaskDesk tasks;
    private final MeetingViews views;
    private final MeetingAccess access;
    private final CurrentUser user;

    VotingController(VotingDesk desk, TaskDesk tasks, MeetingViews views, MeetingAccess access, CurrentUser user) {
        this.desk = desk;
        this.tasks = tasks;
        this.views = views;
        this.access = access;
        this.user = user;
    }

    /** Without a member: the caller's own vote. */
    @PostMapping(ITEM + "/votes")
    MeetingView vote(@PathVariable long number, @PathVariable long item, HttpServletRequest request)
            throws IOException {
        var body = body(number, request, "member", "choice");
        desk.vote(number, item, Ids.optional(body, "member"), body.text("choice"), user.id());
        return views.of(number, user.id());
    }

    @PostMapping(ITEM + "/counts")
    MeetingView count(@PathVariable long number, @PathVariable long item, HttpServletRequest request)
            throws IOException {
        var body = body(number, request, "votes", "for", "against", "abstain");
        desk.count(number, item, count(body), user.id());
        return views.of(number, user.id());
    }

    @PostMapping(ITEM + "/corrections")
    MeetingView correct(@PathVariable long number, @PathVariable long item, HttpServletRequest request)
            throws IOException {
        var body = body(number, request, "member", "choice", "votes", "for", "against", "abstain", "reason");
        Long member = Ids.optional(body, "member");
        if (member == null) {
            desk.correctCount(number, item, count(body), body.text("reason"), user.id());
        } else {
            desk.correct(number, item, member, body.text("choice"), body.text("reason"), user.id());
        }
        return views.of(number, user.id());
    }

    private static Count count(JsonBody body) {
        return Count.of(body.count("votes"), body.count("for"), body.count("against"), body.count("abstain"));
    }

    @PostMapping("/tasks")
    MeetingView give(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = body(number, request, "item", "unit", "what", "due");
        tasks.give(
                number,
                Ids.optional(body, "item"),
                body.text("unit"),
                body.text("what"),
                day(body.text("due")),
                user.id());
        return views.of(number, user.id());
    }

    private static LocalDate day(@Nullable String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            throw Refused.invalid("完成日期应形如 2026-01-31，请重新填写。");
        }
    }

    private JsonBody body(long number, HttpServletRequest request, String... fields) throws IOException {
        access.requireReading(number, user.id());
        return JsonBody.read(request.getInputStream(), Set.of(fields));
    }
}
