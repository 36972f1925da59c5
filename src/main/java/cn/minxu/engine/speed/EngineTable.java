package cn.minxu.engine.speed;

import cn.minxu.engine.CaseLock;
import cn.minxu.engine.timer.OneAtATime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The engine's tables that our own statements read or change, with the columns that these name. */
public enum EngineTable {
    ACT_RU_EXECUTION(CaseLock.class, "id_", "proc_inst_id_", "business_key_"),
    ACT_RU_TASK(
            TaskListing.class,
            "id_",
            "execution_id_",
            "proc_inst_id_",
            "task_def_key_",
            "tenant_id_",
            "assignee_",
            "priority_",
            "create_time_",
            "due_date_",
            "follow_up_date_"),
    ACT_RU_IDENTITYLINK(TaskListing.class, "task_id_", "type_", "group_id_", "tenant_id_"),
    ACT_RU_JOB(
            OneAtATime.class,
            "id_",
            "rev_",
            "duedate_",
            "create_time_",
            "retries_",
            "suspension_state_",
            "lock_owner_",
            "lock_exp_time_",
            "exclusive_",
            "process_instance_id_",
            "repeat_");

    private final Class<?> usedBy;
    private final List<String> columns;

    EngineTable(Class<?> usedBy, String... columns) {
        this.usedBy = usedBy;
        this.columns = List.of(columns);
    }

    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With the table before each. */
    public Stream<String> columns() {
        return columns.stream().map(column -> table() + "." + column);
    }

    /** One of those whose statements name it. */
    public Class<?> usedBy() {
        return usedBy;
    }
}
