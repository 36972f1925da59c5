package cn.minxu.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models and forms that come with this version, as far as they are due, under names that are the same however the app is
 * started: all at the first start, later what another version of the product has changed and no designer has.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    /** Name and source of the product's own deployments. */
    static final String SOURCE = "minxu";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

    private final RepositoryService repository;
    private final ModelRegister register;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final String root;

    /** @param root where the folders of models and forms are, for tests of other models */
    ModelDeployer(
            RepositoryService repository,
            ModelRegister register,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            @Value("${minxu.models.root:}") String root) {
        this.repository = repository;
        this.register = register;
        this.transactions = transactions;
        this.events = events;
        this.root = root;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> shipped = models();
        transactions.executeWithoutResult(status -> deploy(shipped, register.due(shipped)));
        events.publishEvent(new ModelsDeployed(shipped.size()));
    }

    private void deploy(Map<String, byte[]> shipped, Collection<String> due) {
        if (!due.isEmpty()) {
            var deployment = repository.createDeployment().name(SOURCE).source(SOURCE);
            due.forEach(name -> deployment.addInputStream(
                    name, new ByteArrayInputStream(Objects.requireNonNull(shipped.get(name)))));
            deployment.deploy();
        }
        LOG.info("本版本带有流程、决策表和表单共 {} 个，其中 {} 个现在部署。", shipped.size(), due.size());
    }

    private Map<String, byte[]> models() {
        var found = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources("classpath*:" + root + pattern)) {
                    String url = resource.getURL().toString();
                    String folder = pattern.startsWith("forms") ? "/forms/" : "/processes/";
                    found.put(url.substring(url.lastIndexOf(folder) + 1), resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
