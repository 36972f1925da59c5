package cn.minxu.replay.meetings;

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

/** A few months through the real processes, in an application and a database of its own. */
@DisplayName("The replay of months of 阳光17议")
@Tag(OwnApplication.TAG)
class MeetingReplayTest {

    @TempDir
    Path folder;

    @Test
    @Clause("A-P4")
    void ends_with_the_figures_of_its_files_in_the_systems_own_records() throws IOException {
        var output = new ByteArrayOutputStream();
        try (var app = replay(TestDatabase.fresh("months"), SmallMonths.in(folder), output)) {
            List<String> report =
                    output.toString(StandardCharsets.UTF_8).lines().toList();
            assertThat(report.get(report.size() - 1))
                    .matches("meetings=7 agreed=2 retabled=3 representatives=1 lost=0 seconds=\\d+");
            assertThat(report)
                    .as("published beside ours")
                    .anyMatch(line -> line.matches("\\s+协商会\\s+7\\s+7\\s+一致"))
                    .anyMatch(line -> line.matches("\\s+达成协商成果\\s+3\\s+2\\s+不一致"))
                    .anyMatch(line -> line.matches("\\s+协商成功率（%）\\s+28.57\\s+28.57\\s+一致"))
                    .anyMatch(line -> line.matches("\\s+提交居民代表会议\\s+—\\s+1\\s*"))
                    .anyMatch(line -> line.matches("\\s+其中本月没有议题\\s+1"))
                    .anyMatch(line -> line.matches("\\s+最后仍待再议的议题\\s+1"))
                    .anyMatch(line -> line.matches("\\s+引擎中还在运行的流程\\s+0"));
            var jdbc = app.getBean(JdbcClient.class);
            assertThat(outcomes(jdbc, "停车位"))
                    .containsExactly(
                            "JOINT NOT_PASSED", "JOINT NOT_PASSED", "JOINT NO_QUORUM", "REPRESENTATIVES PASSED");
            assertThat(outcomes(jdbc, "楼道灯"))
                    .as("it waits for the community's next meeting, a month without one in between")
                    .containsExactly("JOINT NO_QUORUM", "JOINT PASSED");
            assertThat(count(jdbc, "select count(*) from minxu.vote"))
                    .as("without quorum no vote is held, whatever the file says")
                    .isEqualTo(6 + 12 + 6 + 7 + 4 + 3);
            assertThat(count(
                            jdbc,
                            "select count(*) from minxu.meeting m join minxu.deliberation d on d.meeting_id = m.id"
                                    + " where (m.opened_at at time zone 'Asia/Shanghai')::date <> d.month + 16"))
                    .as("held on another day than the 17th")
                    .isZero();
            assertThat(count(
                            jdbc,
                            "select count(*) from minxu.meeting where late_why is not null or end_why is not null"))
                    .as("invited too late")
                    .isZero();
            assertThat(count(jdbc, "select count(*) from minxu.notice where ended_at is not null"))
                    .as("what was agreed was published")
                    .isEqualTo(3);
            assertThat(
                            count(
                                    jdbc,
                                    "select count(*) from minxu.meeting_task t join minxu.case c on c.id = t.case_id where c.closed_at is not null"))
                    .as("and carried out")
                    .isEqualTo(3);
        }
    }

    private static List<String> outcomes(JdbcClient jdbc, String topic) {
        return jdbc.sql("""
                        select m.kind || ' ' || r.outcome from minxu.item_result r join minxu.agenda_item i on i.id = r.item_id
                        join minxu.meeting m on m.id = i.meeting_id where i.title = ? order by m.starts_at""").param(topic).query(String.class).list();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private ConfigurableApplicationContext replay(String database, Path months, ByteArrayOutputStream output) {
        var console = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            return OwnApplication.start(
                    database,
                    "--spring.profiles.active=replay",
                    "--minxu.replay.folder=" + months,
                    "--minxu.data=" + folder);
        } finally {
            System.setOut(console);
        }
    }
}
