package cn.minxu.need.process;

import static cn.minxu.need.CaseVariables.DISTRICT_UNIT;
import static cn.minxu.need.CaseVariables.HANDLER_UNIT;
import static cn.minxu.need.CaseVariables.LEAD_UNIT;
import static cn.minxu.need.CaseVariables.NEED_PRIORITY;
import static cn.minxu.need.CaseVariables.ROUTED_UNIT;
import static cn.minxu.need.CaseVariables.STREET_UNIT;
import static cn.minxu.need.CaseVariables.declared;

import cn.minxu.engine.ProcessContract;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of 联合提交区政府. */
@Configuration(proxyBeanMethods = false)
class SubmitToDistrict {

    static final String KEY = "submitToDistrict";

    @Bean
    ProcessContract submitToDistrictContract() {
        return new ProcessContract(
                KEY,
                declared(HANDLER_UNIT, STREET_UNIT, ROUTED_UNIT, DISTRICT_UNIT, LEAD_UNIT, NEED_PRIORITY),
                Set.of());
    }
}
