package cn.minxu.need.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NewNeed;
import cn.minxu.need.Walks;
import cn.minxu.need.ladder.LadderModel.Step;
import cn.minxu.need.ladder.LadderView.Deadline;
import cn.minxu.need.ladder.LadderView.Job;
import cn.minxu.need.ladder.LadderView.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One need's life: what is done to it, and that after each act it is as the model says. */
final class LadderLife {

    /** Steps that end without their holder when their time has passed. */
    private static final Set<String> LAPSING = Set.of(
            "userTask_signForMatter", "userTask_signAgain", "userTask_provideOpinion", "userTask_signSubmission");

    private static final Set<String> LAPSES =
            Set.of("timer_silent", "timer_silentAgain", "timer_opinionLapsed", "timer_signatureLapsed");
    private static final String CYCLE_STARTED = "timer_cycleStarted";

    final LadderStage stage;
    private LadderModel model;
    final Random random;
    final long number;
    private final LadderTally tally;
    private final List<String> trace = new ArrayList<>();
    private final String promised;
    private LadderView view;
    private Instant now;

    LadderLife(LadderStage stage, LadderUnits units, LadderTally tally, Random random, NewNeed brought, Instant at) {
        this.stage = stage;
        this.tally = tally;
        this.random = random;
        this.model = new LadderModel(units, brought.urgent());
        this.now = at;
        stage.clock.set(at);
        tally.count("register");
        this.number =
                stage.desk.register(brought, units.user(units.community())).number();
        this.trace.add(at + " register " + number);
        this.view = look();
        this.promised = view.need().get("promised");
        check();
    }

    /** A lawful act: it succeeds and the model follows. */
    void act(String kind, Object words, Runnable done, Runnable expected) {
        begin(kind, words);
        done.run();
        expected.run();
        view = look();
        check();
    }

    /** An act that must be refused or change nothing. */
    void attack(String kind, Object words, Runnable tried) {
        begin("!" + kind, words);
        LadderView before = view;
        boolean refused = false;
        try {
            stage.safely(tried);
        } catch (RuntimeException e) {
            refused = true;
            trace.add("  refused: " + e.getMessage());
            tally.refused(kind, e);
        }
        view = look();
        if (refused) {
            assertThat(view).as("nothing is half-done by what was refused").isEqualTo(before);
        }
        check();
    }

    /** A lawful act that something which was done by hand may stand in the way of: refused with nothing changed, or as it must be. */
    boolean tried(String kind, Object words, Runnable done, Runnable expected) {
        begin(kind, words);
        LadderView before = view;
        try {
            stage.safely(done);
        } catch (RuntimeException e) {
            trace.add("  stopped: " + e.getMessage());
            view = look();
            assertThat(view).as("nothing is half-done by what was refused").isEqualTo(before);
            check();
            return false;
        }
        expected.run();
        view = look();
        check();
        return true;
    }

    private void begin(String kind, Object words) {
        tally.count(kind);
        trace.add(now + " " + kind + " " + words);
    }

    /** Goes on to an instant; all timers that are due until then fire. */
    void waitUntil(Instant until) {
        List<Deadline> lapsing = view.deadlines().stream()
                .filter(each -> each.lapseAt() != null && !each.lapseAt().isAfter(until))
                .toList();
        boolean cycle = view.jobs().stream().anyMatch(job -> isCycleDue(job, until));
        act(lapsing.isEmpty() ? "wait" : "lapse", until, () -> fireUntil(until), () -> {
            lapsing.forEach(each -> lapsed(each.step(), each.unit()));
            if (cycle) {
                model.cycleStarted();
            }
        });
    }

    private static boolean isCycleDue(Job job, Instant until) {
        return job.element().equals(CYCLE_STARTED) && !job.dueAt().isAfter(until);
    }

    private void lapsed(String step, String unit) {
        switch (step) {
            case "userTask_signForMatter", "userTask_signAgain" -> model.givenBack();
            case "userTask_provideOpinion" -> model.opinionGiven(unit);
            default -> model.signed(unit);
        }
    }

    private void fireUntil(Instant until) {
        LadderView seen = view;
        for (int fired = 0; fired < 40; fired++) {
            var due = seen.jobs().stream()
                    .filter(job -> !job.dueAt().isAfter(until))
                    .findFirst();
            if (due.isEmpty()) {
                sleepUntil(until);
                return;
            }
            sleepUntil(due.get().dueAt());
            stage.management.executeJob(due.get().id());
            seen = look();
        }
        throw new AssertionError("timers fire without end: " + seen.jobs());
    }

    /** Time passes and no timer fires. */
    void sleepUntil(Instant until) {
        if (until.isAfter(now)) {
            now = until;
            stage.clock.set(now);
        }
    }

    void sleep(Duration time) {
        sleepUntil(now.plus(time));
    }

    Instant now() {
        return now;
    }

    LadderModel model() {
        return model;
    }

    LadderUnits units() {
        return model.units();
    }

    /** What has to be set back when the database is: the life goes on from here another way. */
    Runnable memory() {
        LadderModel then = model.copy();
        LadderView seen = view;
        Instant at = now;
        int told = trace.size();
        return () -> {
            model = then.copy();
            view = seen;
            now = at;
            stage.clock.set(at);
            trace.subList(told, trace.size()).clear();
        };
    }

    LadderView view() {
        return view;
    }

