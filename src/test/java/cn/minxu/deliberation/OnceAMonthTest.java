package cn.minxu.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.drawn.Desk;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.YearMonth;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@MinxuTest
@DisplayName("A community's 阳光17议 of a month")
class OnceAMonthTest {

    private static final int NODES = 8;

    @Autowired
    DeliberationDesk deliberations;

    @Autowired
    TestDistrict district;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void now() {
        ClockUtil.reset();
    }

    /** As two nodes, or two schedules, would on the same 1st. */
    @Test
    void is_one_though_many_register_it_at_the_same_moment() throws Exception {
        district.ensure();
        Desk.at("2024-05-01T08:00");
        String unit = district.community("测试丁社区");
        Callable<Integer> register = () -> {
            try {
                transaction.executeWithoutResult(
                        any -> deliberations.register(unit, YearMonth.of(2024, 5), Decision.SYSTEM));
                return 1;
            } catch (Refused twice) {
                assertThat(twice).hasMessageContaining("本月已经登记过");
                return 0;
            }
        };
        var threads = Executors.newFixedThreadPool(NODES);
        int registered = 0;
        for (var each : threads.invokeAll(Collections.nCopies(NODES, register))) {
            registered += each.get();
        }
        threads.shutdown();
        assertThat(registered).isEqualTo(1);
    }
}
