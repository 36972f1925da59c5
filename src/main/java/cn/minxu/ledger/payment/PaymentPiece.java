package cn.minxu.ledger.payment;

import cn.minxu.casework.Piece;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the process of a payment says of the case that calls it. */
@Component
class PaymentPiece implements Piece {

    static final String PAID = "PAID";
    static final String STOPPED = "STOPPED";

    /** PAID or STOPPED, when the payment has ended. */
    static final Variable RESULT = Variable.text("paymentResult", Life.PASSING);

    /** Whether the case has ordered it already. */
    static final Variable ORDERED = Variable.flag("paymentOrdered", Life.PASSING);

    private static final String TEXT = "paymentText";
    private static final List<Variable> VARIABLES = List.of(RESULT, ORDERED);

    private final PaymentDesk desk;
    private final PaymentRows payments;
    private final JdbcClient jdbc;

    PaymentPiece(PaymentDesk desk, PaymentRows payments, JdbcClient jdbc) {
        this.desk = desk;
        this.payments = payments;
        this.jdbc = jdbc;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> messages() {
        return Set.of();
    }

    @Override
    public Set<String> facts() {
        return Set.of(TEXT);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return switch (task.step()) {
            case PaymentDesk.ORDER -> Map.of("payerAccountOptions", () -> payers(task.number()));
            case PaymentDesk.PREPARE, PaymentDesk.CHECK -> Map.of(TEXT, () -> desk.shown(task.number()));
            default -> Map.of();
        };
    }

    /** Those of the case, and those of its unit that are kept for none, with what they have. */
    private List<Map<String, String>> payers(long number) {
        return jdbc.sql("""
                        select a.id, a.name || '，可用 ' || minxu.amount_words(a.balance - a.held, a.measure) as label
                        from minxu.account a where a.measure = 'MONEY' and a.never_below_zero and a.closed_at is null
                          and a.code not like 'PAYEE:%' and a.code not like 'RECEIVED:%'
                          and (a.case_id = ? or (a.case_id is null and a.unit_id = (select unit_id from minxu.case where id = ?)))
                        order by a.case_id nulls last, a.id""")
                .params(number, number)
                .query((row, i) -> Map.of("label", row.getString("label"), "value", String.valueOf(row.getLong("id"))))
                .list();
    }

    @Override
    public void erase(long number) {
        payments.erase(number);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfPayments() {
            return Variable.known(VARIABLES);
        }
    }
}
