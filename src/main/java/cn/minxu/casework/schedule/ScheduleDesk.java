package cn.minxu.casework.schedule;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Kinds;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registers cases by the clock: one for each unit and period, never two. Periods that passed while the system was down are made up, each
 * once, from the last one that the unit has a case of; before the first there is nothing to make up.
 */
@Service
class ScheduleDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduleDesk.class);

    /** No more periods are made up at a time. */
    static final int MOST = 24;

    private final Kinds kinds;
    private final CaseBook cases;
    private final CaseEngine engine;
    private final Scheduled scheduled;
    private final Organisation organisation;
    private final WorkingTime time;
    private final Clock clock;
    private final TransactionTemplate alone;

    ScheduleDesk(
            Kinds kinds,
            CaseBook cases,
            CaseEngine engine,
            Scheduled scheduled,
            Organisation organisation,
            WorkingTime time,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.cases = cases;
        this.engine = engine;
        this.scheduled = scheduled;
        this.organisation = organisation;
        this.time = time;
        this.clock = clock;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Each case in a transaction of its own: a unit for which none can be registered leaves the others alone.
     *
     * @throws IllegalStateException naming those units; the engine tries again, and then shows it as an incident
     */
    void run(Order order) {
        var failed = new ArrayList<String>();
        for (Unit unit : organisation.units()) {
            if (unit.kind() == order.units() && !registered(order, unit)) {
                failed.add(unit.name());
            }
        }
        if (!failed.isEmpty()) {
            throw new IllegalStateException("定期发起“" + order.process() + "”没有为这些单位登记成功：" + String.join("、", failed));
        }
    }

    private boolean registered(Order order, Unit unit) {
        try {
            List<LocalDate> due = due(order, unit);
            if (due.isEmpty()) {
                LOG.info("定期发起“{}”：“{}”的这一期已经登记过，不再登记。", order.process(), unit.name());
            }
            for (LocalDate period : due) {
                if (kinds.isDue(order.process(), unit.id(), period)) {
                    ProcessEngineContext.withNewProcessEngineContext(
                            (Callable<?>) () -> alone.execute(any -> register(order, unit, period)));
                }
            }
            return true;
        } catch (Exception e) {
            LOG.warn("定期发起“{}”没有为“{}”登记成功。", order.process(), unit.name(), e);
            return false;
        }
    }

    /** The periods that the unit has no case of yet, up to the present one. */
    private List<LocalDate> due(Order order, Unit unit) {
        LocalDate now = order.every().of(LocalDate.ofInstant(clock.instant(), time.zone()));
        LocalDate first = scheduled
                .last(order.process(), unit.id())
                .map(last -> order.every().after(last))
                .orElse(now);
        var due = new ArrayList<LocalDate>();
        for (LocalDate each = first; !each.isAfter(now); each = order.every().after(each)) {
            due.add(each);
        }
        return due.subList(Math.max(0, due.size() - MOST), due.size());
    }

    private Case register(Order order, Unit unit, LocalDate period) {
        var started = kinds.registerFor(order.process(), unit.id(), period);
        Case c = cases.get(started.number());
        scheduled.add(order.process(), unit.id(), period, c.number());
        engine.start(order.process(), c, started.variables());
        return c;
    }
}
