package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.meeting.MeetingDesk.NewMeeting;
import cn.minxu.meeting.rule.Rules;
import cn.minxu.model.Filled;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a meeting show, and what its start form says. */
@Component
class MeetingForms {

    private static final String AGENDA = "agendaText";
    private static final String MINUTES = "minutesText";
    static final String PUBLISH = "publishResult";

    /** Keys of what the forms of a meeting show. */
    static final Set<String> FACTS = Set.of(AGENDA, MINUTES);

    private final Meetings meetings;
    private final Agenda agenda;
    private final Members members;
    private final Rules rules;
    private final MeetingWording wording;
    private final WorkingTime time;
    private final Clock clock;

    MeetingForms(
            Meetings meetings,
            Agenda agenda,
            Members members,
            Rules rules,
            MeetingWording wording,
            WorkingTime time,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.members = members;
        this.rules = rules;
        this.wording = wording;
        this.time = time;
        this.clock = clock;
    }

    /** The kinds of meetings that there are today. */
    Map<String, Object> ofStart() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
        return Map.of(
                "meetingKindOptions",
                rules.on(today).stream()
                        .map(rule -> Map.of("label", rule.name(), "value", rule.kind()))
                        .toList());
    }

    Map<String, Supplier<Object>> ofTask(long number) {
        return Map.of(
                AGENDA,
                () -> agendaText(number),
                MINUTES,
                () -> java.util.Objects.requireNonNullElse(meetings.get(number).minutes(), "尚未整理"),
                PUBLISH,
                () -> published(number));
    }

    /** Whether what it decides is published, unless somebody says otherwise: YES where its rule says for how long at least. */
    String published(long number) {
        return publishDays(number) == null ? "NO" : "YES";
    }

    /** For how many calendar days at least what the meeting decides is published. */
    @Nullable
    Long publishDays(long number) {
        Meeting meeting = meetings.get(number);
        return rules.on(meeting.kind(), LocalDate.ofInstant(meeting.startsAt(), time.zone()))
                .map(rule -> (long) rule.publishDays())
                .filter(days -> days > 0)
                .orElse(null);
    }

    NewMeeting called(Filled filled, String key) {
        Map<String, Object> values = filled.values();
        return new NewMeeting(
                text(values, "meetingKind"),
                text(values, "title"),
                text(values, "place"),
                at(values, "begins"),
                at(values, "ends"),
                key);
    }

    private static String text(Map<String, Object> values, String key) {
        return String.valueOf(values.getOrDefault(key, ""));
    }

    private Instant at(Map<String, Object> values, String key) {
        try {
            String day = text(values, "day");
            return LocalDate.parse(day.substring(0, Math.min(10, day.length())))
                    .atTime(LocalTime.parse(text(values, key)))
                    .atZone(time.zone())
                    .toInstant();
        } catch (DateTimeException e) {
            throw Refused.invalid("日期应形如 2026-01-31，时间应形如 09:00，请重新填写。");
        }
    }

    /** The items with what has become of them, and how many members there are. */
    String agendaText(long number) {
        List<Item> items = agenda.of(number);
        String listed = items.isEmpty()
                ? "尚无议题"
                : items.stream()
                        .map(item -> item.place() + ". " + item.title() + became(item))
                        .collect(Collectors.joining("\n"));
        return listed + "\n名单：" + members.of(number).size() + " 人";
    }

    private String became(Item item) {
        String code = item.outcome() != null ? item.outcome() : item.ended();
        return code == null ? "" : "（" + wording.ofItem(code) + "）";
    }
}
