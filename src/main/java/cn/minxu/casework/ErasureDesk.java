package cn.minxu.casework;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who a closed case is about, and what people typed or added about it; what was done when and by whom stays, of each text its
 * hash, of each document what it was (PIPL art. 47).
 */
@Service
@Transactional
public class ErasureDesk {

    static final String ERASED = "ERASED";

    /** What the kernel keeps of a case. What the system did of its own accord was typed by nobody; the rule of an erasure stays in words. */
    private static final List<String> KERNEL =
            List.of("delete from minxu.case_private where case_id = ?", """
            update minxu.case set title = minxu.erased(title), fields = minxu.erased_fields(fields)
            where id = ? and (title, fields) is distinct from (minxu.erased(title), minxu.erased_fields(fields))""", """
            update minxu.decision set reason = minxu.erased(reason), details = minxu.erased(details)
            where case_id = ? and outcome <> 'ERASED' and not (user_id = 'system' and reason is null)
              and (reason, details) is distinct from (minxu.erased(reason), minxu.erased(details))""", """
            update minxu.document set content = null, name = minxu.erased(name), withdrawn_why = minxu.erased(withdrawn_why)
            where case_id = ? and content is not null""", """
            update minxu.extension set reason = minxu.erased(reason), why = minxu.erased(why)
            where case_id = ? and (reason, why) is distinct from (minxu.erased(reason), minxu.erased(why))""", """
            update minxu.pause set reason = minxu.erased(reason)
            where case_id = ? and reason is distinct from minxu.erased(reason)""", """
            update minxu.urge set text = minxu.erased(text)
            where case_id = ? and text is distinct from minxu.erased(text)""", """
            update minxu.supervision_order set text = minxu.erased(text)
            where case_id = ? and text is distinct from minxu.erased(text)""", """
            update minxu.order_answer set text = minxu.erased(text)
            where case_id = ? and text is distinct from minxu.erased(text)""");

    private final CaseBook cases;
    private final Kinds kinds;
    private final ObjectProvider<Piece> pieces;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureDesk(
            CaseBook cases,
            Kinds kinds,
            ObjectProvider<Piece> pieces,
            Decisions decisions,
            JdbcClient jdbc,
            Clock clock) {
        this.cases = cases;
        this.kinds = kinds;
        this.pieces = pieces;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Where all has been erased before, nothing changes.
     *
     * @param by the user, or {@link Decision#SYSTEM} where a rule says so
     * @param rule by which it is erased, in words: it stays on record
     * @throws Refused while the case is open, or without a rule
     */
    public void erase(long number, String by, String rule) {
        if (!cases.lock(number).isClosed()) {
            throw Refused.conflict("事项 " + number + " 还没有办结归档，不能清除个人信息。");
        }
        if (Plain.isEmpty(rule)) {
            throw Refused.invalid("请写明清除个人信息的依据。");
        }
        cases.forget(number);
        decisions.write();
        kinds.of(number).erase(number);
        pieces.forEach(piece -> piece.erase(number));
        int changed = KERNEL.stream()
                .mapToInt(statement -> jdbc.sql(statement).param(number).update())
                .sum();
        if (changed > 0) {
            decisions.append(new Decision(
                    number, clock.instant(), by, null, StepNames.RESIDENT, ERASED, Plain.text(rule), Map.of()));
        }
    }
}
