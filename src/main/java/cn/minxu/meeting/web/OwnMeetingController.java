package cn.minxu.meeting.web;

import cn.minxu.access.CurrentUser;
import cn.minxu.meeting.OwnMeetings;
import cn.minxu.meeting.OwnMeetings.Own;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own meetings: as a member, not as whoever records them. */
@RestController
class OwnMeetingController {

    private final OwnMeetings meetings;
    private final CurrentUser user;

    OwnMeetingController(OwnMeetings meetings, CurrentUser user) {
        this.meetings = meetings;
        this.user = user;
    }

    @GetMapping("/api/meetings")
    List<Own> own() {
        return meetings.of(user.id());
    }
}
