package cn.minxu.casework.document;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.StepNames;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows from the record who has opened which document today, so that the record tells it once a day, however often he does. */
@Component
class OpeningLog {

    static final String OPENED = "DOCUMENT_OPENED";

    private final JdbcClient jdbc;
    private final CaseBook cases;
    private final WorkingTime time;
    private final Clock clock;

    OpeningLog(JdbcClient jdbc, CaseBook cases, WorkingTime time, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.time = time;
        this.clock = clock;
    }

    /** Who opens it several times at the same moment waits for himself. */
    boolean isFirstToday(Document document, String user) {
        if (isOnRecord(document, user)) {
            return false;
        }
        cases.waitFor("document:" + document.id() + ":" + user);
        return !isOnRecord(document, user);
    }

    private boolean isOnRecord(Document document, String user) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), time.zone());
        return jdbc.sql("""
                        select exists (select 1 from minxu.decision
                          where case_id = ? and step = ? and outcome = ? and user_id = ? and details -> 'document' = to_jsonb(?::bigint)
                            and at >= ? and at < ?)""")
                .params(document.number(), StepNames.DOCUMENT, OPENED, user, document.id())
                .params(at(today.atStartOfDay(time.zone()).toInstant()))
                .params(at(today.plusDays(1).atStartOfDay(time.zone()).toInstant()))
                .query(Boolean.class)
                .single();
    }
}
