package cn.minxu.casework;

import cn.minxu.Plain;
import cn.minxu.Refused;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases who a closed case is about, and what people typed in its record; who decided what and when stays, and of each text its hash
 * (PIPL art. 47).
 */
@Service
@Transactional
public class ErasureDesk {

    static final String ERASED = "ERASED";

    private final CaseBook cases;
    private final Decisions decisions;
    private final JdbcClient jdbc;
    private final Clock clock;

    ErasureDesk(CaseBook cases, Decisions decisions, JdbcClient jdbc, Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
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
        decisions.write();
        jdbc.sql("delete from minxu.case_private where case_id = ?")
                .param(number)
                .update();
        jdbc.sql("""
                        update minxu.decision
                        set reason = minxu.erased(reason), details = minxu.erased(details)
                        where case_id = ? and details ->> 'erased' is null and (reason is not null or details <> '{}')""").param(number).update();
        decisions.append(new Decision(
                number, clock.instant(), by, null, StepNames.RESIDENT, ERASED, Plain.text(rule), Map.of()));
    }
}
