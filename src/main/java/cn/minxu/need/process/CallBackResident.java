package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.EVALUATION_LEVEL;
import static cn.minxu.need.CaseVariables.LEVEL_UP_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.REDO_ROUND;
import static cn.minxu.need.CaseVariables.REDO_ROUTE;
import static cn.minxu.need.CaseVariables.REDO_UNIT;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 回访评价. */
@Configuration(proxyBeanMethods = false)
class CallBackResident {

    static final String KEY = "callBackResident";

    @Bean
    ProcessContract callBackResidentContract() {
        return new ProcessContract(
                KEY,
                declared(
                        COMMUNITY_UNIT,
                        REDO_UNIT,
                        LEVEL_UP_UNIT,
                        NEED_PRIORITY,
                        EVALUATION_LEVEL,
                        REDO_ROUND,
                        REDO_ROUTE),
                Set.of());
    }
}
