package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.LEAD_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 区政府研究. */
@Configuration(proxyBeanMethods = false)
class StudyMatter {

    static final String KEY = "studyMatter";

    @Bean
    ProcessContract studyMatterContract() {
        return new ProcessContract(KEY, declared(HANDLER_UNIT, NEED_PRIORITY, LEAD_UNIT), Set.of());
    }
}
