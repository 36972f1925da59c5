package cn.minxu.casework.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.TestDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Kinds that a designer has drawn and no class knows, each of which gets ready and then calls one process of a piece. */
@Component
public class TrialKinds {

    /** Where a case waits before it calls: a feature's Java would speak now. */
    public static final String READY = "userTask_makeReady";

    private final TestDistrict district;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final ObjectProvider<Desk> desks;

    TrialKinds(
            TestDistrict district,
            RepositoryService repository,
            RuntimeService runtime,
            ManagementService management,
            ObjectProvider<Desk> desks) {
        this.district = district;
        this.repository = repository;
        this.runtime = runtime;
        this.management = management;
        this.desks = desks;
    }

    /** On 2025-03-03, with one of them deployed, as a designer does, if it is not there. */
    public Desk at(int port, String process, String file) throws IOException {
        ensure(port, process, file);
        Desk.at("2025-03-03T09:00");
        return desks.getObject().at(port);
    }

    private void ensure(int port, String process, String file) throws IOException {
        district.ensure();
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .count()
                > 0) {
            return;
        }
        var files = new HashMap<String, String>();
        for (String name : new String[] {file + ".bpmn", file + ".form", file + "-ready.form", file + "-limit.dmn"}) {
            files.put(name, Files.readString(Path.of("src/test/resources/funds", name)));
        }
        var answer = Http.staff(port, "chu.sheji").deploy(files);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** A case that has come to the call, nothing having been said before. */
    public static long called(Desk desk, String process, String user) {
        long number = desk.start(process, user, Map.of("title", "试办"));
        desk.complete(number, READY, user, Map.of());
        return number;
    }

    /** Fires the timers of marks whose time has come, in whichever instances of the case. */
    public void mark(long number) {
        management
                .createJobQuery()
                .activityId("timer_nextMark")
                .duedateLowerThan(ClockUtil.getCurrentTime())
                .list()
                .stream()
                .filter(job -> isOf(job, number))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private boolean isOf(Job job, long number) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .processInstanceBusinessKey(String.valueOf(number))
                        .count()
                == 1;
    }
}
