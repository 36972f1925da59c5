package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Words;
import cn.minxu.meeting.Attendance.Place;
import cn.minxu.meeting.Attendance.Status;
import cn.minxu.organisation.Organisation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** The minutes of a meeting as a page to print. */
@Service
@Transactional(readOnly = true)
public class Minutes {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>%1$s</title>
            <style>body{font:16px/1.7 "Songti SC",SimSun,serif;max-width:42em;margin:2em auto;padding:0 1em}h1{font-size:22px;text-align:center}
            h2{font-size:17px;margin-bottom:.2em}p{margin:.2em 0;white-space:pre-wrap}.draft{color:#a00;text-align:center}</style></head>
            <body><h1>%1$s　会议纪要</h1>%2$s
            <p>时间：%3$s 至 %4$s</p><p>地点：%5$s</p>%6$s
            <h2>到会情况</h2>%7$s
            <h2>议题与表决</h2>%8$s
            <h2>会议纪要</h2><p>%9$s</p>%10$s</body></html>
            """;

    private final MeetingAccess access;
    private final Meetings meetings;
    private final Members members;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Extracts extracts;
    private final Tasks tasks;
    private final CaseBook cases;
    private final Organisation organisation;
    private final Words words;

    Minutes(
            MeetingAccess access,
            Meetings meetings,
            Members members,
            Agenda agenda,
            Attendance attendance,
            Extracts extracts,
            Tasks tasks,
            CaseBook cases,
            Organisation organisation,
            Words words) {
        this.access = access;
        this.meetings = meetings;
        this.members = members;
        this.agenda = agenda;
        this.attendance = attendance;
        this.extracts = extracts;
        this.tasks = tasks;
        this.cases = cases;
        this.organisation = organisation;
        this.words = words;
    }

    /** @throws Refused if he may not see it, or it has not been held */
    public String of(long number, String user) {
        access.requireReading(number, user);
        Meeting meeting = meetings.get(number);
        if (meeting.openedAt() == null || meeting.closedAt() == null) {
            throw Refused.conflict("会议还没有开完，没有纪要可以打印。");
        }
        return PAGE.formatted(
                html(Erased.shown(cases.get(number).title())),
                meeting.approvedAt() == null ? "<p class=\"draft\">（草稿，尚未审核）</p>" : "",
                words.at(meeting.openedAt()),
                words.at(meeting.closedAt()),
                html(Erased.shown(meeting.place())),
                moved(meeting)
                        + (meeting.lateWhy() == null
                                ? ""
                                : "<p>通知晚于规定时间发出，仍开会的原因：" + html(Erased.shown(meeting.lateWhy())) + "</p>"),
                presence(number),
                agenda.of(number).stream()
                        .map(item -> "<p>" + item.place() + ". " + html(extracts.of(item)) + "</p>")
                        .collect(Collectors.joining("\n")),
                html(meeting.minutes() == null ? "尚未整理" : Erased.shown(meeting.minutes())),
                given(number));
    }

    /** When it was called for, and why its end was moved. */
    private String moved(Meeting meeting) {
        return meeting.endWhy() == null
                ? ""
                : "<p>原定 " + words.at(meeting.startsAt()) + " 召开；结束时间改过，原因：" + html(Erased.shown(meeting.endWhy()))
                        + "</p>";
    }

    /** A line for each way of being there or not, with who is. */
    private String presence(long number) {
        List<Member> all = members.of(number);
        Map<Long, Place> places = attendance.of(number);
        return all.stream()
                .collect(Collectors.groupingBy(
                        member -> label(places.get(member.id())),
                        java.util.TreeMap::new,
                        Collectors.mapping(member -> Erased.shown(member.name()), Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> "<p>" + each.getKey() + "（" + each.getValue().size() + " 人）："
                        + html(String.join("、", each.getValue())) + "</p>")
                .collect(Collectors.joining("\n", "<p>应到 " + all.size() + " 人</p>\n", ""));
    }

    private static String label(@org.jspecify.annotations.Nullable Place place) {
        Status status = place == null ? Status.ABSENT : place.status();
        return switch (status) {
            case PRESENT -> "到会";
            case REPRESENTED -> "委托他人";
            case EXCUSED -> "请假";
            default -> "缺席";
        };
    }

    private String given(long number) {
        String listed = tasks.of(number).stream()
                .map(task -> "<p>" + html(organisation.unit(task.unit()).name()) + "：" + html(Erased.shown(task.what()))
                        + "（" + task.due() + " 前）</p>")
                .collect(Collectors.joining("\n"));
        return listed.isEmpty() ? "" : "<h2>任务</h2>" + listed;
    }

    private static String html(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
