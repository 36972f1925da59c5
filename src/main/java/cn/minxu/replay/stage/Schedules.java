package cn.minxu.replay.stage;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Processes that start by the clock: each was deployed today, and would start in what the replay takes for the future. */
@Component
@Profile("replay")
public class Schedules {

    private static final String STARTS = "timer-start-event";

    private final ManagementService management;

    public Schedules(ManagementService management) {
        this.management = management;
    }

    /** Nothing starts by the clock any more. */
    public void rest() {
        management.createJobDefinitionQuery().jobType(STARTS).active().list().stream()
                .map(JobDefinition::getId)
                .forEach(id -> management.suspendJobDefinitionById(id, true));
    }

    /** A process starts at an instant, and from then on as often as its diagram says. */
    public void begin(String process, Instant at) {
        var definition = management
                .createJobDefinitionQuery()
                .jobType(STARTS)
                .processDefinitionKey(process)
                .singleResult();
        management.activateJobDefinitionById(definition.getId(), true);
        management.setJobDuedate(
                management
                        .createJobQuery()
                        .jobDefinitionId(definition.getId())
                        .singleResult()
                        .getId(),
                Date.from(at));
    }
}
