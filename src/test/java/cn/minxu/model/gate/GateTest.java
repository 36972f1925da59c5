package cn.minxu.model.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GateTest {
    @Test
    void a_healthy_package_passes() {
        assertThat(Gate.check(Around.files("src/test/resources/gate"), new Around(Map.of(), Around.bridges())))
                .extracting(Finding::text)
                .isEmpty();
    }
}
