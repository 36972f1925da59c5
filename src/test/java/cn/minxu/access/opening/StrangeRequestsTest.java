package cn.minxu.access.opening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.access.signin.Guesses;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Page;
import cn.minxu.testing.TestDistrict;
import cn.minxu.testing.Unique;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Thousands of requests that nobody should send ({@code -Dminxu.requests}, {@code -Dminxu.seed}), over all that is open and all of our
 * own endpoints, by every role: none fails, and what is refused has changed nothing.
 */
@MinxuTest
class StrangeRequestsTest {

    private static final int NUMBER = Integer.getInteger("minxu.requests", 2000);
    private static final long SEED = Long.getLong("minxu.seed", 20260101);
    private static final int TOGETHER = 200;

    /** What may be tried with what there is: it can only touch this test's own need. */
    private static final Pattern HARMLESS = Pattern.compile("/task/|/task-cards/|/submit-form");

    /** A way to ask: of the engine's, or our own. */
    private record Way(String method, String path, List<String> parameters, List<String> fields, boolean ours) {}

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NeedDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    RepositoryService repository;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping ours;

    @Autowired
    ApplicationContext application;

    private final Random random = new Random(SEED);
    private final StrangeValues strange = new StrangeValues(random);
    private final List<String> wrong = new ArrayList<>();
    private boolean changed;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @AfterEach
    void nobody_else_has_to_wait() {
        Guesses.forget(application);
    }

