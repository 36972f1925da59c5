package cn.minxu.webapps;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web applications in a real browser; Tasklist in a community that no other test uses ({@code tools/browser}); needs Node, Chromium and {@code npm ci} in tools, as script/test sees to. */
@MinxuTest
class BrowserTest {

    @Autowired
    TestDistrict district;

    @LocalServerPort
    int port;

    @Test
    void a_need_is_registered_by_the_start_form_found_in_the_queue_and_judged_in_chinese_only() throws Exception {
        walk("tasklist.mjs", "xu.ding", TestDistrict.PASSWORD);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"feng.er, cockpit", "chu.sheji, cockpit", "admin, admin"})
    void no_page_asks_for_what_is_refused(String user, String application) throws Exception {
        var password = user.equals(MinxuTest.ADMIN) ? MinxuTest.ADMIN_PASSWORD : TestDistrict.PASSWORD;
        walk("pages.mjs", user, password, application);
    }

    private void walk(String script, String... arguments) throws Exception {
        district.ensure();
        BrowserWalk.walk(port, script, arguments);
    }
}
