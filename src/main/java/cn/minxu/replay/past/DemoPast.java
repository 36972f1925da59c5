package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.engine.EngineClockHand;
import cn.minxu.engine.Refusals;
import cn.minxu.organisation.DemoHistory;
import cn.minxu.replay.stage.Agenda;
import cn.minxu.replay.stage.DueTimers;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Workers;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo district's last 90 days, lived through at the first start: needs and projects come in at their time, its people act and timers fire at
 * theirs, up to now. What has not been done by now waits. The node's own timers rest meanwhile: they start when the application is ready.
 */
@Component
@ConditionalOnProperty("minxu.demo-history")
class DemoPast implements DemoHistory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPast.class);

    private final PastFiles files;
    private final PastDoors doors;
    private final PastActs acts;
    private final PastMeetings meetings;
    private final DueTimers timers;
    private final WorkingDays days;
    private final EngineClockHand clock;
    private final Clock now;
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();

    DemoPast(
            PastFiles files,
            PastDoors doors,
            PastActs acts,
            PastMeetings meetings,
            DueTimers timers,
            WorkingDays days,
            EngineClockHand clock,
            Clock now) {
        this.files = files;
        this.doors = doors;
        this.acts = acts;
        this.meetings = meetings;
        this.timers = timers;
        this.days = days;
        this.clock = clock;
        this.now = now;
    }

    @Override
    public void relive() {
        Instant end = now.instant();
        List<PastMatter> matters = files.read(end);
        LOG.info("首次启动：正在补上演示区近 90 天的 {} 件诉求、项目及其办理经过，约需一分钟（MINXU_DEMO_HISTORY=false 可不补）……", matters.size());
        var agenda = new Agenda();
        matters.forEach(matter -> plan(agenda, matter));
        meetings.plan(agenda, end);
        try (var workers = new Workers(Runtime.getRuntime().availableProcessors() + 1)) {
            live(agenda, workers, end);
        } finally {
            clock.letGo();
        }
        long seconds = Duration.between(end, now.instant()).toSeconds();
        LOG.info("已补上演示区近 90 天的办理经过，用时 {} 秒。", seconds);
    }

    private void plan(Agenda agenda, PastMatter matter) {
        var lane = agenda.lane(matter.lane());
        lane.add(matter.registeredAt(), () -> doing(matter, "登记", () -> doors.bringIn(matter)));
        matter.acts().forEach(act -> lane.add(act.at(), () -> doing(matter, act.what(), () -> acts.act(matter, act))));
    }

    private void live(Agenda agenda, Workers workers, Instant end) {
        var times = new Times();
        while (true) {
            Instant act = agenda.next().orElse(Instant.MAX);
            Instant timer = timers.next().orElse(Instant.MAX);
            if (!timer.isBefore(end) && !act.isBefore(end)) {
                return;
            }
            if (timer.isAfter(act)) {
                Instant until = earliest(earliest(timer, days.midnightAfter(act)), end);
                workers.all(agenda.before(until).stream()
                        .<Runnable>map(lane -> () -> lane.work(until, clock::at))
                        .toList());
            } else {
                timers.fire(timer, workers, times);
            }
        }
    }

    /** What is refused ends the matter's past there; the others go on. */
    private void doing(PastMatter matter, String what, Runnable work) {
        if (stuck.contains(matter.serial())) {
            return;
        }
        Refusals.take();
        try {
            work.run();
        } catch (RuntimeException e) {
            stuck.add(matter.serial());
            Refused noted = Refusals.take();
            String why = noted == null ? String.valueOf(e.getMessage()) : noted.getMessage();
            LOG.warn("演示数据第 {} 件在“{}”没有补上：{}", matter.serial(), what, why);
        }
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
