package cn.minxu.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Elsewhere;
import cn.minxu.testing.Elsewhere.Reply;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing passwords by real requests; each test has addresses of its own. */
@MinxuTest
@Clause("G5")
class GuessingTest {

    private static final String READ = "/engine-rest/task?maxResults=1";

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void wrong_tries_elsewhere_do_not_keep_out_who_comes_from_his_own_place() {
        assertThat(status("127.0.1.1", "li.si", TestDistrict.PASSWORD)).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(status("127.0.1.2", "li.si", "Wrong-guess-1")).isEqualTo(401);
        }
        guessUntilSlow(i -> get("127.0.1.2", "li.si", "Wrong-guess-1"));
        var even = get("127.0.1.2", "li.si", TestDistrict.PASSWORD);
        assertThat(even.status()).as("even the right one").isEqualTo(429);
        assertThat(Integer.parseInt(even.header("Retry-After"))).isPositive();
        assertThat(even.body()).contains("请等", "秒后再试");
        // not the one that is remembered for a minute: it is compared anew at the log-in form
        assertThat(login("127.0.1.1", "li.si", TestDistrict.PASSWORD).status()).isEqualTo(200);
        assertThat(login("127.0.1.3", "li.si", TestDistrict.PASSWORD).status())
                .as("at a new place, too")
                .isEqualTo(200);
    }

    @Test
    void spraying_many_accounts_from_one_address_is_slowed() {
        // a moment ago elsewhere: what is remembered of that must not keep his own place from being noted
        assertThat(status("127.0.2.3", "wang.wu", TestDistrict.PASSWORD)).isEqualTo(200);
        assertThat(status("127.0.2.1", "wang.wu", TestDistrict.PASSWORD)).isEqualTo(200);
        for (int i = 0; i < 20; i++) {
            assertThat(status("127.0.2.1", "sprayed" + i, "Wrong-guess-1")).isEqualTo(401);
        }
        guessUntilSlow(i -> get("127.0.2.1", "sprayed.too" + i, "Wrong-guess-1"));
        assertThat(status("127.0.2.1", "zhao.liu", TestDistrict.PASSWORD)).isEqualTo(429);
        assertThat(login("127.0.2.1", "wang.wu", TestDistrict.PASSWORD).status())
                .as("who has signed in there before")
                .isEqualTo(200);
        assertThat(status("127.0.2.2", "zhao.liu", TestDistrict.PASSWORD)).isEqualTo(200);
    }

    @Test
    void all_doors_count_together() {
        var here = "127.0.3.1";
        var page = signedIn(here, "sun.ba");
        List<Function<String, Reply>> doors = List.of(
                password -> Elsewhere.at(port, here).as("xu.ding", password).get(READ),
                password -> Elsewhere.at(port, here).as("xu.ding", password).get("/api/calendar/2026"),
                password -> login(here, "xu.ding", password));
        doors.forEach(door -> assertThat(door.apply("Wrong-guess-1").status()).isEqualTo(401));
        guessUntilSlow(i -> doors.get(0).apply("Wrong-guess-1"));
        assertThat(doors.stream().map(door -> door.apply("Wrong-guess-1").status()))
                .containsOnly(429);
        // whoever sits at somebody's screen guesses the password that he would change
        var changes = Stream.generate(() -> page.send(
                                "PUT",
                                "/camunda/api/engine/engine/default/user/sun.ba/credentials",
                                "application/json",
                                "{\"password\":\"Other-pass-26\",\"authenticatedUserPassword\":\"Wrong-guess-1\"}")
                        .status())
                .limit(20)
                .toList();
        assertThat(changes).startsWith(400).contains(429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!!", "Basic eA==", "Basic /w==", "Bearer x", "Basic Og=="})
    void a_malformed_header_is_no_sign_in(String header) {
        for (String path : List.of(READ, "/api/calendar/2026")) {
            var answer = Elsewhere.at(port, "127.0.4.1")
                    .with("Authorization", header)
                    .get(path);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).contains("请先登录");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"li\0si", "\0", "李四", "li si", "../admin", "%00"})
    void a_name_that_no_account_may_have_is_a_wrong_one(String name) {
        assertThat(status("127.0.4.2", name, "Wrong-guess-1")).isEqualTo(401);
        assertThat(login(
                                "127.0.4.3",
                                name.replace("%", "%25").replace("\0", "%00").replace(" ", "+"),
                                "x")
                        .status())
                .isEqualTo(401);
    }

    /** Until the next try has to wait for two seconds at least. */
    private static void guessUntilSlow(IntFunction<Reply> guess) {
        for (int i = 0; i < 300; i++) {
            var answer = guess.apply(i);
            assertThat(answer.status()).isIn(401, 429);
            if (answer.status() == 429 && Integer.parseInt(answer.header("Retry-After")) >= 2) {
                return;
            }
            pause();
        }
        throw new AssertionError("guessing is not slowed");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply get(String address, String user, String password) {
        return Elsewhere.at(port, address).as(user, password).get(READ);
    }

    private int status(String address, String user, String password) {
        return get(address, user, password).status();
    }

    private Reply login(String address, String user, String password) {
        var page = Elsewhere.at(port, address).get("/camunda/app/tasklist/default/");
        return Elsewhere.at(port, address)
                .with("Cookie", page.cookies())
                .with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"))
                .send(
                        "POST",
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        "application/x-www-form-urlencoded",
                        "username=" + user + "&password=" + password);
    }

    private Elsewhere signedIn(String address, String user) {
        var here = Elsewhere.at(port, address);
        var cookies = login(address, user, TestDistrict.PASSWORD).cookies();
        var first = here.with("Cookie", cookies).get("/camunda/app/welcome/default/");
        return here.with("Cookie", cookies).with("X-XSRF-TOKEN", first.header("X-XSRF-TOKEN"));
    }
}
