package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
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
    void a_name_that_is_none_of_them_stops_the_start() {
        assertThatThrownBy(() ->
                        OwnApplication.start(TestDatabase.fresh("without_what"), "--minxu.engine.without=OneTrips"))
                .rootCause()
                .hasMessageContaining("minxu.engine.without 中的“OneTrips”不认识，可以关闭的有：OneTrip、LeanEntities");
    }
}
