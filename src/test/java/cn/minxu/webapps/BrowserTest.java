package cn.minxu.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The web applications in a real browser; Tasklist in a community that no other test uses ({@code tools/browser}); needs Node, Chromium and {@code npm ci} in tools, as script/test sees to. */
@MinxuTest
class BrowserTest {

    private static final Path TOOLS = Path.of("tools");

    @Autowired
    TestDistrict district;

    @LocalServerPort
    int port;

    @Test
    void a_need_is_registered_by_the_start_form_found_in_the_queue_and_judged_in_chinese_only() throws Exception {
        walk("tasklist.mjs", "xu.ding", TestDistrict.PASSWORD);
    }

    @Test
    void what_is_typed_is_not_lost_by_a_switch_esc_or_a_lost_session_and_is_gone_when_it_is_submitted()
            throws Exception {
        walk("typed.mjs", "ding.yi", TestDistrict.PASSWORD);
    }

    @Test
    void cases_are_found_opened_from_bookmarks_and_printed() throws Exception {
        walk("finding.mjs", "xu.ding", TestDistrict.PASSWORD, "测试丁社区");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"feng.er, cockpit", "chu.sheji, cockpit", "admin, admin"})
    void no_page_asks_for_what_is_refused(String user, String application) throws Exception {
        var password = user.equals(MinxuTest.ADMIN) ? MinxuTest.ADMIN_PASSWORD : TestDistrict.PASSWORD;
        walk("pages.mjs", user, password, application);
    }

    private void walk(String script, String... arguments) throws Exception {
        district.ensure();
        assertThat(TOOLS.resolve("node_modules"))
                .as("npm packages of tools: run script/test")
                .exists();
        Path output = Path.of("target", "browser.log");
        var command =
                Stream.of("node", TOOLS.resolve("browser").resolve(script).toString(), "http://localhost:" + port);
        Process walk = new ProcessBuilder(
                        Stream.concat(command, Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = walk.waitFor(240, TimeUnit.SECONDS);
        walk.destroyForcibly();
        assertThat(ended && walk.exitValue() == 0)
                .as(Files.readString(output, StandardCharsets.UTF_8))
                .isTrue();
    }
}
