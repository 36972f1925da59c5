package cn.minxu.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.need.ladder.DepartmentRates;
import cn.minxu.need.ladder.DepartmentReview;
import cn.minxu.testing.Clause;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small year through the real processes, in an application and a database of its own. */
@DisplayName("The replay of a year")
@Tag(OwnApplication.TAG)
class ReplayTest {

    @TempDir
    Path folder;

    @Test
    @Clause({"A-P2", "A-P3", "A-P11"})
    void ends_with_the_figures_of_its_files_in_the_systems_own_records() throws IOException {
        var output = new ByteArrayOutputStream();
        try (var app = replay(TestDatabase.fresh("replay"), SmallYear.in(folder), output)) {
            List<String> report =
                    output.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(report.get(report.size() - 1))
                    .matches(
                            "needs=21 big=9 district=3 street_second=3 centre=2 explained=2 lost=0 returned_down=0 seconds=\\d+");
            assertThat(report)
                    .as("published beside ours")
                    .anyMatch(line -> line.matches("\\s+大事\\s+9\\s+9\\s+一致"))
                    .anyMatch(line -> line.matches("\\s+区政府研究\\s+4\\s+3\\s+不一致"))
                    .anyMatch(line -> line.matches("\\s+小事 甲社区/绿化养护\\s+3\\s+3\\s+一致"));
            assertThat(rates(app))
                    .isEqualTo(Map.of(
                            "综合行政执法局", new DepartmentRates(8, 8, 6, 2, 2, 1, 2, 2),
                            "民政局", new DepartmentRates(6, 6, 3, 3, 3, 2, 3, 2),
                            "公安分局", new DepartmentRates(1, 1, 0, 1, 4, 3, 4, 3)));
            var jdbc = app.getBean(JdbcClient.class);
            assertThat(count(
                            jdbc,
                            "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id"
                                    + " where m.level = 1 and d.step <> 'promise'"))
                    .as("red marks: of the matters that took longer than their limit")
                    .isEqualTo(5);
            assertThat(count(
                            jdbc,
                            "select count(*) from minxu.decision d join minxu.need n on n.id = d.case_id"
                                    + " where d.step = 'userTask_judgeNeed' and (d.at at time zone 'Asia/Shanghai')::date"
                                    + " <> (n.registered_at at time zone 'Asia/Shanghai')::date"))
                    .as("judged on another day")
                    .isZero();
        }
    }

    @Test
    void refuses_a_folder_that_is_not_there_before_it_starts_anything() {
        assertThatThrownBy(() -> OwnApplication.start(
                        "jdbc:postgresql://nowhere/none",
                        "--spring.profiles.active=replay",
                        "--minxu.replay.folder=" + folder.resolve("none"),
                        "--minxu.data=" + folder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有目录");
    }

    private static Map<String, DepartmentRates> rates(ConfigurableApplicationContext app) {
        var rates = new HashMap<String, DepartmentRates>();
        app.getBean(DepartmentReview.class)
                .rates(Instant.parse("2021-01-01T00:00:00Z"), Instant.parse("2022-01-01T00:00:00Z"))
                .forEach((unit, found) -> rates.put(unit.name(), found));
        return rates;
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private ConfigurableApplicationContext replay(String database, Path year, ByteArrayOutputStream output) {
        var console = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            return OwnApplication.start(
                    database,
                    "--spring.profiles.active=replay",
                    "--minxu.replay.folder=" + year,
                    "--minxu.data=" + folder);
        } finally {
            System.setOut(console);
        }
    }
}
