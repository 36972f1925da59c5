package cn.minxu.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one PostgreSQL server of a test run; the application finds it like any external one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final class Server {
        private static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setServerConfig("max_connections", "100")
                        .setRegisterShutdownHook(false)
                        .start();
                // after the contexts: they still need it when they close
                SpringApplication.getShutdownHandlers().add(() -> close(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDBC address of the database that the shared context uses. */
    public static String url() {
        return Server.INSTANCE.getJdbcUrl("postgres", "postgres");
    }

    /** JDBC address of a new, empty database. */
    public static String fresh(String name) {
        JdbcClient.create(Server.INSTANCE.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
            TestPropertyValues.of("spring.datasource.url=" + url(), "spring.datasource.username=postgres")
                    .applyTo(context);
        }
    }
}
