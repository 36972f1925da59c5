package cn.minxu.ledger.payment;

import cn.minxu.casework.CaseNumber;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of a payment does by itself. */
@Configuration(proxyBeanMethods = false)
class PaymentActs {

    @Bean
    JavaDelegate findPayment(PaymentDesk desk) {
        return execution ->
                execution.setVariable(PaymentPiece.ORDERED.name(), desk.isOrdered(CaseNumber.of(execution)));
    }

    @Bean
    JavaDelegate holdPayment(PaymentDesk desk) {
        return execution -> desk.hold(CaseNumber.of(execution));
    }

    @Bean
    JavaDelegate payOut(PaymentDesk desk) {
        return execution -> {
            desk.pay(CaseNumber.of(execution));
            execution.setVariable(PaymentPiece.RESULT.name(), PaymentPiece.PAID);
        };
    }

    @Bean
    JavaDelegate stopPayment(PaymentDesk desk) {
        return execution -> {
            desk.stop(CaseNumber.of(execution));
            execution.setVariable(PaymentPiece.RESULT.name(), PaymentPiece.STOPPED);
        };
    }
}
