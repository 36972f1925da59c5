package cn.minxu.need;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever moves a case locks it first, whichever door he comes by. */
@MinxuTest
class OneAfterTheOtherTest {

    @Autowired
    Doors doors;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void on_a_monday_morning() {
        Walks.at("2025-03-03T09:00");
        district.ensure();
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void whoever_moves_a_case_waits_until_nobody_is_at_it() throws Exception {
        doors.eachWaits();
    }

    @Test
    void those_who_move_a_case_by_different_doors_come_one_after_the_other() throws Exception {
        doors.noneInterleave(12, 20250303L);
    }
}
