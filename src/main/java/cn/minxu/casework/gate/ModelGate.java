package cn.minxu.casework.gate;

import cn.minxu.engine.DeployGate;
import cn.minxu.model.gate.Finding;
import cn.minxu.model.gate.Gate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The gate on what is in force here; what it only warns about stands in the log. */
@Component
class ModelGate implements DeployGate {

    private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);

    private final InForce inForce;

    ModelGate(InForce inForce) {
        this.inForce = inForce;
    }

    @Override
    public List<String> faults(Map<String, byte[]> resources) {
        List<Finding> found = Gate.check(resources, inForce);
        found.stream().filter(finding -> !finding.refuses()).forEach(warning -> LOG.warn("部署提示：{}", warning.text()));
        return found.stream().filter(Finding::refuses).map(Finding::text).toList();
    }

    @Override
    public List<String> findings(Map<String, byte[]> resources) {
        return Gate.check(resources, inForce).stream()
                .map(finding -> (finding.refuses() ? "" : "（提醒）") + finding.text())
                .toList();
    }
}
