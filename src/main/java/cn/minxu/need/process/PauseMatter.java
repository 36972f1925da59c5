package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 暂停计时. */
@Configuration(proxyBeanMethods = false)
class PauseMatter {

    static final String KEY = "pauseMatter";

    @Bean
    ProcessContract pauseMatterContract() {
        return new ProcessContract(KEY, declared(HANDLER_UNIT, NEED_PRIORITY), Set.of());
    }
}
