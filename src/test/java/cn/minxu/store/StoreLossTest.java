package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDistrict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database dies while cases run: an application that has it in its own directory, and a second one for which it is an external one.
 */
@Tag(OwnApplication.TAG)
class StoreLossTest {

    private static final List<String> ADDRESSES =
            List.of("/api/calendar/2026", "/engine-rest/task?maxResults=1", "/camunda/app/tasklist/");
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration RECOVERED = Duration.ofSeconds(60);
    private static final Duration ENDED = Duration.ofSeconds(15);

    @TempDir
    Path data;

    private NodeProcess owner;
    private NodeProcess guest;

    @AfterEach
    void stop() throws Exception {
        guest.kill();
        owner.kill();
        var left = Postmaster.of(data.resolve("postgres"));
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    @Test
    void a_database_that_dies_is_said_to_be_away_comes_back_and_cases_go_on() throws Exception {
        owner = NodeProcess.embedded("owner", data);
        owner.awaitReady();
        guest = NodeProcess.at(database(), "minxu", "guest");
        var imported = owner.admin().send("POST", "/api/organisation/import", "text/csv", TestDistrict.file());
        assertThat(imported.status()).as(imported.body()).isEqualTo(200);
        String before = register(owner.staff("zhang.san"));
        guest.awaitReady();
        // who would start it again is held, so that it is away for long enough to be asked for
        owner.signal("STOP");
        var killed = killDatabase();
        saysThatItIsAway(guest, 1 + ADDRESSES.size());
        owner.signal("CONT");
        // it may have started it again before it was asked
        saysThatItIsAway(owner, 0);

        within(RECOVERED, () -> owner.health("readiness") == 200 && guest.health("readiness") == 200);
        assertThat(server().process()).isNotEqualTo(killed);
        var seen = guest.staff("zhang.san").get("/api/needs/" + before);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        String after = register(guest.staff("zhang.san"));
        makeDue(before, after);
        within(Duration.ofSeconds(20), () -> marks(before) > 0 && marks(after) > 0);

        owner.signal("STOP");
        killDatabase();
        within(SOON, () -> guest.health("readiness") == 503);
        assertThat(guest.endsWithin(ENDED))
                .as("an application whose database is away")
                .isTrue();
        owner.signal("CONT");
        assertThat(owner.endsWithin(ENDED)).as("one whose database has died").isTrue();
    }

    /** @param times so many of its addresses have said so before it is back */
    private static void saysThatItIsAway(NodeProcess node, int times) {
        var said = new HashSet<String>();
        within(SOON, () -> {
            assertThat(node.health("liveness")).as("it will recover").isEqualTo(200);
            if (node.health("readiness") == 503) {
                said.add("readiness");
            }
            for (String path : ADDRESSES) {
                var start = Instant.now();
                var answer = node.admin().get(path);
                assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
                if (answer.status() >= 400) {
                    assertThat(answer.status()).as(path).isEqualTo(503);
                    assertThat(answer.body()).contains("数据库暂时连接不上");
                    said.add(path);
                }
            }
            return said.size() >= times;
        });
    }

    private ProcessHandle killDatabase() throws Exception {
        var process = server().process();
        new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start().waitFor();
        return process;
    }

    private Postmaster server() throws Exception {
        return Postmaster.of(data.resolve("postgres")).orElseThrow();
    }

    /** The port stands in the fourth line of the running server's own file. */
    private String database() throws Exception {
        return "jdbc:postgresql://localhost:"
                + Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                        .get(3)
                        .strip() + "/minxu";
    }

    private static String register(Http client) {
        var answer = client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", """
                        {"channel":"网格上报","community":"测试甲社区","subcategory":"绿化养护","content":"数据库中断 %s","place":"西门"}""".formatted(UUID.randomUUID()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("number");
    }

    private void makeDue(String... needs) throws Exception {
        for (String need : needs) {
            sql("""
                    with moved as (update minxu.deadline set warn_at = date_trunc('second', now())
                      where case_id = %s and closed_at is null returning instance)
                    update act_ru_job j set duedate_ = now() at time zone 'Asia/Shanghai' from moved
                    where moved.instance = j.process_instance_id_""".formatted(need));
        }
    }

    private long marks(String need) throws Exception {
        try (var connection = DriverManager.getConnection(database(), "minxu", "");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = "
                                        + need)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String statement) throws Exception {
        try (var connection = DriverManager.getConnection(database(), "minxu", "")) {
            connection.createStatement().executeUpdate(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
    }

    private static void within(Duration time, Callable<Boolean> holds) {
        var end = Instant.now().plus(time);
        try {
            while (!holds.call()) {
                assertThat(Instant.now()).isBefore(end);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
