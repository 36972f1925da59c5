package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.OwnApplication;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new version of the product beside what a district has changed: three starts on one database, each with models of its own. */
@Clause("K4")
@Tag(OwnApplication.TAG)
class UpgradedModelsTest {

    private static final Path CLASSES = Path.of("target/test-classes/upgrade");
    private static final String LIMITS = "processes/need/step-limit.dmn";
    private static final String TRIAGE = "processes/need/triage-need.dmn";
    private static final String FORM = "forms/need/handle-matter.form";

    @Test
    void an_upgrade_deploys_what_nobody_changed_and_leaves_what_the_district_changed_until_it_is_taken()
            throws Exception {
        String database = TestDatabase.fresh("upgrade");
        try (var first = start(database, "one", Map.of())) {
            assertThat(deployments(first)).isEqualTo(1);
            imported(first);
            assertThat(model(first, "stepLimit").path("state").asText()).isEqualTo("AS_SHIPPED");
            deploy(first, LIMITS, changed(LIMITS, "本区改的"));
            deploy(first, FORM, changed(FORM, "本区改的"));
        }
        try (var second = start(database, "two", Map.of(LIMITS, "新版的", TRIAGE, "新版的"))) {
            assertThat(deployments(second)).as("the one that nobody changed").isEqualTo(4);
            JsonNode triage = model(second, "triageNeed");
            assertThat(triage.path("version").asInt()).isEqualTo(2);
            assertThat(triage.path("state").asText()).isEqualTo("AS_SHIPPED");
            assertThat(triage.path("by").asText() + triage.path("how").asText()).isEqualTo("系统随产品部署");
            JsonNode limits = model(second, "stepLimit");
            assertThat(limits.path("version").asInt()).isEqualTo(2);
            assertThat(limits.path("by").asText()).isEqualTo("褚设计");
            assertThat(limits.path("newShipped").asBoolean()).isTrue();
            assertThat(limits.path("differences").toString()).contains("新版的", "本区改的");
            assertThat(model(second, "handle-matter").path("newShipped").asBoolean())
                    .as("the product brought nothing new")
                    .isFalse();
            assertThat(model(second, "handle-matter").path("state").asText()).isEqualTo("CHANGED");
        }
        try (var again = start(database, "two", Map.of(LIMITS, "新版的", TRIAGE, "新版的"))) {
            assertThat(deployments(again)).as("nothing has changed").isEqualTo(4);
            assertThat(model(again, "stepLimit").path("newShipped").asBoolean()).isTrue();
            var taken =
                    Http.staff(port(again), "chu.sheji").post("/api/models/stepLimit/shipped", "{\"reason\":\"用新版\"}");
            assertThat(taken.status()).as(taken.body()).isEqualTo(200);
            assertThat(taken.text("state")).isEqualTo("AS_SHIPPED");
            assertThat(model(again, "stepLimit").path("newShipped").asBoolean()).isFalse();
        }
        try (var third = start(database, "three", Map.of(LIMITS, "再新的", TRIAGE, "新版的"))) {
            assertThat(model(third, "stepLimit").path("state").asText())
                    .as("what was taken is the product's again")
                    .isEqualTo("AS_SHIPPED");
            assertThat(model(third, "stepLimit").path("version").asInt()).isEqualTo(4);
        }
    }

    @Test
    void a_store_without_records_is_compared_by_what_its_product_deployed() throws Exception {
        String database = TestDatabase.fresh("unrecorded");
        try (var first = start(database, "one", Map.of())) {
            imported(first);
            deploy(first, LIMITS, changed(LIMITS, "本区改的"));
            first.getBean(JdbcClient.class).sql("""
                            drop trigger model_no_truncate on minxu.model;
                            drop trigger shipped_model_no_truncate on minxu.shipped_model;
                            truncate minxu.model, minxu.shipped_model, minxu.model_patch, minxu.model_move""").update();
        }
        try (var second = start(database, "two", Map.of(LIMITS, "新版的", TRIAGE, "新版的"))) {
            JsonNode limits = model(second, "stepLimit");
            assertThat(limits.path("version").asInt()).isEqualTo(2);
            assertThat(limits.path("by").asText()).isEqualTo("当时没有记录");
            assertThat(limits.path("newShipped").asBoolean()).isTrue();
            assertThat(model(second, "triageNeed").path("version").asInt()).isEqualTo(2);
            assertThat(model(second, "handle-matter").path("version").asInt()).isEqualTo(1);
            assertThat(model(second, "handleNeed").path("version").asInt()).isEqualTo(1);
        }
    }

    /** Starts the product with its own models, some of them with a word more. */
    private static ConfigurableApplicationContext start(String database, String version, Map<String, String> words)
            throws IOException {
        for (String folder : List.of("processes", "forms")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    String name = each.toString();
                    Path copy = CLASSES.resolve(version).resolve(name);
                    Files.createDirectories(copy.getParent());
                    Files.writeString(
                            copy, words.containsKey(name) ? changed(name, words.get(name)) : Files.readString(each));
                }
            }
        }
        return OwnApplication.start(
                database,
                "--minxu.models.root=upgrade/" + version + "/",
                "--minxu.admin.password=" + MinxuTest.ADMIN_PASSWORD);
    }

    /** The same model with a word more in it. */
    private static String changed(String name, String word) throws IOException {
        String model = Files.readString(Path.of(name));
        return name.endsWith(".form")
                ? model.replaceFirst("\"label\": \"", "\"label\": \"" + word)
                : model.replaceFirst("<description>", "<description>" + word);
    }

    private static int port(ConfigurableApplicationContext application) {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static void imported(ConfigurableApplicationContext application) {
        var answer =
                Http.admin(port(application)).send("POST", "/api/organisation/import", "text/csv", TestDistrict.file());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** As a designer, whose file has the name that Modeler gives it; the engine of this application has no address of its own. */
    private static void deploy(ConfigurableApplicationContext application, String name, String content) {
        var identity = application.getBean(IdentityService.class);
        identity.setAuthentication("chu.sheji", List.of("designer"), List.of());
        try {
            application
                    .getBean(RepositoryService.class)
                    .createDeployment()
                    .name(name)
                    .addString(Path.of(name).getFileName().toString(), content)
                    .deploy();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static long deployments(ConfigurableApplicationContext application) {
        return application
                .getBean(RepositoryService.class)
                .createDeploymentQuery()
                .count();
    }

    private static JsonNode model(ConfigurableApplicationContext application, String key) {
        var answer = Http.staff(port(application), "chu.sheji").get("/api/models");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("models").spliterator(), false)
                .filter(each -> each.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
