package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.REVIEW_OUTCOME;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 审批延期. */
@Configuration(proxyBeanMethods = false)
class DecideExtension {

    static final String KEY = "decideExtension";

    @Bean
    ProcessContract decideExtensionContract() {
        return new ProcessContract(KEY, declared(HANDLER_UNIT, NEED_PRIORITY, REVIEW_OUTCOME), Set.of());
    }
}
