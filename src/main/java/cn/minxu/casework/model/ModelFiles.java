package cn.minxu.casework.model;

import cn.minxu.engine.Callers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The files of models, as the engine keeps them. */
@Component
class ModelFiles {

    private final RepositoryService repository;
    private final Callers callers;

    ModelFiles(RepositoryService repository, Callers callers) {
        this.repository = repository;
        this.callers = callers;
    }

    byte[] of(ModelVersion version) {
        return of(version.model().deployment(), version.model().resource());
    }

    byte[] of(String deployment, String resource) {
        return callers.asSystem(() -> {
            try (InputStream file = repository.getResourceAsStream(deployment, resource)) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    Content content(ModelVersion version) {
        return Content.of(version.model().resource(), of(version)).stream()
                .filter(each -> each.model().equals(ModelKey.of(version)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(version.model().resource()));
    }
}
