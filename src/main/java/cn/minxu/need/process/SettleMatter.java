package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.APPROVER_UNIT;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.PAUSED_UNIT;
import static cn.minxu.need.CaseVariables.STAGE;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 单位承办. */
@Configuration(proxyBeanMethods = false)
class SettleMatter {

    static final String KEY = "settleMatter";

    @Bean
    ProcessContract settleMatterContract() {
        return new ProcessContract(
                KEY,
                declared(HANDLER_UNIT, NEED_PRIORITY, STAGE, APPROVER_UNIT, PAUSED_UNIT),
                Set.of("need.extensionAsked", "need.pauseAsked"));
    }
}
