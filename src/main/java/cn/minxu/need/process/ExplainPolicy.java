package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.CENTRE_UNIT;
import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.REVIEW_OUTCOME;
import static cn.minxu.need.CaseVariables.STREET_UNIT;
import static cn.minxu.need.CaseVariables.THIRD_RETURN;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 政策讲解. */
@Configuration(proxyBeanMethods = false)
class ExplainPolicy {

    static final String KEY = "explainPolicy";

    @Bean
    ProcessContract explainPolicyContract() {
        return new ProcessContract(
                KEY,
                declared(
                        COMMUNITY_UNIT,
                        STREET_UNIT,
                        CENTRE_UNIT,
                        HANDLER_UNIT,
                        NEED_PRIORITY,
                        REVIEW_OUTCOME,
                        THIRD_RETURN),
                Set.of());
    }
}
