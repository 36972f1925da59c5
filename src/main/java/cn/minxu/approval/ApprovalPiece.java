package cn.minxu.approval;

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
import org.springframework.stereotype.Component;

/** What the process of an approval says of the case that calls it. */
@Component
class ApprovalPiece implements Piece {

    static final String APPROVED = "APPROVED";
    static final String REFUSED = "REFUSED";

    /** APPROVED or REFUSED, when the approval has ended. */
    static final Variable RESULT = Variable.text("approvalResult", Life.PASSING);

    /** Whether the case has asked already. */
    static final Variable ASKED = Variable.flag("fundsAsked", Life.PASSING);

    static final Variable SCOPE = Variable.text("fundsScope", Life.PASSING);

    /** In fen, as it was weighed. */
    static final Variable FEN = Variable.count("approvalFen", Life.PASSING);

    /** The answer of the table. */
    static final String TIER = "approvalTier";

    private static final String TEXT = "fundsText";
    private static final List<Variable> VARIABLES = List.of(RESULT, ASKED, SCOPE, FEN);

    private final FundsRows requests;

    ApprovalPiece(FundsRows requests) {
        this.requests = requests;
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
        return task.step().startsWith("userTask_signFunds_")
                ? Map.of(
                        TEXT,
                        () -> requests.current(task.number())
                                .map(FundsRequest::words)
                                .orElse(""))
                : Map.of();
    }

    @Override
    public void erase(long number) {
        requests.erase(number);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfApprovals() {
            return Variable.known(VARIABLES);
        }
    }
}
