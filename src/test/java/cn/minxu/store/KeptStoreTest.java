package cn.minxu.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that a former version made starts under this one, and its cases go on; one from before the baseline is refused in words. */
@Tag(OwnApplication.TAG)
class KeptStoreTest {

    private static final Path KEPT = Path.of("src/test/stores");

    @TempDir
    Path data;

    private NodeProcess node;

    @AfterEach
    void stop() throws Exception {
        if (node != null) {
            node.kill();
        }
        var left = Postmaster.of(data.resolve("postgres"));
        if (left.isPresent()) {
            left.get().stop();
        }
    }

    static Stream<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(each -> each.toString().endsWith(".tar.xz")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void a_store_of_a_former_version_starts_and_its_cases_go_on(Path store) throws Exception {
        run("tar", "xJf", store.toAbsolutePath().toString(), "-C", data.toString());
        node = NodeProcess.embedded("kept", data);
        node.awaitReady();
        var clerk = node.staff("zhang.san");
        var waiting = new TreeMap<String, JsonNode>();
        clerk.get("/engine-rest/task?maxResults=100")
                .json()
                .forEach(task -> waiting.put(task.path("taskDefinitionKey").asText(), task));
        assertThat(waiting).containsKeys("userTask_judgeNeed", "userTask_handleMatter");
        for (JsonNode task : waiting.values()) {
            String id = task.path("id").asText();
            assertThat(task.path("due").isNull()).isFalse();
            assertThat(clerk.get("/engine-rest/task/" + id + "/form-variables").status())
                    .isEqualTo(200);
            var record = clerk.get("/api/task-cards/" + id + "/record");
            assertThat(record.status()).as(record.body()).isEqualTo(200);
            assertThat(record.json().path("history")).isNotEmpty();
        }
        ok(judge(clerk, waiting.get("userTask_judgeNeed").path("id").asText()));
        ok(clerk.post(
                "/engine-rest/task/"
                        + waiting.get("userTask_handleMatter").path("id").asText() + "/submit-form",
                variables(Map.of("handlingOutcome", "SOLVED", "answer", "已办理"))));
        assertThat(register(clerk)).as("a new one beside the old ones").matches("\\d{14}");
    }

    @Test
    void a_store_from_before_the_baseline_is_refused_and_left_as_it_is() throws Exception {
        String url = TestDatabase.fresh("older");
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create schema minxu");
            statement.execute(
                    "create table minxu.flyway_schema_history (installed_rank int, version text, description text)");
            statement.execute("insert into minxu.flyway_schema_history values (1, '1', 'foundation')");
            node = NodeProcess.at(url, "postgres", "older");
            assertThat(node.givesUpWithin(Duration.ofMinutes(2))).isTrue();
            assertThat(node.said().stripTrailing())
                    .as("its last words")
                    .contains("更早的试用版本", "MINXU_DATA")
                    .endsWith("旧数据请用建立它的版本查看。");
            var tables = statement.executeQuery(
                    "select count(*) from information_schema.tables where table_schema in ('minxu', 'public')");
            tables.next();
            assertThat(tables.getInt(1)).isEqualTo(1);
        }
    }

    /** Not a test: keeps a store of this version for those that come. {@code mvn test -Dtest=KeptStoreTest -Dminxu.keep-store=1.0} */
    @Test
    @EnabledIfSystemProperty(named = "minxu.keep-store", matches = "[0-9a-z.-]+")
    void keep() throws Exception {
        node = NodeProcess.embedded("keep", data);
        node.awaitReady();
        ok(node.admin().send("POST", "/api/organisation/import", "text/csv", TestDistrict.file()));
        var clerk = node.staff("zhang.san");
        register(clerk);
        ok(judge(clerk, onlyTask(clerk)));
        register(clerk);
        assertThat(node.endsWithin(Duration.ofMinutes(1))).isTrue();
        node = null;
        var kept = KEPT.resolve(System.getProperty("minxu.keep-store") + ".tar.xz");
        Files.createDirectories(KEPT);
        run(
                "tar",
                "cJf",
                kept.toAbsolutePath().toString(),
                "--exclude=postgres/log",
                "-C",
                data.toString(),
                "postgres",
                "postgres.initialised");
    }

    private static String onlyTask(Http clerk) {
        var tasks = clerk.get("/engine-rest/task?maxResults=2").json();
        assertThat(tasks).hasSize(1);
        return tasks.path(0).path("id").asText();
    }

    private static Http.Answer judge(Http clerk, String task) {
        return clerk.post(
                "/engine-rest/task/" + task + "/submit-form",
                variables(Map.of(
                        "satisfiability", "SATISFIABLE",
                        "needScale", "SMALL",
                        "needAuthority", "IN_COMMUNITY",
                        "needGrade", "B")));
    }

    private static String variables(Map<String, String> values) {
        var all = new StringBuilder();
        values.forEach((key, value) ->
                all.append(all.isEmpty() ? "" : ",").append("\"%s\":{\"value\":\"%s\"}".formatted(key, value)));
        return "{\"variables\":{" + all + "}}";
    }

    private static String register(Http clerk) {
        var answer = clerk.with("Idempotency-Key", java.util.UUID.randomUUID().toString())
                .post("/api/needs", """
                        {"channel":"网格上报","community":"测试甲社区","subcategory":"绿化养护","content":"树枝挡路","place":"%s"}""".formatted(java.util.UUID.randomUUID()));
        ok(answer);
        return answer.json().path("number").asText();
    }

    private static void ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
