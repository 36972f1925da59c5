package cn.minxu.access.opening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.minxu.Refused;
import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the engine offers, asked by each role at both addresses. */
@MinxuTest
@Clause("G5")
class ClosedDoorsTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void every_operation_of_the_engine_is_in_the_list_for_a_role_or_refused() {
        var visitors = Visitor.all(port);
        var before = WholeState.of(jdbc);
        visitors.parallelStream()
                .forEach(visitor -> EngineApi.operations().forEach(operation -> ask(visitor, operation)));
        assertThat(WholeState.of(jdbc)).isEqualTo(before);
    }

    private static void ask(Visitor visitor, EngineApi.Operation operation) {
        var answer = visitor.http().send(operation.method(), visitor.address() + operation.at("some-id"), null, null);
        var what = visitor.user() + " " + operation.method() + " " + visitor.address() + operation.path() + ": "
                + answer.status() + " " + answer.body();
        assertThat(answer.status()).as(what).isLessThan(500);
        if (!isOpen(visitor, operation)) {
            assertThat(answer.status()).as(what).isIn(403, 404);
            assertThat(answer.text("type")).as(what).isEqualTo("Refused");
            assertThat(answer.text("message")).as(what).matches("(?s).*\\p{IsHan}.*");
        } else if (answer.status() >= 400) {
            assertThat(answer.body()).as(what).doesNotContain("系统没有开放它");
        }
    }

    private static boolean isOpen(Visitor visitor, EngineApi.Operation operation) {
        try {
            return Openings.ways(new Asked(operation.method(), operation.at("some-id"))).stream()
                    .anyMatch(way -> way.isFor(visitor.is()));
        } catch (Refused closed) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/job/x/execute;jsessionid=1",
                "/engine-rest/filter;a=b/create",
                "/engine-rest//job/x/execute",
                "/engine-rest/filter/../job/x/execute",
                "/engine-rest/task/%2e%2e/job/x/execute",
                "/engine-rest/task%2Fx%2Fresolve",
                "/engine-rest/task/x%3B/resolve",
                "/engine-rest/task/x%252Fresolve",
                "/engine-rest/%74ask/x/resolve",
                "/engine-rest/Task/x/resolve",
                "/engine-rest/task/x/resolve/",
                "/engine-rest/engine/default/engine/default/task/x/resolve",
                "/engine-rest/engine/other/task",
                "/engine-rest/engine/Default/task",
                "/engine%2Drest/task/x/resolve",
                "/camunda/api/engine/task/x/resolve",
                "/camunda/api/engine/engine/other/task/x/claim",
                "/camunda/api//engine/engine/default/task/x/resolve",
                "/camunda/api/cockpit/plugin/base/other/process-instance",
                "/camunda/api/admin/auth/user/other",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/cockpit/application.wadl",
                "/camunda/api/engine/application.wadl",
                "/engine-rest/application.wadl"
            })
    void no_spelling_of_an_address_goes_round_the_list(String path) {
        var before = WholeState.of(jdbc);
        for (var method : new String[] {"GET", "POST", "OPTIONS"}) {
            var body = "{}".getBytes(StandardCharsets.UTF_8);
            var visitor = path.startsWith("/camunda")
                    ? cn.minxu.testing.Page.signedIn(port, MinxuTest.ADMIN, MinxuTest.ADMIN_PASSWORD, "admin")
                    : Http.admin(port);
            var answer = visitor.send(method, path, "application/json", body);
            assertThat(answer.status()).as(method + " " + path + answer.body()).isIn(400, 403, 404, 405);
            assertThat(answer.text("message")).as(answer.body()).matches("(?s).*\\p{IsHan}.*");
        }
        assertThat(WholeState.of(jdbc)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/application.wadl",
                "/camunda/api/admin/application.wadl",
                "/camunda/api/engine/engine/default/task"
            })
    void nobody_reads_anything_without_signing_in_nor_gets_a_session(String path) {
        var answer = Http.anonymous(port).get(path);
        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("<", "resource");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda",
                "/camunda/",
                "/camunda/app/tasklist",
                "/camunda/app/tasklist/",
                "/camunda/app/",
                "/engine-rest"
            })
    void no_redirect_leads_to_where_a_request_says_that_it_came_from(String path) {
        var location = Raw.get(port, path, "evil.example").header("Location");
        assertThat(location).doesNotContain("evil.example", "//");
    }

    @Test
    void every_cookie_says_where_it_may_be_sent_from() {
        var page = Http.anonymous(port).get("/camunda/app/tasklist/default/");
        var cookies = page.response().headers().allValues("Set-Cookie");
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.split("SameSite=Lax", -1).length == 2);
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .allMatch(c -> c.contains("HttpOnly"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /engine-rest/task/13812341234/resolve {}",
                "POST /engine-rest/task/13812341234/claim {\"userId\":\"13812341234\"}",
                "POST /engine-rest/task/13812341234/submit-form {\"variables\":{\"phone\":{\"value\":\"13812341234\"}}}",
                "POST /engine-rest/process-definition/key/handleNeed/submit-form {\"variables\":{\"phone\":{\"value\":\"13812341234\"}}}",
                "POST /engine-rest/task {\"name\":\"13812341234\",",
                "GET /engine-rest/task?maxResults=-13812341234",
                "GET /engine-rest/13812341234"
            })
    void a_refusal_is_one_line_in_the_log_without_what_was_sent(String request) {
        var parts = request.split(" ", 3);
        var body = parts.length > 2 ? parts[2].getBytes(StandardCharsets.UTF_8) : null;
        var log = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            var answer = Http.staff(port, "zhang.san").send(parts[0], parts[1], "application/json", body);
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).hasSize(1);
        assertThat(log.list).allMatch(event -> event.getThrowableProxy() == null);
        assertThat(log.list.get(0).getFormattedMessage()).contains("拒绝").doesNotContain("\n", "13812341234");
    }
}
