package cn.minxu.ledger.payment;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Step;
import cn.minxu.casework.Taken;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do about a payment. */
@Configuration(proxyBeanMethods = false)
class PaymentSteps {

    private record Plain(String step, Function<Act, Taken> taking) implements Step {

        @Override
        public Taken take(Act act) {
            return taking.apply(act);
        }
    }

    @Bean
    Step orderPayment(PaymentDesk desk) {
        return new Plain(PaymentDesk.ORDER, desk::order);
    }

    @Bean
    Step preparePayment(PaymentDesk desk) {
        return new Plain(PaymentDesk.PREPARE, desk::prepare);
    }

    /** 复核付款: by somebody else than who prepared it. */
    @Bean
    Step checkPayment(PaymentDesk desk) {
        return new Step() {

            @Override
            public String step() {
                return PaymentDesk.CHECK;
            }

            @Override
            public Optional<Refused> objection(long number, String unit, String user) {
                return desk.objection(number, user);
            }

            @Override
            public Taken take(Act act) {
                return desk.check(act);
            }
        };
    }
}
