package cn.minxu.replay;

import static cn.minxu.replay.stage.Telling.telling;

import cn.minxu.Refused;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.engine.EngineClockHand;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.Moves.Move;
import cn.minxu.replay.Year.Matter;
import cn.minxu.replay.stage.Agenda;
import cn.minxu.replay.stage.Hours;
import cn.minxu.replay.stage.Progress;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.Workers;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Goes through the year: residents come in at their time, timers fire at theirs, and staff act in between, until nothing is left to
 * do. The agenda is our own; only after an act the need that it was about is looked at.
 */
@Component
@Profile("replay")
class Replay {

    private final Organisation organisation;
    private final NeedDesk desk;
    private final PlatformDesk platform;
    private final DeadlineBook deadlines;
    private final Staff staff;
    private final Moves moves;
    private final WorkingDays days;
    private final Hours hours;
    private final EngineClockHand clock;
    private final FormService forms;
    private final TaskService tasks;
    private final int threads;

    Replay(
            Organisation organisation,
            NeedDesk desk,
            PlatformDesk platform,
            DeadlineBook deadlines,
            Staff staff,
            Moves moves,
            WorkingDays days,
            Hours hours,
            EngineClockHand clock,
            FormService forms,
            TaskService tasks,
            @Value("${minxu.replay.threads:0}") int threads) {
        this.organisation = organisation;
        this.desk = desk;
        this.platform = platform;
        this.deadlines = deadlines;
        this.staff = staff;
        this.moves = moves;
        this.days = days;
        this.hours = hours;
        this.clock = clock;
        this.forms = forms;
        this.tasks = tasks;
        this.threads = threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + 1;
    }

    /** How many lanes are worked on at once. */
    int threads() {
        return threads;
    }

    /**
     * @return the end of the last day on which anything happened
     * @throws Refused if something that the files say cannot be done
     */
    Instant run(List<Matter> matters, Times times, Progress progress) {
        try (var workers = new Workers(threads)) {
            return new Run(matters, times, progress, workers).toEnd();
        }
    }

    /** One run through the year. */
    private final class Run {

        private final Agenda agenda = new Agenda();
        private final Map<Long, Journey> journeys = new ConcurrentHashMap<>();
        private final Times times;
        private final Progress progress;
        private final Workers workers;
        private Instant last = Instant.EPOCH;

        Run(List<Matter> matters, Times times, Progress progress, Workers workers) {
            this.times = times;
            this.progress = progress;
            this.workers = workers;
            for (Matter matter : matters) {
                var journey = new Journey(
                        matter, agenda.lane(String.valueOf(matter.need().community())));
                journey.lane().add(matter.registeredAt(), () -> register(journey));
            }
        }

        Instant toEnd() {
            hours.pass(agenda, workers, times, progress, this::isOver, this::moved);
            return days.midnightAfter(last);
        }

        private boolean isOver(Instant now) {
            if (now.equals(Instant.MAX)) {
                return true;
            }
            last = WorkingDays.latest(last, now);
            return false;
        }

        private void moved(Instant now, List<Long> numbers) {
            numbers.forEach(number -> clock.at(now, () -> look(Objects.requireNonNull(journeys.get(number)), now)));
        }

        private void register(Journey journey) {
            Matter matter = journey.matter();
            String unit = community(matter);
            var registered = telling(
                    journey,
                    "登记",
                    () -> times.of(Part.REGISTRATION, () -> desk.register(matter.need(), Staff.account(unit))));
            journey.registered(registered.number());
            journeys.put(registered.number(), journey);
            progress.registered();
            look(journey, matter.registeredAt());
        }

        /** Plans what is to be done at the steps that have opened. */
        private void look(Journey journey, Instant now) {
            times.of(Part.LOOK, () -> {
                List<OpenStep> open = deadlines.openSteps(journey.number());
                var fresh =
                        open.stream().filter(step -> journey.plan(step.stay())).toList();
                if (!fresh.isEmpty()) {
                    fresh.forEach(step -> plan(journey, step, now));
                } else if (open.isEmpty() && journey.isCalledBack()) {
                    progress.closed();
                }
            });
        }

        private void plan(Journey journey, OpenStep step, Instant now) {
            Move move = telling(journey, step.step(), () -> moves.at(step, journey, now));
            journey.lane().add(move.at(), () -> act(journey, step, step.stay(), move));
        }

        private void act(Journey journey, OpenStep step, String task, Move move) {
            telling(
                    journey,
                    step.step(),
                    () -> times.of(Part.COMPLETION, () -> {
                        carryOut(journey, step, task, move);
                        return task;
                    }));
            if (step.step().equals("userTask_judgeNeed")) {
                journey.judged(move.at());
            } else if (step.step().equals("userTask_callBackResident")) {
                journey.calledBack();
            }
            look(journey, move.at());
        }
    }

    private void carryOut(Journey journey, OpenStep step, String task, Move move) {
        String unit = move.byPlatform() ? organisation.centre().id() : step.holder();
        staff.as(unit, () -> {
            if (move.byPlatform()) {
                platform.giveBack(journey.number(), Staff.account(unit), Moves.REASON, Moves.BASIS);
            } else {
                forms.submitTaskForm(task, new HashMap<>(move.form()));
            }
        });
    }

    private String community(Matter matter) {
        return organisation
                .unitByName(UnitKind.COMMUNITY, String.valueOf(matter.need().community()))
                .map(Unit::id)
                .orElseThrow();
    }
}
