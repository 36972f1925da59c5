package cn.minxu.meeting.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.casework.web.JsonBody;
import cn.minxu.meeting.MeetingAccess;
import cn.minxu.meeting.MeetingView;
import cn.minxu.meeting.MeetingViews;
import cn.minxu.meeting.Minutes;
import cn.minxu.meeting.SessionDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A meeting as it is held: all of it, its opening and closing, who is there, its items, its minutes. */
@RestController
@RequestMapping("/api/meetings/{number:[1-9]\\d{0,17}}")
class MeetingController {

    private static final String ITEM = "/items/{item:[1-9]\\d{0,17}}";

    private final MeetingViews views;
    private final MeetingAccess access;
    private final SessionDesk session;
    private final Minutes minutes;
    private final CurrentUser user;

    MeetingController(
            MeetingViews views, MeetingAccess access, SessionDesk session, Minutes minutes, CurrentUser user) {
        this.views = views;
        this.access = access;
        this.session = session;
        this.minutes = minutes;
        this.user = user;
    }

    @GetMapping
    MeetingView look(@PathVariable long number) {
        return views.of(number, user.id());
    }

    @PostMapping("/opening")
    MeetingView open(@PathVariable long number, HttpServletRequest request) throws IOException {
        session.open(number, body(number, request, "reason").text("reason"), user.id());
        return look(number);
    }

    @PostMapping("/attendance")
    MeetingView note(@PathVariable long number, HttpServletRequest request) throws IOException {
        var body = body(number, request, "member", "status", "proxy", "item");
        session.note(
                number,
                Ids.required(body, "member", "成员"),
                body.text("status"),
                Ids.optional(body, "proxy"),
                Ids.optional(body, "item"),
                user.id());
        return look(number);
    }

    @PostMapping(ITEM + "/opening")
    MeetingView openItem(@PathVariable long number, @PathVariable long item) {
        session.openItem(number, item, user.id());
        return look(number);
    }

    @PostMapping(ITEM + "/closing")
    MeetingView closeItem(@PathVariable long number, @PathVariable long item) {
        session.closeItem(number, item, user.id());
        return look(number);
    }

    @PostMapping(ITEM + "/holding-over")
    MeetingView holdOver(@PathVariable long number, @PathVariable long item, HttpServletRequest request)
            throws IOException {
        session.holdOver(number, item, body(number, request, "reason").text("reason"), user.id());
        return look(number);
    }

    @PostMapping(ITEM + "/withdrawal")
    MeetingView withdraw(@PathVariable long number, @PathVariable long item, HttpServletRequest request)
            throws IOException {
        session.withdraw(number, item, body(number, request, "reason").text("reason"), user.id());
        return look(number);
    }

    @PostMapping("/closing")
    MeetingView close(@PathVariable long number) {
        session.close(number, user.id());
        return look(number);
    }

    /** Printed as it is shown: the only style is its own. */
    @GetMapping(path = "/minutes", produces = "text/html;charset=UTF-8")
    String minutes(@PathVariable long number, HttpServletResponse response) {
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return minutes.of(number, user.id());
    }

    /** Before what he sent is looked at: to who may not see it the meeting does not exist. */
    private JsonBody body(long number, HttpServletRequest request, String... fields) throws IOException {
        access.requireReading(number, user.id());
        return JsonBody.read(request.getInputStream(), Set.of(fields));
    }
}
