package cn.minxu.worktime;

import cn.minxu.store.Revisions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A PostgreSQL server for the tests of this package, started once, with the product's migrations in its database. */
public final class WorktimeDatabase {

    private static final EmbeddedPostgres SERVER = start();

    private WorktimeDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C.UTF-8")
                    .start();
            Flyway.configure()
                    .dataSource(server.getPostgresDatabase())
                    .schemas("minxu")
                    .load()
                    .migrate();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The migrated database without any loaded notice. */
    static DataSource withoutNotices() {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("truncate minxu.holiday_notice cascade")
                .update();
        return SERVER.getPostgresDatabase();
    }

    /** The JDBC address of a new database in which nothing has been migrated. */
    static String freshDatabase(String name) {
        JdbcClient.create(SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return SERVER.getJdbcUrl("postgres", name);
    }

    /** Calendar and desk as the application has them, on a database without any loaded notice. */
    public static Office office(ApplicationEventPublisher events) {
        DataSource database = withoutNotices();
        Notices notices = new Notices(JdbcClient.create(database));
        WorkCalendar calendar = new WorkCalendar(notices);
        return new Office(
                calendar,
                new CalendarDesk(
                        notices,
                        calendar,
                        events,
                        new DataSourceTransactionManager(database),
                        new Revisions(JdbcClient.create(database))),
                database);
    }

    public record Office(WorkCalendar calendar, CalendarDesk desk, DataSource database) {}
}
