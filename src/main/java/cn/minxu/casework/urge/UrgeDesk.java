package cn.minxu.casework.urge;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.urge.Order.Said;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 催办: a supervisor urges whoever has a case now. It stands on the cards of their tasks and in the record. */
@Service
@Transactional
public class UrgeDesk {

    private final Supervisors supervisors;
    private final Decisions decisions;
    private final UrgeRows rows;
    private final Residents residents;
    private final JdbcClient jdbc;

    UrgeDesk(Supervisors supervisors, Decisions decisions, UrgeRows rows, Residents residents, JdbcClient jdbc) {
        this.supervisors = supervisors;
        this.decisions = decisions;
        this.rows = rows;
        this.residents = residents;
        this.jdbc = jdbc;
    }

    /**
     * All of the case's urges, the new ones last.
     *
     * @throws Refused if there is no such case for the user, he supervises none of the units that have it, or nothing is said
     */
    public List<UrgeRow> urge(long number, String text, String user) {
        List<OpenStep> waiting = supervisors.waiting(number, user);
        String said = Supervisors.text(text, "催办的内容");
        Said by = supervisors.said(user);
        for (OpenStep step : waiting) {
            jdbc.sql(
                            "insert into minxu.urge (case_id, stay, to_unit, text, at, by_user, unit_id) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(number, step.stay(), step.holder(), said, at(by.at()), user, by.unit())
                    .update();
        }
        String to = waiting.stream()
                .map(OpenStep::holder)
                .distinct()
                .map(supervisors::unit)
                .collect(Collectors.joining("、"));
        decisions.append(
                new Decision(number, by.at(), user, by.unit(), StepNames.URGE, "URGED", said, Map.of("to", to)));
        return rows.of(number, new Discretion(residents.of(number)));
    }
}
