package cn.minxu.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The engine's tables without what costs more than it gives: every index is written with every row, every foreign key asked with
 * every row and locks the row that it points to. Instances and their tasks stay tied together. Nothing is done where nothing is left
 * to drop, so a running node is not disturbed.
 */
final class LeanTables {

    /** Read by no query of the engine or its web applications that we use, or covered by another one, see {@link OwnIndexes}. */
    private static final List<String> INDEXES = List.of(
            "act_idx_exe_root_pi",
            "act_idx_exec_tenant_id",
            "act_idx_exec_buskey",
            "act_idx_exe_parent",
            "act_idx_exe_super",
            "act_idx_exe_procdef",
            "act_idx_task_tenant_id",
            "act_idx_task_assignee",
            "act_idx_task_procdef",
            "act_idx_task_create",
            "act_idx_task_last_updated",
            "act_idx_task_owner",
            "act_idx_ident_lnk_user",
            "act_idx_ident_lnk_group",
            "act_idx_athrz_procedef",
            "act_idx_event_subscr_config_",
            "act_idx_event_subscr_tenant_id",
            "act_idx_variable_tenant_id",
            "act_idx_variable_task_name_type",
            "act_idx_job_handler",
            "act_idx_job_job_def_id",
            "act_idx_job_handler_type",
            "act_idx_job_root_procinst",
            "act_idx_job_tenant_id",
            "act_idx_job_exception");

    /** By name, as the engine's own script gives it. An instance is its executions' first ancestor, so it need not be asked for. */
    private static final List<String> FOREIGN_KEYS = List.of(
            "act_ru_execution.act_fk_exe_procinst",
            "act_ru_task.act_fk_task_procinst",
            "act_ru_execution.act_fk_exe_procdef",
            "act_ru_task.act_fk_task_procdef",
            "act_ru_identitylink.act_fk_athrz_procedef",
            "act_ru_identitylink.act_fk_tskass_task",
            "act_ru_variable.act_fk_var_exe",
            "act_ru_variable.act_fk_var_procinst",
            "act_ru_variable.act_fk_var_bytearray",
            "act_ru_variable.act_fk_var_batch",
            "act_ru_job.act_fk_job_exception",
            "act_ru_event_subscr.act_fk_event_exec",
            "act_ru_incident.act_fk_inc_exe",
            "act_ru_incident.act_fk_inc_procinst",
            "act_ru_incident.act_fk_inc_procdef",
            "act_ru_ext_task.act_fk_ext_task_exe");

    /** These stay, but strictly: what is there is then asked once at a deletion, not twice. */
    private static final Map<String, String> KEPT = Map.of(
            "act_fk_exe_parent", "act_ru_execution (parent_id_)",
            "act_fk_exe_super", "act_ru_execution (super_exec_)",
            "act_fk_task_exe", "act_ru_task (execution_id_)");

    private LeanTables() {}

    static void drop(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String drop : statements(statement)) {
                statement.execute(drop);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("引擎的表没能精简：" + e.getMessage(), e);
        }
    }

    private static List<String> statements(Statement statement) throws SQLException {
        var drops = new ArrayList<String>();
        for (String index :
                found(statement, "select relname from pg_class where relkind = 'i' and pg_table_is_visible(oid)")) {
            if (INDEXES.contains(index)) {
                drops.add("drop index if exists " + index);
            }
        }
        for (String key : found(
                statement, "select conrelid::regclass || '.' || conname from pg_constraint where contype = 'f'")) {
            if (FOREIGN_KEYS.contains(key)) {
                String[] parts = key.split("\\.");
                drops.add("alter table " + parts[0] + " drop constraint if exists " + parts[1]);
            }
        }
        for (String key :
                found(statement, "select conname from pg_constraint where contype = 'f' and confdeltype = 'a'")) {
            String from = KEPT.get(key);
            if (from != null) {
                String[] parts = from.split(" ");
                drops.add(
                        "alter table %s drop constraint %s, add constraint %s foreign key %s references act_ru_execution on delete restrict"
                                .formatted(parts[0], key, key, parts[1]));
            }
        }
        return drops;
    }

    private static List<String> found(Statement statement, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
