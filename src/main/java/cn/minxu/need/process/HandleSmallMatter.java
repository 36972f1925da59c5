package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.APPROVER_UNIT;
import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.CYCLE_ENDED;
import static cn.minxu.need.CaseVariables.CYCLE_START_AT;
import static cn.minxu.need.CaseVariables.HANDLING_OUTCOME;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.PAUSED_UNIT;
import static cn.minxu.need.CaseVariables.REVIEW_OUTCOME;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 小事办理. */
@Configuration(proxyBeanMethods = false)
class HandleSmallMatter {

    static final String KEY = "handleSmallMatter";

    @Bean
    ProcessContract handleSmallMatterContract() {
        return new ProcessContract(
                KEY,
                declared(
                        COMMUNITY_UNIT,
                        NEED_PRIORITY,
                        NEED_GRADE,
                        HANDLING_OUTCOME,
                        REVIEW_OUTCOME,
                        CYCLE_ENDED,
                        CYCLE_START_AT,
                        APPROVER_UNIT,
                        PAUSED_UNIT),
                Set.of("need.extensionAsked", "need.pauseAsked"));
    }
}
