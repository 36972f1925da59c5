package cn.minxu.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * What may be deployed: diagrams, decision tables, their pictures, and forms. A case model (CMMN) would start cases past registration,
 * and a page of HTML would run in the browsers of the staff.
 */
public class AllowedResources implements Deployer {

    private static final Set<String> MODELS = Set.of("bpmn", "dmn");
    private static final Set<String> OTHERS = Set.of("form", "png", "svg");

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment.getResources().values().forEach(AllowedResources::check);
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
