package cn.minxu.need.process;

import static cn.minxu.casework.Variable.APPROVER_UNIT;
import static cn.minxu.casework.Variable.ASKING_UNIT;
import static cn.minxu.casework.Variable.CENTRE_UNIT;
import static cn.minxu.casework.Variable.COMMUNITY_UNIT;
import static cn.minxu.casework.Variable.DISTRICT_UNIT;
import static cn.minxu.casework.Variable.REVIEW_OUTCOME;
import static cn.minxu.casework.Variable.STREET_UNIT;
import static cn.minxu.casework.Variable.declared;
import static cn.minxu.need.CaseVariables.ACCEPTED;
import static cn.minxu.need.CaseVariables.CONSULTED_UNIT;
import static cn.minxu.need.CaseVariables.DEPARTMENT_NAME;
import static cn.minxu.need.CaseVariables.DEPARTMENT_UNIT;
import static cn.minxu.need.CaseVariables.DISPATCHED;
import static cn.minxu.need.CaseVariables.DISPATCH_UNIT;
import static cn.minxu.need.CaseVariables.LEAD_UNIT;
import static cn.minxu.need.CaseVariables.NEED_CATEGORY;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.SIGNING_UNIT;
import static cn.minxu.need.CaseVariables.SUPPORTING_UNIT;
import static cn.minxu.need.CaseVariables.THIRD_RETURN;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 大事分流. */
@Configuration(proxyBeanMethods = false)
class RouteBigMatter {

    static final String KEY = "routeBigMatter";

    @Bean
    ProcessContract routeBigMatterContract() {
        return new ProcessContract(
                KEY,
                declared(
                        COMMUNITY_UNIT,
                        STREET_UNIT,
                        CENTRE_UNIT,
                        DISTRICT_UNIT,
                        NEED_PRIORITY,
                        NEED_CATEGORY,
                        DEPARTMENT_NAME,
                        DISPATCH_UNIT,
                        DISPATCHED,
                        DEPARTMENT_UNIT,
                        ACCEPTED,
                        THIRD_RETURN,
                        CONSULTED_UNIT,
                        SIGNING_UNIT,
                        LEAD_UNIT,
                        SUPPORTING_UNIT,
                        REVIEW_OUTCOME,
                        APPROVER_UNIT,
                        ASKING_UNIT),
                Set.of("need.returnedByPlatform", "case.extensionAsked", "case.pauseAsked", "case.stepLeft"));
    }
}
