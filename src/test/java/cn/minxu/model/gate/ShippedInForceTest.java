package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.DeployGate;
import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is shipped passes the gate of the application as it runs, which asks its own beans what a diagram may call. */
@MinxuTest
@Clause("G5")
class ShippedInForceTest {

    @Autowired
    DeployGate gate;

    @Test
    void what_is_shipped_may_be_deployed_again_as_a_whole_and_file_by_file() {
        Map<String, byte[]> shipped = Around.files("processes", "forms");
        assertThat(gate.findings(shipped)).isEmpty();
        assertThat(shipped)
                .allSatisfy((name, content) -> assertThat(gate.findings(Map.of(name, content)))
                        .as(name)
                        .isEqualTo(List.of()));
    }
}
