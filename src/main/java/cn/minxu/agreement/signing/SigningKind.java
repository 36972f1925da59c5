package cn.minxu.agreement.signing;

import cn.minxu.casework.CaseNumber;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.casework.drawn.FittedKind;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** 签约会: drawn, but for the options of its lists and what is signed there. */
@Component
class SigningKind extends FittedKind {

    private static final String LIST = "userTask_listAgreements";

    SigningKind(DrawnDesk drawn, SigningDesk desk) {
        super("holdSigning", "签约会", drawn, LIST, "userTask_holdSigning");
        showing(
                        Set.of(),
                        number -> Map.of(
                                "openAgreementOptions", () -> desk.open(number),
                                "representativeOptions", () -> desk.representatives(number)))
                .taking(act -> act.step().equals(LIST) ? desk.list(act) : desk.attend(act));
    }

    @Configuration(proxyBeanMethods = false)
    static class Delegates {

        /** 一并签订. */
        @Bean
        JavaDelegate signTogether(SigningDesk desk) {
            return execution -> desk.signTogether(CaseNumber.of(execution));
        }
    }
}
