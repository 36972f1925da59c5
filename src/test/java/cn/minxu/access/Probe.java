package cn.minxu.access;

import cn.minxu.engine.ProcessContract;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The smallest case there is: one task for one unit. */
@Configuration(proxyBeanMethods = false)
class Probe {

    static final String KEY = "visibilityProbe";

    @Bean
    ProcessContract visibilityProbe() {
        return new ProcessContract(
                KEY, Map.of("departmentUnit", String.class, "stage", String.class, "urgent", Boolean.class), Set.of());
    }
}
