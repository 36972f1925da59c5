package cn.minxu.engine;

import cn.minxu.model.Diagram;
import cn.minxu.model.FormField;
import cn.minxu.model.Table;
import cn.minxu.model.UserStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The diagrams, tables and forms in force, each read once after a deployment, whoever asks. */
@Component
public class DeployedModels {

    private static final int VERSIONS_KEPT = 200;

    private final ObjectProvider<ProcessEngine> engine;
    private final ObjectProvider<Callers> callers;
    private final KnownDefinitions known;

    /** By the engine's id of a version, which never changes; whatever is deployed, the others need not be read anew. */
    private final ConcurrentLruCache<String, Diagram> drawn =
            new ConcurrentLruCache<>(VERSIONS_KEPT, version -> asSystem(() -> read(version)));

    private final ConcurrentLruCache<String, List<Table>> tabled =
            new ConcurrentLruCache<>(VERSIONS_KEPT, version -> asSystem(() -> tables(version)));

    DeployedModels(ObjectProvider<ProcessEngine> engine, ObjectProvider<Callers> callers, KnownDefinitions known) {
        this.engine = engine;
        this.callers = callers;
        this.known = known;
    }

    private enum Part {
        STEPS,
        LATEST,
        VERSIONS,
        TABLE,
        FORM,
        FORM_SOURCE
    }

    /** @param definition the engine's id of one version of a process */
    public Diagram of(String definition) {
        return drawn.get(definition);
    }

    /** The newest version of a process. */
    public Optional<Diagram> latest(String key) {
        return latest().stream().filter(diagram -> diagram.key().equals(key)).findFirst();
    }

    /** The newest version of each process. */
    public List<Diagram> latest() {
        return Objects.requireNonNull(known.get(
                Part.LATEST,
                () -> asSystem(() -> repository().createProcessDefinitionQuery().latestVersion().list().stream()
                        .map(definition -> of(definition.getId()))
                        .toList())));
    }

    /** The engine's ids of all versions of all processes: cases end in the version that they began with. */
    public List<String> versions() {
        return Objects.requireNonNull(known.get(
                Part.VERSIONS,
                () -> asSystem(() -> repository().createProcessDefinitionQuery().list().stream()
                        .map(ProcessDefinition::getId)
                        .toList())));
    }

    private Diagram read(String definition) {
        String key = definition.contains(":") ? definition.substring(0, definition.indexOf(':')) : "";
        List<Diagram> all = Diagram.of(repository().getBpmnModelInstance(definition));
        return all.size() == 1
                ? all.get(0)
                : all.stream()
                        .filter(each -> each.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("流程定义“" + definition + "”的图中没有这个流程"));
    }

    /** The newest version of a decision table. */
    public Optional<Table> table(String key) {
        return Objects.requireNonNull(known.get(
                List.of(Part.TABLE, key),
                () -> asSystem(() -> repository()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .withoutTenantId()
                        .latestVersion()
                        .list()
                        .stream()
                        .flatMap(definition -> tabled.get(definition.getId()).stream())
                        .filter(table -> table.key().equals(key))
                        .findFirst())));
    }

    private List<Table> tables(String definition) {
        return Table.of(repository().getDmnModelInstance(definition));
    }

    /** The fields of the newest version of a form; none if there is no such form. */
    public List<FormField> form(String key) {
        return Objects.requireNonNull(known.get(
                List.of(Part.FORM, key),
                () -> formSource(key).map(DeployedModels::fields).orElse(List.of())));
    }

    /** The newest version of a form as it was deployed. */
    public Optional<byte[]> formSource(String key) {
        return Objects.requireNonNull(known.get(List.of(Part.FORM_SOURCE, key), () -> {
            var configuration =
                    (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(command -> command.runWithoutAuthorization(() -> source(command, key)));
        }));
    }

    private static Optional<byte[]> source(CommandContext command, String key) {
        return Optional.ofNullable(command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
                .map(form -> command.getResourceManager()
                        .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName())
                        .getBytes());
    }

    private static List<FormField> fields(byte[] form) {
        try {
            return FormField.read(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step as the newest diagram with it draws it. */
    public Optional<UserStep> step(String id) {
        return Optional.ofNullable(
                Objects.requireNonNull(known.get(Part.STEPS, this::steps)).get(id));
    }

    private Map<String, UserStep> steps() {
        return latest().stream()
                .flatMap(diagram -> diagram.steps().stream())
                .collect(Collectors.toMap(UserStep::id, Function.identity(), (a, b) -> a));
    }

    /** All fields of a process's forms. */
    public Stream<FormField> fields(Diagram diagram) {
        return diagram.forms().stream().flatMap(form -> form(form).stream());
    }

    private RepositoryService repository() {
        return engine.getObject().getRepositoryService();
    }

    private <T> T asSystem(Supplier<T> work) {
        return callers.getObject().asSystem(work);
    }
}
