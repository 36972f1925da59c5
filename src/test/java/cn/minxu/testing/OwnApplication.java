package cn.minxu.testing;

import cn.minxu.MinxuApplication;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An application beside the shared one, on a database of its own. Its engine has a name of its own: closing it would otherwise take
 * the shared context's engine out of the platform's register.
 */
public final class OwnApplication {

    /** For tests that start one: they run in a process of their own, since a web application that closes takes the others with it. */
    public static final String TAG = "own-application";

    private OwnApplication() {}

    public static ConfigurableApplicationContext start(String database, String... properties) {
        return start("own", database, properties);
    }

    /** The same for browsers: the web applications ask for the engine by the name that it has in the product. */
    public static ConfigurableApplicationContext startForBrowsers(String database, String... properties) {
        return start("default", database, properties);
    }

    private static ConfigurableApplicationContext start(String engine, String database, String[] properties) {
        var own = Stream.of(
                "--server.port=0",
                "--camunda.bpm.process-engine-name=" + engine,
                "--camunda.bpm.job-execution.enabled=false",
                "--spring.main.register-shutdown-hook=false",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=postgres");
        return new SpringApplicationBuilder(MinxuApplication.class)
                .run(Stream.concat(own, Stream.of(properties)).toArray(String[]::new));
    }
}
