package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.engine.speed.OwnIndexes;
import cn.minxu.engine.speed.Speedups;
import cn.minxu.engine.speed.Speedups.Speedup;
import cn.minxu.engine.timer.JobIndex;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nothing of what the engine's makers put on their tables is missing, whatever a store has been through. */
@MinxuTest
class MakersKeysTest {

    /** What a former version of ours dropped. */
    private static final List<String> DROPPED_INDEXES = List.of(
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

    private static final List<String> DROPPED_KEYS = List.of(
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

    @Autowired
    DataSource database;

    @Autowired
    Speedups speedups;

    @Test
    void after_a_start_all_keys_and_indexes_are_the_makers_and_the_few_of_our_own() {
        var ours = new ArrayList<String>(speedups.has(Speedup.OWN_INDEXES) ? OwnIndexes.names() : Set.of());
        ours.add(JobIndex.NAME);
        var found = keysAndIndexes(new JdbcTemplate(database));
        assertThat(found.keySet()).containsAll(ours);
        ours.forEach(found::remove);
        assertThat(found).isEqualTo(keysAndIndexes(asTheMakersMakeIt("makers_tables")));
    }

    @Test
    void a_store_of_the_time_when_some_were_dropped_gets_them_back() {
        JdbcTemplate jdbc = asTheMakersMakeIt("lean_tables");
        var whole = keysAndIndexes(jdbc);
        drop(jdbc);
        assertThat(keysAndIndexes(jdbc)).hasSize(whole.size() - DROPPED_INDEXES.size() - DROPPED_KEYS.size());
        MakersKeys.ensure(source(jdbc));
        assertThat(keysAndIndexes(jdbc)).isEqualTo(whole);
    }

    @Test
    void a_store_with_a_row_that_does_not_fit_does_not_start_and_is_not_changed() {
        JdbcTemplate jdbc = asTheMakersMakeIt("lost_rows");
        drop(jdbc);
        jdbc.update("insert into act_ru_task (id_, rev_, execution_id_) values ('lost', 1, 'gone')");
        var before = keysAndIndexes(jdbc);
        assertThatThrownBy(() -> MakersKeys.ensure(source(jdbc)))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("act_fk_task_exe")
                .hasMessageContaining("act_ru_task")
                .hasMessageContaining("表中有与它不符的行，请先备份，核对并清理这些行，再重新启动");
        assertThat(keysAndIndexes(jdbc)).isEqualTo(before);
    }

    private static void drop(JdbcTemplate jdbc) {
        DROPPED_KEYS.stream()
                .map(key -> key.split("\\."))
                .forEach(key -> jdbc.execute("alter table " + key[0] + " drop constraint " + key[1]));
        DROPPED_INDEXES.forEach(index -> jdbc.execute("drop index " + index));
    }

    private static JdbcTemplate asTheMakersMakeIt(String name) {
        var jdbc = new JdbcTemplate(new DriverManagerDataSource(TestDatabase.fresh(name), "postgres", ""));
        jdbc.execute(String.join(";\n", EngineScripts.statements()));
        return jdbc;
    }

    private static DataSource source(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.getDataSource());
    }

    /** By name, with what they say. */
    private static TreeMap<String, String> keysAndIndexes(JdbcTemplate jdbc) {
        var all = new TreeMap<String, String>();
        jdbc.query(
                """
                select i.relname, pg_get_indexdef(i.oid) from pg_index x
                  join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                where t.relname like 'act\\_%' and pg_table_is_visible(t.oid)
                union all
                select conname, pg_get_constraintdef(c.oid) from pg_constraint c join pg_class t on t.oid = c.conrelid
                where contype = 'f' and t.relname like 'act\\_%' and pg_table_is_visible(t.oid)""",
                row -> {
                    all.put(row.getString(1), row.getString(2));
                });
        return all;
    }
}
