package cn.minxu.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sessions and remembered passwords of an account that is changed while they are in use; nothing is told to the node that holds them. */
@MinxuTest
@Clause("G5")
class EndedAccountsTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String BY_ENGINE = "/engine-rest/task?maxResults=1";
    private static final String BY_US = "/api/calendar/2026";
    private static final String TASK = "/camunda/api/engine/engine/default/task/";
    private static final String BY_PAGE = "/camunda/api/engine/engine/default/task?maxResults=1";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @Autowired
    IdentityService identity;

    private final String user = "p" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void person() {
        district.ensure();
        district.withPerson(user);
    }

    @Test
    void a_deleted_account_is_out_everywhere() {
        isOutAfter(identity::deleteUser, 401);
    }

    @Test
    void another_password_ends_what_was_opened_with_the_old_one_only() {
        isOutAfter(id -> password(id, "Another-pass-1"), 401);
        assertThat(Http.as(port, user, "Another-pass-1").get(BY_ENGINE).status())
                .isEqualTo(200);
        assertThat(page("Another-pass-1").get(BY_PAGE).status()).isEqualTo(200);
    }

    @Test
    void the_same_password_set_again_ends_them_too() {
        var page = page(TestDistrict.PASSWORD);
        password(user, TestDistrict.PASSWORD);
        within(SOON, () -> page.get(BY_US).status() == 401);
    }

    @Test
    void an_account_among_the_closed_ones_is_out_until_it_is_taken_out_again() {
        isOutAfter(id -> identity.createMembership(id, Standings.CLOSED), 403);
        assertThat(login(TestDistrict.PASSWORD).status()).isEqualTo(403);
        assertThat(login(TestDistrict.PASSWORD).text("message")).contains("已停用");
        assertThat(login("Wrong-pass-1").status())
                .as("tells nothing to who guesses")
                .isEqualTo(401);
        district.withPerson(user);
        assertThat(login(TestDistrict.PASSWORD).status())
                .as("an import does not open it")
                .isEqualTo(403);
        identity.deleteMembership(user, Standings.CLOSED);
        assertThat(login(TestDistrict.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void an_account_in_no_group_at_all_is_out() {
        isOutAfter(
                id -> identity.createGroupQuery()
                        .groupMember(id)
                        .list()
                        .forEach(group -> identity.deleteMembership(id, group.getId())),
                403);
    }

    @Test
    void who_is_moved_to_another_unit_sees_that_one_soon_and_stays_signed_in() {
        var page = page(TestDistrict.PASSWORD);
        var program = Http.staff(port, user);
        String here = taskOf("测试甲社区");
        String there = taskOf("测试丙社区");
        assertThat(page.get(TASK + here).status()).isEqualTo(200);
        assertThat(page.get(TASK + there).status()).isEqualTo(404);
        assertThat(program.get(BY_ENGINE).status()).isEqualTo(200);
        var moved = "类型,名称,上级,账号\n人员,某人,测试丙社区,%s\n".formatted(user);
        var answer = Http.admin(port)
                .send("POST", "/api/organisation/import", "text/csv", moved.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        within(
                SOON,
                () -> page.get(TASK + there).status() == 200
                        && page.get(TASK + here).status() == 404);
        assertThat(registers(program, "测试丙社区").status()).isEqualTo(201);
        assertThat(registers(program, "测试甲社区").status()).isEqualTo(403);
    }

    private void isOutAfter(Consumer<String> change, int byPassword) {
        var page = page(TestDistrict.PASSWORD);
        var unused = page(TestDistrict.PASSWORD);
        var program = Http.staff(port, user);
        List.of(BY_US, BY_PAGE)
                .forEach(path -> assertThat(page.get(path).status()).as(path).isEqualTo(200));
        List.of(BY_US, BY_ENGINE)
                .forEach(path -> assertThat(program.get(path).status()).as(path).isEqualTo(200));
        change.accept(user);
        within(
                SOON,
                () -> page.get(BY_US).status() == 401
                        && page.get(BY_PAGE).status() == 401
                        && program.get(BY_US).status() == byPassword
                        && program.get(BY_ENGINE).status() == byPassword);
        assertThat(unused.get(BY_PAGE).status()).as("one that was not in use").isEqualTo(401);
    }

    private void password(String id, String password) {
        var account = identity.createUserQuery().userId(id).singleResult();
        account.setPassword(password);
        identity.saveUser(account);
    }

    /** The open task of a new need of a community. */
    private String taskOf(String community) {
        String number = registers(Http.admin(port), community).text("number");
        return Http.admin(port)
                .get("/engine-rest/task?maxResults=1&processInstanceBusinessKey=" + number)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    private static Answer registers(Http client, String community) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/needs", """
                        {"channel":"网格上报","community":"%s","subcategory":"绿化养护","content":"调动 %s","place":"西门"}""".formatted(community, UUID.randomUUID()));
    }

    private static void within(Duration time, BooleanSupplier holds) {
        var end = Instant.now().plus(time);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private Http page(String password) {
        var answer = login(password);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return Http.anonymous(port).with("Cookie", cookies(answer));
    }

    private Answer login(String password) {
        var page = Http.anonymous(port).get("/camunda/app/tasklist/default/");
        return Http.anonymous(port)
                .with("Cookie", cookies(page))
                .with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"))
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        ("username=" + user + "&password=" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static String cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }
}
