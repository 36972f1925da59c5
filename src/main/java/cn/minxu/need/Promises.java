package cn.minxu.need;

import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.Limits;
import cn.minxu.deadline.Promise;
import org.springframework.stereotype.Component;

/** What residents are promised: the table {@code promiseLimit} over working time, from the registration. */
@Component
public class Promises {

    private final Limits limits;
    private final DeadlineBook deadlines;

    Promises(Limits limits, DeadlineBook deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    /** Of a need that has just been entered: by its community. */
    Promise give(Registration r) {
        String nature = r.nature().name();
        return deadlines.promise(
                r.number(),
                r.communityId(),
                limits.promise(nature, r.urgent()),
                r.registeredAt(),
                Limits.askedForPromise(nature, r.urgent()));
    }

    public Promise of(long number) {
        return deadlines.promiseOf(number);
    }
}
