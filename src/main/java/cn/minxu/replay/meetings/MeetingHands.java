package cn.minxu.replay.meetings;

import cn.minxu.Refused;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.deliberation.DeliberationDesk;
import cn.minxu.deliberation.Topic;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do at an open step of a deliberation, its meeting or a task of that, and when: as the files say, and else as people usually do. */
@Component
@Profile("replay")
class MeetingHands {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** For how many calendar days at least a result is published. */
    private static final int NOTICE_DAYS = 15;

    private final WorkingDays days;
    private final Staff staff;
    private final DeliberationDesk deliberations;
    private final MeetingSession session;
    private final FormService forms;

    MeetingHands(
            WorkingDays days, Staff staff, DeliberationDesk deliberations, MeetingSession session, FormService forms) {
        this.days = days;
        this.staff = staff;
        this.deliberations = deliberations;
        this.session = session;
        this.forms = forms;
    }

    /** Something that is done at an instant. */
    record Deed(Instant at, Runnable act) {}

    /**
     * One after the other; none for a meeting that the files do not have.
     *
     * @throws Refused if people of the replay do not know the step
     */
    List<Deed> at(OpenStep step, MeetingWalk walk, Instant now, Times times) {
        String unit = walk.unit();
        MeetingRow row = walk.row();
        String stay = step.stay();
        Instant soon = days.sameDay(now);
        return switch (step.step()) {
            case "userTask_collectTopics" ->
                List.of(new Deed(days.before(days.before(step.dueAt(), now), now), () -> {
                    times.of(Part.SESSION, () -> propose(walk));
                    submit(unit, stay, Map.of(), times);
                }));
            case "userTask_reviewTopics" ->
                List.of(new Deed(days.before(step.dueAt(), now), () -> check(unit, stay, reviewed(walk), times)));
            case "userTask_prepareMeeting" ->
                row == null
                        ? List.of()
                        : List.of(new Deed(soon, () -> {
                            times.of(Part.SESSION, () -> session.list(walk.number(), row, Staff.account(unit)));
                            submit(unit, stay, Map.of("agendaReady", "READY"), times);
                        }));
            case "userTask_inviteMembers" ->
                List.of(new Deed(soon, () -> submit(unit, stay, Map.of("inviteWay", "DELIVERED"), times)));
            case "userTask_holdMeeting" -> row == null ? List.of() : held(walk, row, stay, now, times);
            case "userTask_writeMinutes" ->
                List.of(new Deed(days.after(now, 1), () -> submit(unit, stay, minutes(row), times)));
            case "userTask_draftNotice" -> List.of(new Deed(soon, () -> submit(unit, stay, notice(row), times)));
            case "userTask_approveMinutes", "userTask_checkNotice", "userTask_checkTask" ->
                List.of(new Deed(soon, () -> check(unit, stay, Map.of("reviewOutcome", "AGREED"), times)));
            case "userTask_carryOutTask" ->
                List.of(new Deed(
                        days.before(step.dueAt(), now),
                        () -> submit(step.holder(), stay, Map.of("report", "已按协商成果办完"), times)));
            case "userTask_reportBack" ->
                List.of(new Deed(
                        soon,
                        () -> submit(
                                unit, stay, Map.of("feedback", "协商成果已落实，结果已告知居民。", "feedbackWay", "BOARD"), times)));
            case "userTask_rateResult" -> List.of(new Deed(soon, () -> submit(unit, stay, rating(row), times)));
            default -> throw Refused.conflict("环节“" + step.step() + "”不在重放所知的环节之中。");
        };
    }

    /** What was not agreed is there by itself. */
    private void propose(MeetingWalk walk) {
        MeetingRow row = walk.row();
        if (row != null && topics(walk, row).isEmpty()) {
            deliberations.propose(walk.number(), row.topic(), null, Staff.account(walk.unit()));
        }
    }

    private Map<String, Object> reviewed(MeetingWalk walk) {
        MeetingRow row = walk.row();
        return row == null
                ? Map.of("reason", "本月没有需要协商的议题")
                : Map.of(
                        "acceptedTopics",
                        topics(walk, row).stream()
                                .map(topic -> Long.toString(topic.id()))
                                .toList());
    }

    private List<Topic> topics(MeetingWalk walk, MeetingRow row) {
        String title = PersonalNumbers.masked(row.topic());
        return deliberations.topics(walk.number()).stream()
                .filter(topic -> topic.title().equals(title))
                .toList();
    }

    /** Opened at its begin; whoever came votes, if they are enough; whoever says that it was held closes it. */
    private List<Deed> held(MeetingWalk walk, MeetingRow row, String stay, Instant now, Times times) {
        long number = walk.number();
        String user = Staff.account(walk.unit());
        Instant begin = WorkingDays.latest(session.begin(number), now);
        return List.of(
                new Deed(begin, () -> times.of(Part.SESSION, () -> session.open(number, row, user))),
                new Deed(begin.plus(HALF_AN_HOUR), () -> times.of(Part.SESSION, () -> session.vote(number, row, user))),
                new Deed(begin.plus(HALF_AN_HOUR).plus(HALF_AN_HOUR), () -> {
                    times.of(Part.SESSION, () -> session.conclude(number, row, user));
                    submit(walk.unit(), stay, Map.of("meetingHeld", "HELD"), times);
                }));
    }

    private static Map<String, Object> minutes(@Nullable MeetingRow row) {
        boolean agreed = row != null && row.isAgreed();
        return Map.of("minutes", agreed ? "经协商达成一致。" : "经协商没有达成一致。", "publishResult", agreed ? "YES" : "NO");
    }

    private static Map<String, Object> notice(@Nullable MeetingRow row) {
        return Map.of(
                "noticeTitle", "协商成果",
                "noticeText", (row == null ? "" : row.topic()) + "：经协商达成一致。",
                "noticePlaces", "社区公示栏",
                "noticeDays", NOTICE_DAYS,
                "noticeDayKind", "DAYS");
    }

    /** Whoever came is asked; whoever voted for it is more content than the others. */
    private static Map<String, Object> rating(@Nullable MeetingRow row) {
        int asked = row == null ? 1 : row.present();
        int most = row == null ? 1 : row.votesFor();
        return Map.of(
                "raters",
                "MEMBERS",
                "asked",
                asked,
                "verySatisfied",
                most,
                "satisfied",
                asked - most,
                "basicallySatisfied",
                0,
                "dissatisfied",
                0,
                "veryDissatisfied",
                0);
    }

    private void submit(String unit, String task, Map<String, Object> form, Times times) {
        times.of(Part.COMPLETION, () -> staff.as(unit, () -> forms.submitTaskForm(task, new HashMap<>(form))));
    }

    /** By the second pair of eyes. */
    private void check(String unit, String task, Map<String, Object> form, Times times) {
        times.of(Part.COMPLETION, () -> staff.asSecond(unit, () -> forms.submitTaskForm(task, new HashMap<>(form))));
    }
}
