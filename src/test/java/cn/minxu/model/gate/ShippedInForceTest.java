package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.DeployGate;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shipped passes the gate of the application as it runs, which asks its own beans what a diagram may call. */
@MinxuTest
@Clause("G5")
class ShippedInForceTest {

    @Autowired
    DeployGate gate;

    @Test
    void what_is_shipped_may_be_deployed_again() {
        assertThat(gate.findings(Around.files("processes", "forms"))).isEmpty();
    }
}
