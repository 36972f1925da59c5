package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel;
import cn.minxu.engine.DeployedModel.Kind;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;

/** Enters what was deployed before it was recorded: by a former version of the product, or by designers under it. */
@Component
class FormerDeployments {

    private static final String PRODUCT = "minxu";
    private static final Occasion BEFORE = new Occasion(Occasion.Why.BEFORE, null, null, null, null);
    private static final Occasion SHIPPED = new Occasion(Occasion.Why.SHIPPED, null, null, null, null);

    private final RepositoryService repository;
    private final ModelFiles files;
    private final ModelBook book;

    FormerDeployments(RepositoryService repository, ModelFiles files, ModelBook book) {
        this.repository = repository;
        this.files = files;
        this.book = book;
    }

    void enter() {
        List<String> known = book.deployments();
        Map<String, Integer> forms = new HashMap<>();
        repository.createDeploymentQuery().withoutTenantId().orderByDeploymentTime().asc().list().stream()
                .filter(deployment -> !known.contains(deployment.getId()))
                .forEach(deployment -> enter(deployment, forms));
    }

    private void enter(Deployment deployment, Map<String, Integer> forms) {
        Instant when = deployment.getDeploymentTime().toInstant();
        Occasion occasion = PRODUCT.equals(deployment.getSource()) ? SHIPPED : BEFORE;
        Stream.of(processes(deployment), tables(deployment), forms(deployment, forms))
                .flatMap(models -> models)
                .forEach(model -> book.add(model, when, null, occasion));
    }

    private Stream<DeployedModel> processes(Deployment deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).list().stream()
                .map((ProcessDefinition each) -> new DeployedModel(
                        Kind.PROCESS,
                        each.getKey(),
                        each.getName(),
                        each.getVersion(),
                        each.getVersionTag(),
                        deployment.getId(),
                        each.getResourceName(),
                        sha256(deployment, each.getResourceName())));
    }

    private Stream<DeployedModel> tables(Deployment deployment) {
        return repository.createDecisionDefinitionQuery().deploymentId(deployment.getId()).list().stream()
                .map((DecisionDefinition each) -> new DeployedModel(
                        Kind.TABLE,
                        each.getKey(),
                        each.getName(),
                        each.getVersion(),
                        each.getVersionTag(),
                        deployment.getId(),
                        each.getResourceName(),
                        sha256(deployment, each.getResourceName())));
    }

    /** The engine does not say which versions of forms it has: they are counted as it does. */
    private Stream<DeployedModel> forms(Deployment deployment, Map<String, Integer> versions) {
        return repository.getDeploymentResources(deployment.getId()).stream()
                .map(Resource::getName)
                .filter(name -> name.endsWith(".form"))
                .flatMap(name -> Content.of(name, files.of(deployment.getId(), name)).stream()
                        .map(content -> form(deployment, name, content.model(), versions)));
    }

    private DeployedModel form(Deployment deployment, String name, ModelKey model, Map<String, Integer> versions) {
        int before = versions.computeIfAbsent(
                model.key(),
                any -> book.inForce(model).map(ModelVersion::version).orElse(0));
        versions.put(model.key(), before + 1);
        return new DeployedModel(
                Kind.FORM, model.key(), null, before + 1, null, deployment.getId(), name, sha256(deployment, name));
    }

    private String sha256(Deployment deployment, String resource) {
        return DeployedModel.sha256(files.of(deployment.getId(), resource));
    }
}
