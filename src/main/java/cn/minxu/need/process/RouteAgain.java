package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.ROUTED_UNIT;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 二次分流. */
@Configuration(proxyBeanMethods = false)
class RouteAgain {

    static final String KEY = "routeAgain";

    @Bean
    ProcessContract routeAgainContract() {
        return new ProcessContract(KEY, declared(HANDLER_UNIT, NEED_PRIORITY, ROUTED_UNIT), Set.of());
    }
}
