package cn.minxu.bench.minxu;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.management.Metrics;

/** How often the job executor got a job that it wanted, and how often another node was first. Needs the engine's metrics. */
final class Acquisitions {

    private Acquisitions() {}

    static Map<String, Object> of(ProcessEngine engine) {
        var registry = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getMetricsRegistry();
        return Map.of(
                "won", registry.getDbMeterByName(Metrics.JOB_ACQUIRED_SUCCESS).get(),
                "lost", registry.getDbMeterByName(Metrics.JOB_ACQUIRED_FAILURE).get());
    }
}
