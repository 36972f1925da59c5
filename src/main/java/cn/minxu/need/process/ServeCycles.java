package cn.minxu.need.process;

import static cn.minxu.casework.Variable.COMMUNITY_UNIT;
import static cn.minxu.casework.Variable.declared;
import static cn.minxu.need.CaseVariables.CYCLE_ENDED;
import static cn.minxu.need.CaseVariables.CYCLE_START_AT;
import static cn.minxu.need.CaseVariables.HANDLING_OUTCOME;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 周期服务. */
@Configuration(proxyBeanMethods = false)
class ServeCycles {

    static final String KEY = "serveCycles";

    @Bean
    ProcessContract serveCyclesContract() {
        return new ProcessContract(
                KEY, declared(COMMUNITY_UNIT, NEED_PRIORITY, HANDLING_OUTCOME, CYCLE_ENDED, CYCLE_START_AT), Set.of());
    }
}
