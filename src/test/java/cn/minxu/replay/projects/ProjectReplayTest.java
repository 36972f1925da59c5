package cn.minxu.replay.projects;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A few projects through the real processes, in an application and a database of its own. */
@DisplayName("The replay of projects")
@Tag(OwnApplication.TAG)
class ProjectReplayTest {

    @TempDir
    Path folder;

    @Test
    @Clause({"A-P5", "A-P7"})
    void ends_with_the_figures_of_its_files_in_the_systems_own_records() throws IOException {
        var output = new ByteArrayOutputStream();
        try (var app = replay(TestDatabase.fresh("projects"), SmallProjects.in(folder), output)) {
            List<String> report =
                    output.toString(StandardCharsets.UTF_8).lines().toList();
            long paid = 100_000 + 6_000_001 + 100_001 + 200_000 + 600_000 + 5_999;
            assertThat(report.get(report.size() - 1))
                    .matches("projects=6 completed=4 ended=1 rejected=2 revised=2 paid_fen=" + paid
                            + " money=0 lost=0 seconds=\\d+");
            assertThat(report)
                    .as("published beside ours")
                    .anyMatch(line -> line.matches("\\s+确定项目\\s+6\\s+6\\s+一致"))
                    .anyMatch(line -> line.matches("\\s+不予立项\\s+3\\s+2\\s+不一致"))
                    .anyMatch(line -> line.matches("\\s+甲社区签约项目\\s+2\\s+2\\s+一致"))
                    .anyMatch(line -> line.matches("\\s+甲社区认领单位\\s+2\\s+2\\s+一致"));
            var jdbc = app.getBean(JdbcClient.class);
            assertThat(jdbc.sql("""
                            select distinct (s.at at time zone 'Asia/Shanghai')::date::text from minxu.agreement_signature s
                            where s.signing_id is not null""").query(String.class).list())
                    .as("signed together, on the first working day after the last one had passed")
                    .hasSize(1);
            assertThat(jdbc.sql("select name from minxu.project where name like '%三家%'")
                            .query(String.class)
                            .single())
                    .isEqualTo("《“三家”》<合办>&");
        }
    }

    private ConfigurableApplicationContext replay(String database, Path projects, ByteArrayOutputStream output) {
        var console = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            return OwnApplication.start(
                    database,
                    "--spring.profiles.active=replay",
                    "--minxu.replay.folder=" + projects,
                    "--minxu.data=" + folder);
        } finally {
            System.setOut(console);
        }
    }
}
