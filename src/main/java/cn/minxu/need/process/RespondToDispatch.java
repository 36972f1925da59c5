package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.ACCEPTED;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.STAGE;
import static cn.minxu.need.CaseVariables.THIRD_RETURN;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 部门签收. */
@Configuration(proxyBeanMethods = false)
class RespondToDispatch {

    static final String KEY = "respondToDispatch";

    @Bean
    ProcessContract respondToDispatchContract() {
        return new ProcessContract(
                KEY,
                declared(HANDLER_UNIT, NEED_PRIORITY, STAGE, ACCEPTED, THIRD_RETURN),
                Set.of("need.returnedByPlatform"));
    }
}
