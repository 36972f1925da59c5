package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 紧急快办. */
@Configuration(proxyBeanMethods = false)
class HandleUrgentMatter {

    static final String KEY = "handleUrgentMatter";

    @Bean
    ProcessContract handleUrgentMatterContract() {
        return new ProcessContract(KEY, declared(COMMUNITY_UNIT, NEED_PRIORITY), Set.of());
    }
}
