package cn.minxu.engine;

import cn.minxu.engine.DeployedModel.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;

/** Tells the register of whatever is deployed, by whatever door. What belongs to a single tenant is never in force. */
class ToldDeployments implements Deployer {

    private static final Map<Class<? extends ResourceDefinition>, Kind> KINDS = Map.of(
            ProcessDefinitionEntity.class, Kind.PROCESS,
            DecisionDefinitionEntity.class, Kind.TABLE,
            CamundaFormDefinitionEntity.class, Kind.FORM);

    private final Supplier<ModelRegister> register;

    ToldDeployments(Supplier<ModelRegister> register) {
        this.register = register;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getTenantId() == null) {
            String user = Context.getCommandContext().getAuthenticatedUserId();
            boolean shipped = user == null && ModelDeployer.SOURCE.equals(deployment.getSource());
            Refusals.noting(() -> register.get().deployed(models(deployment), shipped, user));
        }
    }

    private static List<DeployedModel> models(DeploymentEntity deployment) {
        return KINDS.keySet().stream().flatMap(type -> models(deployment, type)).toList();
    }

    private static Stream<DeployedModel> models(DeploymentEntity deployment, Class<? extends ResourceDefinition> type) {
        var found = deployment.getDeployedArtifacts(type);
        return found == null ? Stream.of() : found.stream().map(each -> model(deployment, each));
    }

    private static DeployedModel model(DeploymentEntity deployment, ResourceDefinition definition) {
        return new DeployedModel(
                Objects.requireNonNull(KINDS.get(definition.getClass())),
                definition.getKey(),
                definition instanceof CamundaFormDefinitionEntity ? null : definition.getName(),
                definition.getVersion(),
                tag(definition),
                deployment.getId(),
                definition.getResourceName(),
                DeployedModel.sha256(
                        deployment.getResource(definition.getResourceName()).getBytes()));
    }

    private static @Nullable String tag(ResourceDefinition definition) {
        return definition instanceof ProcessDefinitionEntity process
                ? process.getVersionTag()
                : definition instanceof DecisionDefinitionEntity decision ? decision.getVersionTag() : null;
    }
}
