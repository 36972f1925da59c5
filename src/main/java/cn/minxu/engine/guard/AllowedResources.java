package cn.minxu.engine.guard;

import cn.minxu.Refused;
import cn.minxu.engine.DeployGate;
import cn.minxu.engine.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be deployed: diagrams, decision tables, their pictures, and forms, and of these what the gate finds no fault with. A case model
 * (CMMN) would start cases past registration, and a page of HTML would run in the browsers of the staff. What comes with the product is
 * deployed all the same, so that the system starts, and its faults stand in the log: there they come from what a district changed beside.
 */
public class AllowedResources implements Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedResources.class);

    private static final Set<String> MODELS = Set.of("bpmn", "dmn");
    private static final Set<String> OTHERS = Set.of("form", "png", "svg");

    private final Supplier<DeployGate> gate;

    public AllowedResources(Supplier<DeployGate> gate) {
        this.gate = gate;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(AllowedResources::check);
            checkTogether(deployment);
        }
    }

    private void checkTogether(DeploymentEntity deployment) {
        var resources = new HashMap<String, byte[]>();
        deployment.getResources().forEach((name, resource) -> resources.put(name, resource.getBytes()));
        List<String> faults = gate.get().faults(resources);
        if (faults.isEmpty()) {
            return;
        }
        String message = "不能部署，有 " + faults.size() + " 处需要修改：\n" + String.join("\n", faults);
        if (Context.getCommandContext().getAuthenticatedUserId() == null) {
            LOG.warn("随产品部署的模型：{}", message);
        } else {
            Refusals.note(Refused.invalid(message));
            throw new BadUserRequestException(message);
        }
    }

    private static void check(ResourceEntity resource) {
        String name = resource.getName();
        String kind = name.substring(name.lastIndexOf('.') + 1);
        if (MODELS.contains(kind)) {
            NoCode.require(name, resource.getBytes());
        } else if (!OTHERS.contains(kind)) {
            throw new BadUserRequestException("“" + name + "”不能部署：只接受流程图（.bpmn）、决策表（.dmn）和表单（.form）。");
        }
    }
}
