package cn.minxu.need;

import cn.minxu.deadline.Limits;
import cn.minxu.worktime.NoticeLoaded;
import cn.minxu.worktime.Schedule;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what residents are promised: the table {@code promiseLimit} over working time, from the registration. */
@Component
class Promises {

    private final Limits limits;
    private final WorkingTime time;
    private final Needs needs;

    Promises(Limits limits, WorkingTime time, Needs needs) {
        this.limits = limits;
        this.time = time;
        this.needs = needs;
    }

    Promise promise(Nature nature, boolean urgent, Instant registeredAt) {
        var limit = limits.promise(nature.name(), urgent);
        Schedule schedule = time.schedule(limit, registeredAt);
        return new Promise(schedule.due(), schedule.provisional());
    }

    /** Only promises that were given with the reserve of a notice to come are changed by it. */
    @EventListener
    @Transactional
    public void recompute(NoticeLoaded loaded) {
        for (Need need : needs.withProvisionalPromise()) {
            var r = need.registration();
            needs.setPromise(r.number(), promise(r.nature(), r.urgent(), r.registeredAt()));
        }
    }
}