    @Nullable
    Instant lapseOf(Step step) {
        return view.deadline(step.name(), step.unit()).lapseAt();
    }

    boolean isLate(Step step) {
        Instant lapse = lapseOf(step);
        return lapse != null && !now.isBefore(lapse);
    }

    void submit(Step step, String user, Map<String, Object> values) {
        stage.submit(view.task(step.name(), step.unit()).id(), user, values);
    }

    void submit(Step step, Map<String, Object> values) {
        submit(step, units().user(step.unit()), values);
    }

    private LadderView look() {
        stage.writeDown();
        return LadderView.of(stage.jdbc, number);
    }

    private void check() {
        assertThat(view.need().get("promised")).as("the original promise").isEqualTo(promised);
        assertThat(view.need())
                .as("level, holder, returns")
                .containsEntry("level", Integer.toString(model.level()))
                .containsEntry("holder", model.holder())
                .containsEntry("returns", Integer.toString(model.returns()));
        assertThat(view.gaveUp()).as("who gave it up").isEqualTo(model.gaveUp());
        assertThat(view.gaveUp())
                .as("never back at who gave it up")
                .doesNotContain(view.need().get("holder"));
        assertThat(model.rounds()).isLessThanOrEqualTo(3);
        if (model.isClosed()) {
            closed();
        } else {
            open();
        }
    }

    private void closed() {
        assertThat(view.need().get("outcome")).isNotEqualTo("null");
        assertThat(view.need().get("outcome").equals("WITHDRAWN")).isEqualTo(model.isWithdrawn());
        assertThat(view.deadlines()).isEmpty();
        assertThat(view.tasks()).isEmpty();
        assertThat(view.jobs()).isEmpty();
        assertThat(view.instances()).isEmpty();
    }

    private void open() {
        assertThat(view.need()).containsEntry("outcome", "null");
        assertThat(view.deadlines().stream().map(each -> new Step(each.step(), each.unit(), each.hand())))
                .as("open steps, whose they are, and who has the need in hand")
                .containsExactlyInAnyOrderElementsOf(model.steps());
        assertThat(view.deadlines().stream().filter(Deadline::hand).count())
                .as("hands")
                .isLessThanOrEqualTo(1);
        assertThat(view.tasks().stream().map(task -> task.step() + task.unit() + task.id() + task.dueAt()))
                .as("a task for each open step, due when its deadline says, or the promise that is not kept")
                .containsExactlyInAnyOrderElementsOf(view.deadlines().stream()
                        .map(each -> each.step() + each.unit() + each.stay() + earlier(each.dueAt()))
                        .toList());
        timers();
    }

    private boolean isAnswered() {
        return view.need().get("answered").startsWith("t");
    }

    private Instant earlier(Instant due) {
        Instant promise =
                Instant.ofEpochSecond(Long.parseLong(String.valueOf(view.need().get("promised"))));
        return !isAnswered() && promise.isBefore(due) ? promise : due;
    }

    /** The case's own instance marks the promise, whatever other instance the need is in. */
    private void promise(Map<String, List<Job>> marks) {
        boolean exhausted = Integer.parseInt(String.valueOf(view.need().get("promiseMarks")))
                >= 2 + units().superiors(units().community());
        if (!isAnswered() && !exhausted) {
            view.instances().entrySet().stream()
                    .filter(each -> each.getValue().equals("handleNeed"))
                    .forEach(each -> assertThat(marks.get(each.getKey()).get(0).dueAt())
                            .as("it fires for the promise")
                            .isBefore(Walks.RESTING));
        }
    }

    private void timers() {
        Map<String, List<Job>> marks = jobs(job -> job.element().equals("timer_nextMark"));
        Map<String, List<Job>> lapses = jobs(job -> LAPSES.contains(job.element()));
        assertThat(marks.values()).as("one timer of marks in each instance").allMatch(each -> each.size() == 1);
        promise(marks);
        for (Deadline each : view.deadlines()) {
            boolean exhausted = each.marks() >= 2 + units().superiors(each.unit());
            assertThat(marks).as("timer of marks of " + each).containsKey(each.instance());
            if (!exhausted) {
                assertThat(marks.get(each.instance()).get(0).dueAt())
                        .as("it fires for " + each)
                        .isBefore(Walks.RESTING);
            }
            boolean lapsing = LAPSING.contains(each.step());
            assertThat(each.lapseAt() != null).as("lapses: " + each).isEqualTo(lapsing);
            assertThat(lapses.getOrDefault(each.instance(), List.of()))
                    .as("timer of the lapse of " + each)
                    .hasSize(lapsing ? 1 : 0);
        }
        long between = view.jobs().stream()
                .filter(job -> job.element().equals(CYCLE_STARTED))
                .count();
        assertThat(between).isEqualTo(model.place() == LadderModel.Place.BETWEEN_CYCLES ? 1 : 0);
        long known = between + marks.size() + lapses.size();
        assertThat(view.jobs()).as("no other timers").hasSize((int) known);
    }

    private Map<String, List<Job>> jobs(java.util.function.Predicate<Job> which) {
        return view.jobs().stream().filter(which).collect(Collectors.groupingBy(Job::instance));
    }

    /** For the message of a failure. */
    String story() {
        return String.join("\n", trace) + "\nmodel: " + model + "\nfound: " + view;
    }

    Task task(Step step) {
        return view.task(step.name(), step.unit());
    }

    LadderTally tally() {
        return tally;
    }
}
