package cn.minxu.engine.timer;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the jobs that are due; the engine reads them all each time, which with one timer for each open step is long. */
public final class JobIndex {

    /** What the index is limited to: failed and suspended jobs stay due for ever. */
    static final String RUNNABLE = "retries_ > 0 and suspension_state_ = 1";

    public static final String NAME = "minxu_job_due";

    private JobIndex() {}

    public static void ensure(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        jdbc.update("update act_ru_job set duedate_ = coalesce(create_time_, now()) where duedate_ is null");
        jdbc.execute("create index if not exists " + NAME + " on act_ru_job (duedate_) where " + RUNNABLE);
    }
}
