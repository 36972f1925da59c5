package cn.minxu.approval;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of an approval does by itself. */
@Configuration(proxyBeanMethods = false)
class ApprovalActs {

    @Bean
    JavaDelegate findFundsRequest(FundsDesk desk) {
        return execution -> execution.setVariable(ApprovalPiece.ASKED.name(), desk.isAsked(CaseNumber.of(execution)));
    }

    @Bean
    JavaDelegate weighFunds(FundsDesk desk) {
        return execution -> {
            FundsRequest request = desk.current(CaseNumber.of(execution));
            execution.setVariable(ApprovalPiece.SCOPE.name(), request.scope());
            execution.setVariable(ApprovalPiece.FEN.name(), request.weighed());
        };
    }

    @Bean
    JavaDelegate refuseFunds(FundsDesk desk) {
        return execution -> {
            desk.refuseScope(CaseNumber.of(execution));
            execution.setVariable(ApprovalPiece.RESULT.name(), ApprovalPiece.REFUSED);
        };
    }

    @Bean
    JavaDelegate grantFunds(FundsDesk desk) {
        return execution -> {
            desk.grant(CaseNumber.of(execution), String.valueOf(execution.getVariable(ApprovalPiece.TIER)));
            execution.setVariable(ApprovalPiece.RESULT.name(), ApprovalPiece.APPROVED);
        };
    }
}
