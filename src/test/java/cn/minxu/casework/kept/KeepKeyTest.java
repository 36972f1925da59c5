package cn.minxu.casework.kept;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.store.NodeSeat;
import cn.minxu.store.SecretFiles;
import cn.minxu.testing.MinxuTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With which key a node seals, and what it does without. */
@MinxuTest
@ExtendWith(OutputCaptureExtension.class)
class KeepKeyTest {

    private static final Place PLACE = Place.ofTask("7");
    private static final String USER = "zhang.san";

    @TempDir
    Path data;

    @TempDir
    Path elsewhere;

    @Autowired
    KeyRegister register;

    @Autowired
    NodeSeat seat;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void no_key_is_known() {
        jdbc.sql("delete from minxu.keep_key").update();
        jdbc.sql("delete from minxu.kept_work").update();
    }

    @Test
    void the_first_start_makes_one_in_a_file_that_only_its_owner_reads_and_all_nodes_of_the_directory_share_it()
            throws Exception {
        byte[] sealed = node("", data).seal().orElseThrow().close("写了一半", PLACE, USER);
        Path file = data.resolve(KeepKey.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
        try (var other = anotherNode()) {
            assertThat(node("", data).seal().orElseThrow().open(sealed, PLACE, USER))
                    .contains("写了一半");
        }
    }

    @Test
    void a_node_without_the_key_of_the_others_says_so_keeps_nothing_and_loses_nothing(CapturedOutput output)
            throws Exception {
        node("", data);
        kept();
        try (var other = anotherNode()) {
            assertThat(node("", elsewhere).seal()).isEmpty();
        }
        assertThat(output.getAll()).contains("本节点没有", "MINXU_KEEP_KEY", "其他功能不受影响");
        assertThat(elsewhere.resolve(KeepKey.FILE)).doesNotExist();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void a_node_that_is_alone_and_has_lost_the_key_makes_another_and_what_was_kept_is_void(CapturedOutput output) {
        byte[] sealed = node("", data).seal().orElseThrow().close("写了一半", PLACE, USER);
        kept();
        var seal = node("", elsewhere).seal().orElseThrow();
        assertThat(seal.open(sealed, PLACE, USER)).isEmpty();
        assertThat(output.getAll()).contains("密钥已更换");
        assertThat(rows()).isZero();
    }

    @Test
    void a_key_that_is_given_is_taken_before_the_file_s(CapturedOutput output) {
        node("", data);
        kept();
        String given = Base64.getEncoder().encodeToString(new byte[32]);
        byte[] sealed = node(given, data).seal().orElseThrow().close("写了一半", PLACE, USER);
        assertThat(rows()).isZero();
        kept();
        assertThat(node(" " + given + "\n", elsewhere).seal().orElseThrow().open(sealed, PLACE, USER))
                .contains("写了一半");
        assertThat(rows()).as("the same key").isEqualTo(1);
        assertThat(output.getAll()).doesNotContain(given);
    }

    @Test
    void what_is_no_key_is_said_and_nothing_is_kept(CapturedOutput output) throws Exception {
        assertThat(node("geheim", data).seal()).isEmpty();
        assertThat(output.getAll()).contains("MINXU_KEEP_KEY 应为 32 字节").doesNotContain("geheim");
        Files.writeString(data.resolve(KeepKey.FILE), "not a key");
        assertThat(node("", data).seal()).isEmpty();
        assertThat(output.getAll()).contains("内容不是密钥").doesNotContain("not a key");
    }

    @Test
    void a_directory_that_cannot_be_written_stops_nothing(CapturedOutput output) throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        assertThat(node("", file.resolve("below")).seal()).isEmpty();
        assertThat(output.getAll()).contains("无法读写", "其他功能不受影响");
    }

    private KeepKey node(String given, Path directory) {
        var key = new KeepKey(given, new SecretFiles(directory), register, seat);
        key.afterSingletonsInstantiated();
        return key;
    }

    /** Another node has its seat until this is closed. */
    private Closing anotherNode() throws Exception {
        Connection connection = database.getConnection();
        execute(connection, "select pg_advisory_lock(7001, 4711)");
        return () -> {
            execute(connection, "select pg_advisory_unlock(7001, 4711)");
            connection.close();
        };
    }

    private interface Closing extends AutoCloseable {}

    private static void execute(Connection connection, String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void kept() {
        jdbc.sql("insert into minxu.kept_work values ('task:7', 'zhang.san', now(), 'x')")
                .update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from minxu.kept_work")
                .query(Integer.class)
                .single();
    }
}
