package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes on a real data directory. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EmbeddedStoreTest {

    @TempDir
    Path data;

    @AfterEach
    void leaveNoServerBehind() throws Exception {
        var left = Postmaster.of(data.resolve("postgres"));
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    @Test
    void what_was_committed_survives_kill_9_and_a_clean_restart() throws Exception {
        var first = StoreProcess.start(data);
        first.sql("create table note(text text)");
        first.sql("insert into note values ('路灯不亮')");
        first.sql("begin");
        first.sql("insert into note values ('未提交')");
        first.kill();
        assertThat(server()).as("the orphan that the next start has to stop").isPresent();
        var orphan = server().orElseThrow().process();

        try (var second = StoreProcess.start(data)) {
            assertThat(server().orElseThrow().process()).isNotEqualTo(orphan);
            assertThat(second.sql("select string_agg(text, ',') from note")).isEqualTo("路灯不亮");
            second.sql("insert into note values ('已修好')");
        }
        assertThat(server()).as("a clean stop takes the server along").isEmpty();

        try (var third = StoreProcess.start(data)) {
            assertThat(third.sql("select string_agg(text, ',') from note")).isEqualTo("路灯不亮,已修好");
            assertThat(third.sql("show fsync")).isEqualTo("on");
            assertThat(third.sql("show synchronous_commit")).isEqualTo("on");
            assertThat(third.sql("show server_version_num")).startsWith("17");
            assertThat(third.sql("select datcollate from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
            assertThat(third.sql("select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
        }
    }

    @Test
    void a_second_instance_is_refused_in_one_clear_sentence() throws Exception {
        try (var first = StoreProcess.start(data)) {
            var second = StoreProcess.application(data);
            second.getOutputStream().close();
            var output = second.inputReader(StandardCharsets.UTF_8).lines().toList();
            var errors = second.errorReader(StandardCharsets.UTF_8).lines().toList();

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(errors)
                    .singleElement()
                    .asString()
                    .contains(data.toString(), "进程 " + first.process().pid(), "MINXU_DATA");
            assertThat(output).noneMatch(line -> line.contains("Exception"));
            assertThat(first.sql("select 1")).as("the first is undisturbed").isEqualTo("1");
        }
    }

    @Test
    void a_first_start_that_was_cut_off_is_moved_aside_and_begun_again() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17");

        try (var store = StoreProcess.start(data)) {
            assertThat(store.sql("select 1")).isEqualTo("1");
        }
        try (var entries = Files.list(data)) {
            assertThat(entries).anyMatch(each -> each.getFileName().toString().startsWith("postgres.unfinished-"));
        }
    }

    @Test
    void a_process_number_that_has_gone_to_a_stranger_does_not_stop_the_start() throws Exception {
        StoreProcess.start(data).close();
        var stranger = Long.toString(ProcessHandle.current().pid());
        Files.writeString(data.resolve("postgres/postmaster.pid"), stranger + "\n");

        try (var store = StoreProcess.start(data)) {
            assertThat(store.sql("select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_data_directory_that_cannot_be_made_is_named() throws Exception {
        var file = Files.createFile(data.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.at(file.resolve("below")))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("MINXU_DATA");
    }

    private java.util.Optional<Postmaster> server() throws IOException {
        return Postmaster.of(data.resolve("postgres"));
    }
}
