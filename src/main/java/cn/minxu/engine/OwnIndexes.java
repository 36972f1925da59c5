package cn.minxu.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Indexes of our own on the engine's tables, made once, after the engine has made its tables: for {@link TaskListing}, and in place of
 * those that hold every row although few are ever looked for, see {@link LeanTables}.
 */
final class OwnIndexes {

    private static final Map<String, String> INDEXES = new LinkedHashMap<>();

    static {
        INDEXES.put("minxu_task_queue", "act_ru_task (tenant_id_, priority_ desc, create_time_)");
        INDEXES.put("minxu_task_due", "act_ru_task (tenant_id_, due_date_) include (follow_up_date_)");
        // a unit's tasks in its own tenant are so many that only this narrow index counts them quickly; in others' they
        // are few
        INDEXES.put(
                "minxu_link_own",
                "act_ru_identitylink (group_id_) where type_ = 'candidate' and group_id_ = tenant_id_");
        INDEXES.put(
                "minxu_link_other",
                "act_ru_identitylink (group_id_) where type_ = 'candidate' and group_id_ is distinct from tenant_id_");
        INDEXES.put("minxu_execution_case", "act_ru_execution (business_key_) where business_key_ is not null");
        INDEXES.put("minxu_execution_parent", "act_ru_execution (parent_id_) where parent_id_ is not null");
        INDEXES.put("minxu_execution_super", "act_ru_execution (super_exec_) where super_exec_ is not null");
        INDEXES.put("minxu_instance_definition", "act_ru_execution (proc_def_id_) where parent_id_ is null");
        INDEXES.put("minxu_task_assignee", "act_ru_task (assignee_) where assignee_ is not null");
        INDEXES.put("minxu_link_user", "act_ru_identitylink (user_id_) where user_id_ is not null");
    }

    private OwnIndexes() {}

    static void ensure(DataSource database) {
        var jdbc = new JdbcTemplate(database);
        INDEXES.forEach((name, on) -> {
            // asked first: even if the index is there, the statement would wait for all who write
            Boolean there = jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, name);
            if (!Boolean.TRUE.equals(there)) {
                jdbc.execute("create index if not exists " + name + " on " + on);
            }
        });
    }
}
