package cn.minxu.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * The engine's tables without what costs more than it gives: every index is written with every row, every foreign key asked with
 * every row and locks the row that it points to. What these would find does not come about: whoever moves a case locks it before he
 * reads it, see {@link CaseRows}. Nothing is done where nothing is left to do, so a running node is not disturbed.
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

    /** By name, as the engine's own script gives it. */
    private static final List<String> FOREIGN_KEYS = List.of(
            "act_ru_execution.act_fk_exe_procinst",
            "act_ru_execution.act_fk_exe_parent",
            "act_ru_execution.act_fk_exe_super",
            "act_ru_task.act_fk_task_exe",
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

    /**
     * A case's rows come and go, and so would the tables' pages; a plan that is made for a table of one page reads it whole, and goes on
     * doing so when it has a hundred again.
     */
    private static final List<String> KEEPING_PAGES = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_identitylink",
            "act_ru_variable");

    private LeanTables() {}

    static void ensure(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : changes(statement)) {
                statement.execute(change);
            }
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("引擎的表没能精简：" + e.getMessage(), e);
        }
    }

    private static List<String> changes(Statement statement) throws SQLException {
        var changes = new ArrayList<String>();
        for (String index :
                found(statement, "select relname from pg_class where relkind = 'i' and pg_table_is_visible(oid)")) {
            if (INDEXES.contains(index)) {
                changes.add("drop index if exists " + index);
            }
        }
        for (String key : found(
                statement, "select conrelid::regclass || '.' || conname from pg_constraint where contype = 'f'")) {
            if (FOREIGN_KEYS.contains(key)) {
                String[] parts = key.split("\\.");
                changes.add("alter table " + parts[0] + " drop constraint if exists " + parts[1]);
            }
        }
        for (String table : found(
                statement,
                "select relname from pg_class where relkind = 'r' and pg_table_is_visible(oid)"
                        + " and array_to_string(reloptions, ',') is distinct from 'vacuum_truncate=false'")) {
            if (KEEPING_PAGES.contains(table)) {
                changes.add("alter table " + table + " set (vacuum_truncate = false)");
            }
        }
        return changes;
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
