package cn.minxu.replay.meetings;

import static cn.minxu.replay.stage.Telling.telling;

import cn.minxu.Refused;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.engine.EngineClockHand;
import cn.minxu.organisation.Organisation;
import cn.minxu.replay.meetings.MeetingHands.Deed;
import cn.minxu.replay.meetings.MeetingRow.Held;
import cn.minxu.replay.stage.Agenda;
import cn.minxu.replay.stage.Hours;
import cn.minxu.replay.stage.Progress;
import cn.minxu.replay.stage.Schedules;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.Workers;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Goes through the months: their schedule registers each community's deliberation on the 1st, people act, timers fire at their instants,
 * until nothing is left to do. The agenda is our own; only after an act the case that it was about is looked at.
 */
@Component
@Profile("replay")
class MeetingReplay {

    private static final String SCHEDULE = "planDeliberations";
    private static final LocalTime BEGINS = LocalTime.of(8, 0);

    /** Months after the last one in which what it began comes to its end. */
    private static final int AFTERWARDS = 6;

    private final Organisation organisation;
    private final MeetingHands hands;
    private final MeetingCases cases;
    private final DeadlineBook deadlines;
    private final WorkingDays days;
    private final Hours hours;
    private final Schedules schedules;
    private final EngineClockHand clock;
    private final int threads;

    MeetingReplay(
            Organisation organisation,
            MeetingHands hands,
            MeetingCases cases,
            DeadlineBook deadlines,
            WorkingDays days,
            Hours hours,
            Schedules schedules,
            EngineClockHand clock,
            @Value("${minxu.replay.threads:0}") int threads) {
        this.organisation = organisation;
        this.hands = hands;
        this.cases = cases;
        this.deadlines = deadlines;
        this.days = days;
        this.hours = hours;
        this.schedules = schedules;
        this.clock = clock;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + 1;
    }

    /** How many lanes are worked on at once. */
    int threads() {
        return threads;
    }

    /** @throws Refused if something that the files say cannot be done */
    void run(MeetingFolder folder, Times times, Progress progress) {
        try (var workers = new Workers(threads)) {
            new Run(folder, times, progress, workers).toEnd();
        }
    }

    /** One run through the months. */
    private final class Run {

        private final Agenda agenda = new Agenda();
        private final Map<Long, MeetingWalk> walks = new ConcurrentHashMap<>();
        private final Map<List<Object>, MeetingRow> rows = new HashMap<>();
        private final YearMonth last;
        private final Times times;
        private final Progress progress;
        private final Workers workers;
        private YearMonth next;

        Run(MeetingFolder folder, Times times, Progress progress, Workers workers) {
            this.times = times;
            this.progress = progress;
            this.workers = workers;
            next = folder.first();
            last = folder.last();
            folder.meetings()
                    .forEach(row -> rows.put(
                            row.held() == Held.SUN17
                                    ? List.of(row.community(), row.month())
                                    : List.of(row.community(), row.topic()),
                            row));
        }

        void toEnd() {
            schedules.begin(SCHEDULE, begin(next));
            Instant end = begin(last.plusMonths(AFTERWARDS));
            hours.pass(agenda, workers, times, progress, now -> now.isAfter(end), this::moved);
        }

        private Instant begin(YearMonth month) {
            return days.at(month.atDay(1), BEGINS);
        }

        private void moved(Instant now, List<Long> numbers) {
            numbers.forEach(number -> clock.at(now, () -> look(walks.get(number), now)));
            if (now.equals(begin(next))) {
                cases.ofMonth(next).forEach((number, unit) -> {
                    String community = organisation.unit(unit).name();
                    begin(number, unit, rows.get(List.<Object>of(community, next)), now);
                });
                if (next.equals(last)) {
                    schedules.rest();
                }
                next = next.plusMonths(1);
            }
        }

        private void begin(long number, String unit, @Nullable MeetingRow row, Instant now) {
            var walk = new MeetingWalk(number, unit, row, agenda.lane(unit), null);
            walks.put(number, walk);
            clock.at(now, () -> look(walk, now));
        }

        /** Plans what is to be done at the steps that have opened, or looks at what it has led to. */
        private void look(@Nullable MeetingWalk walk, Instant now) {
            if (walk == null) {
                return;
            }
            times.of(Part.LOOK, () -> {
                List<OpenStep> open = deadlines.openSteps(walk.number());
                open.stream().filter(step -> walk.plan(step.stay())).forEach(step -> plan(walk, step, now));
                if (open.isEmpty()) {
                    follow(walk, now);
                }
            });
        }

        private void plan(MeetingWalk walk, OpenStep step, Instant now) {
            for (Deed deed : hands.at(step, walk, now, times)) {
                walk.lane().add(deed.at(), () -> {
                    telling(walk, step.step(), deed.act());
                    look(walk, deed.at());
                });
            }
        }

        /** A deliberation leads to its meeting, and perhaps to the representatives'; a meeting to its tasks. */
        private void follow(MeetingWalk walk, Instant now) {
            for (long number : cases.after(walk.number())) {
                if (!walks.containsKey(number)) {
                    join(walk, number, now);
                }
            }
            if (cases.isClosed(walk.number()) && walk.end()) {
                if (cases.isMeeting(walk.number())) {
                    progress.closed();
                }
                for (MeetingWalk from = walk.from(); from != null; from = from.from()) {
                    look(from, now);
                }
            }
        }

        private void join(MeetingWalk from, long number, Instant now) {
            MeetingRow row = from.row();
            if (row != null && cases.isOfRepresentatives(number)) {
                row = rows.get(List.<Object>of(row.community(), row.topic()));
            }
            var walk = new MeetingWalk(number, from.unit(), row, from.lane(), from);
            walks.put(number, walk);
            if (cases.isMeeting(number)) {
                progress.registered();
            }
            look(walk, now);
        }
    }
}
