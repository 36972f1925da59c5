package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.CENTRE_UNIT;
import static cn.minxu.need.CaseVariables.COMMUNITY_UNIT;
import static cn.minxu.need.CaseVariables.DISPATCH_UNIT;
import static cn.minxu.need.CaseVariables.DISTRICT_UNIT;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.HANDLING_OUTCOME;
import static cn.minxu.need.CaseVariables.LINKED;
import static cn.minxu.need.CaseVariables.NEED_AUTHORITY;
import static cn.minxu.need.CaseVariables.NEED_CATEGORY;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_OUTCOME;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.NEED_ROUTE;
import static cn.minxu.need.CaseVariables.NEED_SCALE;
import static cn.minxu.need.CaseVariables.REVIEW_OUTCOME;
import static cn.minxu.need.CaseVariables.SATISFIABILITY;
import static cn.minxu.need.CaseVariables.STREET_UNIT;
import static cn.minxu.need.CaseVariables.URGENT;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 民需办理. */
@Configuration(proxyBeanMethods = false)
class HandleNeed {

    static final String KEY = "handleNeed";

    @Bean
    ProcessContract handleNeedContract() {
        return new ProcessContract(
                KEY,
                declared(
                        COMMUNITY_UNIT,
                        STREET_UNIT,
                        CENTRE_UNIT,
                        DISTRICT_UNIT,
                        HANDLER_UNIT,
                        URGENT,
                        NEED_PRIORITY,
                        NEED_CATEGORY,
                        SATISFIABILITY,
                        NEED_SCALE,
                        DISPATCH_UNIT,
                        NEED_AUTHORITY,
                        LINKED,
                        NEED_GRADE,
                        NEED_ROUTE,
                        NEED_OUTCOME,
                        HANDLING_OUTCOME,
                        REVIEW_OUTCOME),
                Set.of("need.withdrawn", "need.leadAnswered", "need.leadWithdrawn"));
    }
}
