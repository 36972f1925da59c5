package cn.minxu.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several marks that are set together lock all their cases, or wait for nobody. */
@MinxuTest
class CaseLockTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    CaseLock lock;

    @Autowired
    NeedDesk needs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestDistrict district;

    @Autowired
    DataSource database;

    @Test
    void the_cases_of_several_marks_are_taken_together_or_not_at_all() throws Exception {
        district.ensure();
        List<Long> numbers =
                LongStream.range(0, 3).map(i -> registered()).boxed().toList();
        List<String> jobs = numbers.stream().map(this::mark).toList();
        assertThat(take(jobs)).containsExactlyElementsOf(numbers);
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("select 1 from minxu.case where id = " + numbers.get(1) + " for update");
            assertThat(take(jobs)).as("somebody is at one of them").isNull();
            other.rollback();
            other.setAutoCommit(true);
        }
        assertThat(take(jobs)).containsExactlyElementsOf(numbers);
    }

    private @Nullable Collection<Long> take(List<String> jobs) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> lock.take(jobs));
    }

    private long registered() {
        return needs.register(
                        new NewNeed(
                                "GRID_REPORT",
                                null,
                                false,
                                district.community("测试甲社区"),
                                null,
                                null,
                                "绿化养护",
                                UUID.randomUUID().toString(),
                                "树枝挡窗",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null),
                        "zhang.san")
                .number();
    }

    private String mark(long number) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult();
        return management
                .createJobQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }
}
