package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.APPROVER_UNIT;
import static cn.minxu.need.CaseVariables.CENTRE_UNIT;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.HANDLING_OUTCOME;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.PAUSED_UNIT;
import static cn.minxu.need.CaseVariables.STREET_UNIT;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 权限外事项办理. */
@Configuration(proxyBeanMethods = false)
class HandleOutsideAuthority {

    static final String KEY = "handleOutsideAuthority";

    @Bean
    ProcessContract handleOutsideAuthorityContract() {
        return new ProcessContract(
                KEY,
                declared(
                        STREET_UNIT,
                        CENTRE_UNIT,
                        HANDLER_UNIT,
                        NEED_PRIORITY,
                        HANDLING_OUTCOME,
                        APPROVER_UNIT,
                        PAUSED_UNIT),
                Set.of("need.extensionAsked", "need.pauseAsked"));
    }
}
