package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in, by real requests. */
@MinxuTest
@Clause("G5")
class FrontDoorTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/",
                "/engine-rest",
                "/engine-rest/engine/default/user",
                "/api/calendar/2026",
                "/api/nothing"
            })
    void nobody_gets_in_without_a_password(String path) {
        var answer = Http.anonymous(port).get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.text("message")).contains("请先登录");
    }

    @Test
    void a_wrong_password_is_refused_and_the_right_one_taken_next() {
        var wrong = Http.as(port, "zhou.jiu", "Wrong-guess-1");
        assertThat(wrong.get("/engine-rest/task?maxResults=1").status()).isEqualTo(401);
        assertThat(Http.staff(port, "zhou.jiu")
                        .get("/engine-rest/task?maxResults=1")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup/#/setup",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/%73etup/default/user/create",
                "/camunda/api/admin//setup/default/user/create",
                "/camunda/api/admin/setup;x=1/default/user/create"
            })
    void there_is_no_set_up_page(String path) {
        assertThat(Http.anonymous(port).get(path.replaceAll("#.*", "")).status())
                .isEqualTo(404);
        assertThat(Http.anonymous(port).post(path.replaceAll("#.*", ""), "{}").status())
                .isEqualTo(404);
    }

    @Test
    void people_sign_in_by_their_account_with_a_dot() {
        var answer = Http.staff(port, "zhang.san").get("/engine-rest/user/zhang.san/profile");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("firstName")).isEqualTo("张三");
        assertThat(answer.text("lastName")).isEmpty();
    }
}
