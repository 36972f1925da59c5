package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** That finding a case stays as quick as it was, whatever the engine's tables have been through. */
@MinxuTest
class FoundByNumberTest {

    @Autowired
    DataSource database;

    /**
     * A few open cases where many have been closed: the database thinks that each look-up in an index that those have left large reads
     * much of it. It must not go through all of another index instead, which grows until the next analysis.
     */
    @Test
    void a_case_is_found_by_its_number_after_many_have_been_closed() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            try {
                sql.execute("create schema worn");
                sql.execute("set search_path to worn");
                sql.execute("create table act_ru_execution (like public.act_ru_execution including all)");
                sql.execute(
                        "insert into act_ru_execution (id_, rev_) select 'closed' || i, 1 from generate_series(1, 30000) i");
                sql.execute("""
                        insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, business_key_)
                        select 'open' || i, 1, 'open' || i, 'open' || i, '2025030100000' || i from generate_series(1, 4) i""");
                sql.execute("delete from act_ru_execution where business_key_ is null");
                sql.execute("vacuum analyze act_ru_execution");
                sql.execute("set plan_cache_mode = force_generic_plan");
                List<String> plan = plan(sql);
                assertThat(plan).noneMatch(line -> line.contains("Seq Scan on act_ru_execution"));
                for (int i = 0; i < plan.size(); i++) {
                    if (plan.get(i).matches(".*Index (Only )?Scan using .* on act_ru_execution.*")) {
                        assertThat(plan.get(i + 1)).contains("Index Cond");
                    }
                }
            } finally {
                sql.execute("drop schema if exists worn cascade");
                sql.execute("reset all");
            }
        }
    }

    private static List<String> plan(Statement sql) throws SQLException {
        String byNumber = Objects.requireNonNull(CaseLock.CASE_OF.get(Mover.Whom.NUMBER));
        sql.execute("prepare question (text) as " + byNumber.replace("?", "$1"));
        var lines = new ArrayList<String>();
        try (ResultSet plan = sql.executeQuery("explain execute question ('1')")) {
            while (plan.next()) {
                lines.add(plan.getString(1));
            }
        }
        sql.execute("deallocate question");
        return lines;
    }
}