    @Test
    void nothing_that_anybody_sends_makes_the_system_fail() {
        System.out.printf("%d requests, seed %d%n", NUMBER, SEED);
        var visitors = Visitor.all(port);
        var ways = ways();
        var ids = ids();
        for (int sent = 0; sent < NUMBER; sent += TOGETHER) {
            var before = WholeState.of(jdbc);
            changed = false;
            for (int i = 0; i < TOGETHER; i++) {
                send(strange.one(visitors), strange.one(ways), ids);
            }
            if (!changed) {
                assertThat(WholeState.of(jdbc)).isEqualTo(before);
            }
        }
        assertThat(wrong).as("seed " + SEED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Basic",
                "Authorization: Basic ",
                "Authorization: Basic !!!",
                "Authorization: Basic bm9jb2xvbg==",
                "Authorization: Basic /////w==",
                "Authorization: Basic YQBiOmMAZA==",
                "Authorization: Basic Og==",
                "Authorization: basic\tYTpi",
                "Authorization: Bearer x",
                "Authorization: Digest username=x"
            })
    void what_is_no_account_and_password_is_nobody_s(String header) {
        for (var path : new String[] {"/engine-rest/task", "/api/supervision"}) {
            var answer = Raw.get(port, path, "localhost", header);
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.text()).contains("请先登录");
        }
    }

    @Test
    void a_log_in_that_is_none_is_refused_in_words() {
        var login = "/camunda/api/admin/auth/user/default/login/tasklist";
        var form = "application/x-www-form-urlencoded";
        for (var sent : new String[][] {
            {login, form, "username=a%00b&password=Some-pass-1"},
            {login, form, "username=zhang.san&password=a%00b"},
            {login, form, ""},
            {login, form, "username=zhang.san"},
            {login, form, "%%%"},
            {login, form, "username=" + "x".repeat(100_000)},
            {login, "application/json", "{\"username\":\"zhang.san\",\"password\":\"x\"}"},
            {login, "text/plain", "x"},
            {login, "multipart/form-data; boundary=x", "--x--"},
            {login.replace("default", "other"), form, "username=zhang.san&password=x"},
            {login.replace("tasklist", "nothing"), form, "username=zhang.san&password=x"}
        }) {
            var answer = Page.open(port, "tasklist")
                    .send("POST", sent[0], sent[1], sent[2].getBytes(StandardCharsets.UTF_8));
            check(answer, String.join(" ", sent));
            assertThat(answer.status())
                    .as(String.join(" ", sent) + answer.body())
                    .isBetween(400, 499);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /engine-rest/task?a={ HTTP/1.1",
                "GET /engine-rest/t%2Fask HTTP/1.1",
                "GET /engine-rest/%zz HTTP/1.1",
                "GET /api/%00 HTTP/1.1",
                "BREW /camunda/api/engine/engine/default/task HTTP/1.1",
                "GET nonsense HTTP/1.1",
                "GET /engine-rest/task?LONG HTTP/1.1"
            })
    void what_the_container_itself_refuses_is_in_chinese_too(String line) {
        var request = line.replace("LONG", "a=" + "x".repeat(9000));
        var answer = Raw.send(port, request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).as(answer.text()).isBetween(400, 499);
        assertThat(answer.text()).matches("(?s).*\\p{IsHan}.*").doesNotContain("<html", "Tomcat", "Exception");
    }

    private void send(Visitor visitor, Way way, List<String> ids) {
        var reads = Set.of("GET", "OPTIONS").contains(way.method());
        var harmless = reads || HARMLESS.matcher(way.path()).find();
        var path = address(visitor, way) + place(way, harmless ? ids : ids.subList(0, 2)) + query(way);
        var type = reads ? null : strange.type();
        var body =
                reads || strange.oneIn(10) ? null : strange.body(way.fields()).getBytes(StandardCharsets.UTF_8);
        var answer = visitor.http().send(way.method(), path, type, body);
        changed |= !reads && answer.status() < 300;
        check(
                answer,
                visitor.user() + " " + way.method() + " " + path + " " + type + " "
                        + (body == null ? "" : new String(body, StandardCharsets.UTF_8)));
    }

    private void check(Answer answer, String what) {
        var sound = answer.status() < 400
                || answer.status() < 500
                        && (answer.body().isEmpty() || answer.body().matches("(?s).*\\p{IsHan}.*"))
                        && !answer.body().matches("(?s).*(\\n\\s*at |\\tat |org\\.postgresql|### ).*");
        if (!sound) {
            wrong.add(answer.status() + " " + what.substring(0, Math.min(400, what.length())) + " -> "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
    }

    private static String address(Visitor visitor, Way way) {
        return way.ours() || way.path().startsWith("/camunda") ? "" : visitor.address();
    }

    private String place(Way way, List<String> ids) {
        var path = way.path()
                .replace("{engine}", strange.oneIn(5) ? "other" : "default")
                .replace("{file*}", "app/plugin.js");
        while (path.contains("{")) {
            var value = strange.oneIn(3) ? encoded(strange.text()) : strange.one(ids);
            path = path.replaceFirst(
                    "\\{[^}]+}+", value.isEmpty() ? "x" : value.replace("$", "").replace("\\", ""));
        }
        return path;
    }

    private String query(Way way) {
        var names = Stream.concat(
                        way.parameters().stream(), Stream.of("maxResults", "firstResult", "sortBy", "sortOrder", "x"))
                .toList();
        var some = random.ints(random.nextInt(0, 5), 0, names.size())
                .mapToObj(names::get)
                .map(name -> name + "=" + encoded(strange.text()))
                .collect(Collectors.joining("&"));
        var all = Stream.of(strange.oneIn(2) ? "maxResults=5" : "", some)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return all.isEmpty() ? "" : "?" + all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** All that is open, and all of our own. */
    private List<Way> ways() {
        var described = EngineApi.operations().stream()
                .collect(Collectors.toMap(
                        each -> each.method() + each.path().replaceAll("\\{[^}]+}", "{}"), each -> each, (a, b) -> a));
        var open = Openings.all().stream().map(opening -> {
            var path = opening.path().text();
            var known = described.get(opening.method() + path.replaceAll("\\{[^}]+}", "{}"));
            return known == null
                    ? new Way(opening.method(), path, List.of(), List.of("processDefinitionId", "x"), false)
                    : new Way(opening.method(), path, known.parameters(), harmless(known.fields()), false);
        });
        var own = ours.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api"))
                        .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Way(method.name(), path, List.of("ids"), FIELDS, true))))
                .sorted(java.util.Comparator.comparing(Way::path).thenComparing(Way::method));
        return Stream.concat(open, own).toList();
    }

    /** Who names his own password wrongly has to wait before he signs in again. */
    private static List<String> harmless(List<String> fields) {
        return fields.stream()
                .filter(field -> !field.equals("authenticatedUserPassword"))
                .toList();
    }

    private static final List<String> FIELDS = List.of(
            "channel",
            "community",
            "subcategory",
            "place",
            "content",
            "registeredAt",
            "reason",
            "days",
            "cause",
            "basis",
            "purpose",
            "source",
            "name",
            "phone",
            "urgent",
            "nature");

    /** Two that there are not, then some that there are. */
    private List<String> ids() {
        var number = desk.register(need(), "zhang.san").number();
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(Long.toString(number))
                .singleResult();
        return List.of(
                "nothing",
                "20250101000001",
                task.getId(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                "handleNeed",
                "triageNeed",
                filters.createTaskFilterQuery().listPage(0, 1).get(0).getId(),
                repository.createDeploymentQuery().listPage(0, 1).get(0).getId(),
                "zhang.san",
                "staff",
                district.community("测试甲社区"),
                "2026");
    }

    private NewNeed need() {
        return new NewNeed(
                "GRID_REPORT",
                null,
                false,
                district.community("测试甲社区"),
                null,
                null,
                "绿化养护",
                "门口" + Unique.word(),
                "树枝挡窗",
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
