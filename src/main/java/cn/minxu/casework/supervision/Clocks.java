package cn.minxu.casework.supervision;

import cn.minxu.casework.Case;

/** Conditions on a step or a promise d ({@code minxu.deadline}). It is overdue from the moment on at which it gets its red mark. */
final class Clocks {

    static final String STEP = "d.step <> 'promise'";
    static final String PROMISE = "d.step = 'promise'";
    static final String ENDED = "d.closed_at >= :since and d.closed_at < :until";
    static final String IN_TIME = "d.closed_at < d.overdue_at";
    static final String PAST = "d.overdue_at <= :now";
    static final String OVERDUE = "d.closed_at is null and " + PAST;

    /** That w is the case of d and had been taken back by then. The outcome is written out, since an index holds these cases alone. */
    static final String TAKEN_BACK =
            "w.id = d.case_id and w.outcome = '" + Case.WITHDRAWN + "' and w.closed_at <= d.closed_at";

    /** A case that was taken back is owed no answer. */
    static final String OWED = "not exists (select 1 from minxu.case w where " + TAKEN_BACK + ")";

    /** The highest mark of d. */
    static final String MARK = "(select max(m.level) from minxu.mark m where m.deadline_id = d.id)";

    private Clocks() {}
}
