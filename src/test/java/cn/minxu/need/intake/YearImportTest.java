package cn.minxu.need.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.intake.ImportJob.State;
import cn.minxu.organisation.OrganisationImport;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A district's year, over an interruption, in an application and a database of its own. */
@DisplayName("A year's file")
@Tag(OwnApplication.TAG)
class YearImportTest {

    private static final Path YEAR = Path.of("demo/year-2021");
    private static final int NEEDS = 7640;

    @Test
    void comes_in_whole_although_the_application_stops_in_between() throws Exception {
        String database = TestDatabase.fresh("year");
        try (var app = start(database)) {
            app.getBean(OrganisationImport.class).run(Files.readAllBytes(YEAR.resolve("organisation.csv")));
            await(app, accept(app), job -> job.taken() > 300);
        }
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""));
        int takenBefore = needs(jdbc);
        assertThat(takenBefore).isBetween(301, NEEDS - 1);
        assertThat(state(jdbc)).isEqualTo("INTERRUPTED");
        // as a killed process leaves it
        jdbc.sql("update minxu.import_job set state = 'RUNNING', ended_at = null")
                .update();

        try (var app = start(database)) {
            var interrupted = app.getBean(ImportDesk.class).job(1);
            assertThat(interrupted.state()).isEqualTo(State.INTERRUPTED);
            assertThat(interrupted.taken()).as("progress is what was taken").isEqualTo(takenBefore);

            var job = await(app, accept(app), ImportJob::ended);
            assertThat(job.state()).isEqualTo(State.FINISHED);
            assertThat(job.refused()).isZero();
            assertThat(job.known()).isEqualTo(takenBefore);
            assertThat(job.taken()).isEqualTo(NEEDS - takenBefore);
            assertThat(needs(jdbc)).isEqualTo(NEEDS);
            assertThat(app.getBean(RuntimeService.class)
                            .createProcessInstanceQuery()
                            .processDefinitionKey("handleNeed")
                            .count())
                    .isEqualTo(NEEDS);
        }
    }

    private static long accept(ConfigurableApplicationContext app) throws IOException {
        try (var content = Files.newInputStream(YEAR.resolve("needs.csv"))) {
            return app.getBean(ImportDesk.class).accept(content, "needs.csv", "admin", unit -> true);
        }
    }

    private static ImportJob await(ConfigurableApplicationContext app, long id, Predicate<ImportJob> reached)
            throws InterruptedException {
        for (int i = 0; i < 6000; i++) {
            var job = app.getBean(ImportDesk.class).job(id);
            if (reached.test(job) || job.ended()) {
                return job;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("not reached in five minutes");
    }

    private static int needs(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from minxu.need").query(Integer.class).single();
    }

    private static String state(JdbcClient jdbc) {
        return jdbc.sql("select state from minxu.import_job")
                .query(String.class)
                .single();
    }

    private static ConfigurableApplicationContext start(String database) {
        return OwnApplication.start(database, "--minxu.admin.password=Test-admin-2026");
    }
}
