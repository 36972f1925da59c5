package cn.minxu.need.process;

import static cn.minxu.casework.Variable.APPROVER_UNIT;
import static cn.minxu.casework.Variable.ASKING_UNIT;
import static cn.minxu.casework.Variable.CENTRE_UNIT;
import static cn.minxu.casework.Variable.COMMUNITY_UNIT;
import static cn.minxu.casework.Variable.DISTRICT_UNIT;
import static cn.minxu.casework.Variable.REVIEW_OUTCOME;
import static cn.minxu.casework.Variable.STREET_UNIT;
import static cn.minxu.casework.Variable.URGENT;
import static cn.minxu.casework.Variable.declared;
import static cn.minxu.need.CaseVariables.DISPATCH_UNIT;
import static cn.minxu.need.CaseVariables.EVALUATION_LEVEL;
import static cn.minxu.need.CaseVariables.HANDLING_OUTCOME;
import static cn.minxu.need.CaseVariables.LEVEL_UP_UNIT;
import static cn.minxu.need.CaseVariables.LINKED;
import static cn.minxu.need.CaseVariables.NEED_AUTHORITY;
import static cn.minxu.need.CaseVariables.NEED_CATEGORY;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_OUTCOME;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.NEED_ROUTE;
import static cn.minxu.need.CaseVariables.NEED_SCALE;
import static cn.minxu.need.CaseVariables.REDO_ROUND;
import static cn.minxu.need.CaseVariables.REDO_ROUTE;
import static cn.minxu.need.CaseVariables.REDO_UNIT;
import static cn.minxu.need.CaseVariables.SATISFIABILITY;
import static cn.minxu.need.CaseVariables.THIRD_RETURN;

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
                        URGENT,
                        NEED_PRIORITY,
                        NEED_CATEGORY,
                        SATISFIABILITY,
                        NEED_SCALE,
                        NEED_AUTHORITY,
                        LINKED,
                        NEED_GRADE,
                        NEED_ROUTE,
                        NEED_OUTCOME,
                        DISPATCH_UNIT,
                        HANDLING_OUTCOME,
                        REVIEW_OUTCOME,
                        THIRD_RETURN,
                        EVALUATION_LEVEL,
                        REDO_ROUND,
                        REDO_ROUTE,
                        REDO_UNIT,
                        LEVEL_UP_UNIT,
                        APPROVER_UNIT,
                        ASKING_UNIT),
                Set.of(
                        "need.withdrawn",
                        "need.leadAnswered",
                        "need.leadWithdrawn",
                        "case.extensionAsked",
                        "case.pauseAsked",
                        "case.stepLeft"));
    }
}
