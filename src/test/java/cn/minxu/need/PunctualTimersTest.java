package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Marks by the real clock and the job executor as it is set for production: nobody but this class lets it run in tests. */
@MinxuTest
class PunctualTimersTest {

    private static final int SAMPLES = 10;
    private static final Duration ALLOWED = Duration.ofSeconds(2);

    /** An urgent need is yellow when half of its 30 minutes have gone. */
    private static final Duration YELLOW_AFTER = Duration.ofMinutes(15);

    @Autowired
    ProcessEngine engine;

    @Autowired
    ManagementService management;

    @Autowired
    Walks walks;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Value("${camunda.bpm.job-execution.wait-time-in-millis}")
    int idleWait;

    @Value("${camunda.bpm.job-execution.max-wait}")
    long longestWait;

    private final List<String> others = new ArrayList<>();
    private JobExecutor executor;

    @BeforeEach
    void only_our_timers() {
        ClockUtil.reset();
        district.ensure();
        // jobs that other tests have left are suspended, so that the system is idle
        management.createJobQuery().active().list().forEach(job -> others.add(job.getId()));
        others.forEach(management::suspendJobById);
        executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        executor.setWaitTimeInMillis(idleWait);
        executor.setMaxWait(longestWait);
        executor.setMaxBackoff(longestWait);
    }

    @AfterEach
    void stop() {
        executor.shutdown();
        others.forEach(management::activateJobById);
    }

    @Test
    @Clause("§1.6")
    void a_mark_is_set_within_two_seconds_of_its_instant_on_an_idle_system() throws InterruptedException {
        executor.start();
        var due = new HashMap<Long, Instant>();
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(4);
        for (int i = 0; i < SAMPLES; i++) {
            Instant yellow = first.plusSeconds(i);
            due.put(urgent(yellow.minus(YELLOW_AFTER)), yellow);
        }
        var late = new HashMap<Long, Long>();
        Instant end = first.plusSeconds(SAMPLES).plus(ALLOWED);
        while (late.size() < SAMPLES && Instant.now().isBefore(end)) {
            marked(due.keySet())
                    .forEach(number -> late.computeIfAbsent(
                            number,
                            n -> Duration.between(due.get(n), Instant.now()).toMillis()));
            Thread.sleep(20);
        }
        assertThat(late).as("all are marked").hasSize(SAMPLES);
        var millis = late.values().stream().sorted().toList();
        LoggerFactory.getLogger(getClass())
                .info(
                        "marks set after their instant: {} samples, median {} ms, max {} ms",
                        SAMPLES,
                        millis.get(SAMPLES / 2),
                        millis.get(SAMPLES - 1));
        assertThat(millis).allMatch(each -> each >= 0 && each <= ALLOWED.toMillis());
    }

    private long urgent(Instant registeredAt) {
        var n = Samples.brought(district.community("测试甲社区"), HandleNeedTest.place());
        return walks.registered(new NewNeed(
                        n.channel(),
                        null,
                        true,
                        n.community(),
                        null,
                        null,
                        "设施设备维修",
                        n.place(),
                        "电梯困人",
                        null,
                        registeredAt,
                        n.name(),
                        n.phone(),
                        null,
                        null))
                .number;
    }

    private List<Long> marked(Collection<Long> numbers) {
        return jdbc.sql("select d.case_id from minxu.mark m join minxu.deadline d on d.id = m.deadline_id"
                        + " where d.case_id in (:numbers)")
                .param("numbers", numbers)
                .query(Long.class)
                .list();
    }
}
