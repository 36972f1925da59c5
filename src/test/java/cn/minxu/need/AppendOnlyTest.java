package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did stays as it was written, whoever asks the database to change it. */
@MinxuTest
@Clause("G5")
class AppendOnlyTest {

    @Autowired
    Walks walks;

    @Autowired
    Decisions decisions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update minxu.decision set reason = '改写'",
                "delete from minxu.decision",
                "truncate minxu.decision",
                "truncate minxu.need cascade",
                "update minxu.mark set level = 0",
                "delete from minxu.mark",
                "truncate minxu.mark"
            })
    void the_database_refuses_to_change_or_lose_a_row(String sql) {
        Walks.at("2025-03-03T09:00");
        var walk = walks.registered(HandleNeedTest.place());
        walk.fireMarks("userTask_judgeNeed");
        long rows = rows();
        assertThat(rows).isPositive();
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("只能追加");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void a_decision_comes_back_as_it_was_written() {
        Walks.at("2025-03-03T09:00");
        long number = walks.registered(HandleNeedTest.place()).number;
        var written = new Decision(
                number,
                Walks.instant("2025-03-03T10:00"),
                "zhang.san",
                null,
                "userTask_judgeNeed",
                "GRADE_A",
                "“引号”、\\反斜杠与\n换行",
                Map.of("candidates", List.of(1, 2), "note", "'; drop table minxu.need; --"));
        decisions.append(written);
        assertThat(decisions.last(number, "userTask_judgeNeed")).contains(written);
        assertThat(decisions.of(number)).extracting(Decision::outcome).containsExactly("REGISTERED", "GRADE_A");
    }

    private long rows() {
        return jdbc.sql("select (select count(*) from minxu.decision) + (select count(*) from minxu.mark)")
                .query(Long.class)
                .single();
    }
}
