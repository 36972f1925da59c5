package cn.minxu.need.ladder;

import cn.minxu.Refused;
import cn.minxu.casework.StepNames;
import cn.minxu.need.topic.DecidedAnswers;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That a need is at one step at a time: with the unit that has it in hand, or with those whose answer everybody waits for. Only then
 * can a step that was started by hand not run beside the one that is open.
 */
@Component
public class Turns {

    /** Steps at which others answer and nobody has the need in hand. */
    private static final Set<String> ASKED = Set.of(
            "userTask_reviewExplanation",
            "userTask_provideOpinion",
            "userTask_signSubmission",
            "userTask_callBackResident");

    /** Supporting departments do their parts beside the lead. */
    private static final String SUPPORT = "userTask_supportLead";

    /** Between two cycles no step is open, but the next one is agreed. */
    private static final String CYCLE = "userTask_performCycle";

    /** Then a decision of others may be told to the resident. */
    private static final Set<String> BETWEEN = Set.of(CYCLE, DecidedAnswers.FOLLOW);

    /** Nor is one between two calls: as long as the resident has not rated in the round in which he was called last. */
    private static final String CALL = "userTask_callBackResident";

    private final JdbcClient jdbc;
    private final StepNames names;

    Turns(JdbcClient jdbc, StepNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** @throws Refused if the need is at another step, or waits for this unit at this one already */
    public void require(long number, String step, String unit, boolean hand) {
        if (!hand && !ASKED.contains(step) && !step.equals(SUPPORT)) {
            return;
        }
        boolean alone = hand || ASKED.contains(step);
        Optional<String> open = jdbc.sql("""
                        select step from minxu.deadline where case_id = :number and closed_at is null
                          and (step = :step and holder_id = :unit or :alone and step <> :step and (hand or step in (:asked)))
                        union all
                        select :cycle from minxu.service_cycle where need_id = :number and done_at is null and :alone and :step not in (:between)
                        union all
                        select :call from (select round from minxu.call_back where need_id = :number order by round desc limit 1) called
                          where :alone and :step <> :call
                            and not exists (select 1 from minxu.evaluation e where e.need_id = :number and e.round = called.round)
                        limit 1""")
                .param("cycle", CYCLE)
                .param("between", BETWEEN)
                .param("call", CALL)
                .param("number", number)
                .param("asked", ASKED)
                .param("step", step)
                .param("unit", unit)
                .param("alone", alone)
                .query(String.class)
                .optional();
        open.ifPresent(other -> {
            throw Refused.conflict("需求 " + number + " 正在“" + names.of(other) + "”环节，不能同时另开“" + names.of(step) + "”。");
        });
    }
}
