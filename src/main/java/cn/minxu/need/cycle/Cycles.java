package cn.minxu.need.cycle;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import cn.minxu.Refused;
import cn.minxu.casework.Columns;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.NoticeLoaded;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans and cycles of C 档 matters, {@code minxu.service_plan} and {@code minxu.service_cycle}. Cycle n begins n−1 periods after the
 * day the first one began, and is due at the end of office hours on its last working day.
 */
@Repository
public class Cycles {

    private static final int LONGEST_IN_MONTHS = 12;

    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final Clock clock;

    Cycles(JdbcClient jdbc, WorkingTime time, Clock clock) {
        this.jdbc = jdbc;
        this.time = time;
        this.clock = clock;
    }

    /**
     * What opening the next cycle came to.
     *
     * @param startsAt when it begins; null if the plan has ended
     */
    public record Opened(@Nullable Instant startsAt) {
        public boolean ended() {
            return startsAt == null;
        }
    }

    private record Plan(
            Cycle cycle, LocalDate endsOn, @Nullable LocalDate firstDay, int cycles) {}

    /**
     * Sets down the plan; a plan made again replaces the former one.
     *
     * @throws Refused if it ends today or earlier, or later than twelve months from now
     */
    public void plan(long number, String plan, Cycle cycle, LocalDate endsOn) {
        LocalDate today = today();
        if (!endsOn.isAfter(today)) {
            throw Refused.invalid("周期服务的结束日期应在今天之后，请重新填写。");
        }
        if (endsOn.isAfter(today.plusMonths(LONGEST_IN_MONTHS))) {
            throw Refused.invalid("周期服务最长 12 个月，结束日期请不晚于 " + today.plusMonths(LONGEST_IN_MONTHS) + "。");
        }
        jdbc.sql("""
                        insert into minxu.service_plan (need_id, plan, cycle, ends_on) values (?, ?, ?, ?)
                        on conflict (need_id) do update set plan = excluded.plan, cycle = excluded.cycle, ends_on = excluded.ends_on""").params(number, plan, cycle.name(), endsOn).update();
    }

    /** Opens the next cycle of the plan, unless the plan ends before it begins. */
    public Opened openNext(long number) {
        Plan plan = planOf(number);
        int next = plan.cycles() + 1;
        LocalDate first = plan.firstDay() == null ? today() : plan.firstDay();
        LocalDate from = first.plus(periods(plan.cycle(), next - 1));
        if (from.isAfter(plan.endsOn())) {
            return new Opened(null);
        }
        Instant startsAt = next == 1 ? clock.instant() : officeDay(from).warn();
        jdbc.sql("insert into minxu.service_cycle (need_id, number, starts_at, due_at) values (?, ?, ?, ?)")
                .params(number, next, at(startsAt), at(dueAt(plan, first, next)))
                .update();
        return new Opened(startsAt);
    }

    /** The open cycle has been served. */
    public void done(long number) {
        jdbc.sql("update minxu.service_cycle set done_at = ? where need_id = ? and done_at is null")
                .params(at(clock.instant()), number)
                .update();
    }

    /** The service ends before the next cycle has begun. */
    public void dropUnbegun(long number) {
        jdbc.sql("delete from minxu.service_cycle where need_id = ? and done_at is null")
                .param(number)
                .update();
    }

    /** Until when the open cycle is to be served. */
    public Optional<Instant> openDueAt(long number) {
        return jdbc
                .sql("select due_at from minxu.service_cycle where need_id = ? and done_at is null order by number")
                .param(number)
                .query((row, i) -> instant(row, "due_at"))
                .list()
                .stream()
                .findFirst();
    }

    /** A notice may turn the last day of a cycle into a holiday or a day's work; deadlines ask for it after. */
    @EventListener
    @Order(0)
    @Transactional
    public void recompute(NoticeLoaded loaded) {
        var open = jdbc.sql("""
                        select c.need_id from minxu.service_cycle c join minxu.case k on k.id = c.need_id
                        where c.done_at is null and k.closed_at is null""").query(Long.class).list();
        for (long number : open) {
            Plan plan = planOf(number);
            LocalDate first = plan.firstDay() == null ? today() : plan.firstDay();
            jdbc.sql("update minxu.service_cycle set due_at = ? where need_id = ? and number = ?")
                    .params(at(dueAt(plan, first, plan.cycles())), number, plan.cycles())
                    .update();
        }
    }

    private Plan planOf(long number) {
        return jdbc.sql("""
                        select cycle, ends_on, (select min(starts_at) from minxu.service_cycle c where c.need_id = p.need_id) as first,
                          (select count(*) from minxu.service_cycle c where c.need_id = p.need_id) as cycles
                        from minxu.service_plan p where need_id = ?""")
                .param(number)
                .query((row, i) -> {
                    Instant first = Columns.instantOrNull(row, "first");
                    return new Plan(
                            Cycle.valueOf(row.getString("cycle")),
                            row.getObject("ends_on", LocalDate.class),
                            first == null ? null : LocalDate.ofInstant(first, time.zone()),
                            row.getInt("cycles"));
                })
                .optional()
                .orElseThrow(() -> Refused.conflict("还没有周期计划，请先制定周期计划。"));
    }

    private Instant dueAt(Plan plan, LocalDate first, int cycle) {
        LocalDate from = first.plus(periods(plan.cycle(), cycle - 1));
        LocalDate last = first.plus(periods(plan.cycle(), cycle)).minusDays(1);
        LocalDate day = last.isAfter(plan.endsOn()) ? plan.endsOn() : last;
        while (day.isAfter(from) && !time.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return officeDay(day).due();
    }

    /** Office hours of the day, or of the first working day after it. */
    private cn.minxu.worktime.Schedule officeDay(LocalDate day) {
        return time.schedule(
                Limit.workingDays(1), day.minusDays(1).atStartOfDay(time.zone()).toInstant());
    }

    private static Period periods(Cycle cycle, int count) {
        return switch (cycle) {
            case WEEKLY -> Period.ofWeeks(count);
            case MONTHLY -> Period.ofMonths(count);
            case QUARTERLY -> Period.ofMonths(3 * count);
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }
}
