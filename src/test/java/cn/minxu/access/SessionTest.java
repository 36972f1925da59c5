package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.Http.Answer;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.Page;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in to the web applications, and asking our own endpoints from their pages. */
@MinxuTest
class SessionTest {

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    @BeforeEach
    void district() {
        district.ensure();
    }

    @Test
    void a_page_reads_with_its_session_and_changes_only_with_its_token() {
        var page = signedIn("admin", "Test-admin-2026", "tasklist");
        assertThat(page.get("/api/calendar/2026").status()).isEqualTo(200);
        var csv = "类型,名称,上级\n社区,测试甲社区,测试东街道\n".getBytes(StandardCharsets.UTF_8);
        assertThat(page.send("POST", "/api/organisation/import", "text/csv", csv)
                        .status())
                .isEqualTo(200);
        var forged = page.with("X-XSRF-TOKEN", "guessed");
        assertThat(forged.send("POST", "/api/organisation/import", "text/csv", csv)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_session_does_not_open_engine_rest() {
        var page = signedIn("zhang.san", TestDistrict.PASSWORD, "tasklist");
        assertThat(page.get("/engine-rest/task?maxResults=1").status()).isEqualTo(401);
    }

    @Test
    void staff_get_into_tasklist_only_and_designers_into_cockpit_only() {
        assertThat(login("zhang.san", TestDistrict.PASSWORD, "tasklist").status())
                .isEqualTo(200);
        assertThat(login("zhang.san", TestDistrict.PASSWORD, "cockpit").status())
                .isEqualTo(403);
        assertThat(login("chu.sheji", TestDistrict.PASSWORD, "cockpit").status())
                .isEqualTo(200);
        assertThat(login("chu.sheji", TestDistrict.PASSWORD, "tasklist").status())
                .isEqualTo(403);
        assertThat(login("zheng.yi", TestDistrict.PASSWORD, "cockpit").status()).isEqualTo(200);
        assertThat(login("zheng.yi", TestDistrict.PASSWORD, "admin").status()).isEqualTo(403);
    }

    @Test
    void an_account_without_a_password_gets_the_same_answer_as_a_wrong_one() {
        assertThat(login("nobody.here", "Wrong-pass-1", "tasklist").status()).isEqualTo(401);
        var wrong = login("qian.qi", "Wrong-pass-1", "tasklist");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.text("message")).contains("账号和密码");
    }

    @Test
    void the_tasklist_of_staff_shows_the_filters_in_their_order() {
        var page = signedIn("zhang.san", TestDistrict.PASSWORD, "tasklist");
        var filters = page.get("/camunda/api/engine/engine/default/filter?resourceType=Task&maxResults=100")
                .json();
        var names = java.util.stream.StreamSupport.stream(filters.spliterator(), false)
                .sorted(java.util.Comparator.comparingInt(
                        each -> each.at("/properties/priority").asInt()))
                .map(each -> each.path("name").asText())
                .collect(Collectors.toList());
        assertThat(names).containsExactly("本单位待办", "待签领", "我在办", "待回访", "今日到期", "黄牌", "红牌", "全部可见任务");
        for (var filter : filters) {
            var list = page.get("/camunda/api/engine/engine/default/filter/"
                    + filter.path("id").asText() + "/list?maxResults=5");
            assertThat(list.status())
                    .as(filter.path("name").asText() + list.body())
                    .isEqualTo(200);
        }
    }

    private Http signedIn(String user, String password, String app) {
        return Page.signedIn(port, user, password, app);
    }

    private Answer login(String user, String password, String app) {
        return Page.login(port, user, password, app);
    }
}
