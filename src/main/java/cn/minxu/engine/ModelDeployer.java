package cn.minxu.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
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

/**
 * Deploys the models and forms that come with this version, all of them together and only when one has changed since the last time,
 * under names that are the same however the app is started. What a designer deploys later stays in force.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
    private static final List<String> PATTERNS =
            List.of("processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form");

    private final RepositoryService repository;
    private final ApplicationEventPublisher events;
    private final String root;

    /** @param root where the folders of models and forms are, for tests of other models */
    ModelDeployer(
            RepositoryService repository,
            ApplicationEventPublisher events,
            @Value("${minxu.models.root:}") String root) {
        this.repository = repository;
        this.events = events;
        this.root = root;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, Resource> models = models();
        var deployment =
                repository.createDeployment().name("minxu").source("minxu").enableDuplicateFiltering(false);
        models.forEach((name, resource) -> {
            try (var in = resource.getInputStream()) {
                deployment.addInputStream(name, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!models.isEmpty()) {
            deployment.deploy();
        }
        LOG.info("已部署流程、决策表和表单共 {} 个。", models.size());
        events.publishEvent(new ModelsDeployed(models.size()));
    }

    private Map<String, Resource> models() {
        var found = new TreeMap<String, Resource>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : PATTERNS) {
                for (Resource resource : resolver.getResources("classpath*:" + root + pattern)) {
                    String url = resource.getURL().toString();
                    String folder = pattern.startsWith("forms") ? "/forms/" : "/processes/";
                    found.put(url.substring(url.lastIndexOf(folder) + 1), resource);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
