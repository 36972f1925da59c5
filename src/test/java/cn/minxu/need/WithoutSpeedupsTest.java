package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.casework.correct.CorrectionDesk;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Code that only makes the engine faster is no part of what keeps a case whole. */
@Tag(OwnApplication.TAG)
class WithoutSpeedupsTest {

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void a_case_is_locked_by_every_door_without_any_of_them() throws Exception {
        try (var own = OwnApplication.start(
                TestDatabase.fresh("without_speedups"),
                "--minxu.engine.without=OneTrip,LeanEntities,KnownDefinitions,RememberingFeel,MarksTogether,OneAtATime")) {
            Walks.at("2025-03-03T09:00");
            own.getBean(TestDistrict.class).ensure();
            var doors = own.getBean(Doors.class);
            doors.eachWaits();
            doors.noneInterleave(12, 20250304L);
        }
    }

    @Test
    void a_case_goes_on_at_another_community_without_any_of_them() throws Exception {
        try (var own = OwnApplication.start(
                TestDatabase.fresh("without_speedups_moved"),
                "--minxu.engine.without=OneTrip,LeanEntities,KnownDefinitions,RememberingFeel,MarksTogether,OneAtATime")) {
            Walks.at("2025-03-03T09:00");
            var district = own.getBean(TestDistrict.class);
            district.ensure();
            var brought = Samples.brought(district.community("测试甲社区"), "西门");
            long number =
                    own.getBean(NeedDesk.class).register(brought, "zhang.san").number();
            own.getBean(CorrectionDesk.class).correct(number, "zhang.san", Map.of("community", "测试乙社区"), "社区选错");
            assertThat(own.getBean(TaskService.class)
                            .createTaskQuery()
                            .processInstanceBusinessKey(Long.toString(number))
                            .list())
                    .singleElement()
                    .satisfies(task -> {
                        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_judgeNeed");
                        assertThat(task.getTenantId()).isEqualTo(district.community("测试乙社区"));
                    });
        }
    }

    @Test
    void a_name_that_is_none_of_them_stops_the_start() {
        assertThatThrownBy(() ->
                        OwnApplication.start(TestDatabase.fresh("without_what"), "--minxu.engine.without=OneTrips"))
                .rootCause()
                .hasMessageContaining("minxu.engine.without 中的“OneTrips”不认识，可以关闭的有：OneTrip、LeanEntities");
    }
}
