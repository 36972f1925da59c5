package cn.minxu.store;

import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Decides which store the application runs on: an external PostgreSQL if {@code spring.datasource.url} is set,
 * otherwise the embedded one below {@code minxu.data} (default {@code data}). The lock is taken before anything else is
 * started, so that a second instance is refused at once.
 */
class StoreInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            return;
        }
        var lock = StoreLock.on(DataDirectory.at(Path.of(environment.getProperty("minxu.data", "data"))));
        context.registerBean("storeLock", StoreLock.class, () -> lock);
    }
}
