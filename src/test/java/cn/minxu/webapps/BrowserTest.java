package cn.minxu.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist in a real browser, in a community that no other test uses ({@code tools/browser}); needs Node, Chromium and {@code npm ci} in tools, as script/test sees to. */
@MinxuTest
class BrowserTest {

    private static final Path TOOLS = Path.of("tools");

    @Autowired
    TestDistrict district;

    @LocalServerPort
    int port;

    @Test
    void a_need_is_registered_by_the_start_form_found_in_the_queue_and_judged_in_chinese_only() throws Exception {
        district.ensure();
        assertThat(TOOLS.resolve("node_modules"))
                .as("npm packages of tools: run script/test")
                .exists();
        Path output = Path.of("target", "browser.log");
        Process walk = new ProcessBuilder(
                        "node",
                        TOOLS.resolve("browser/tasklist.mjs").toString(),
                        "http://localhost:" + port,
                        "xu.ding",
                        TestDistrict.PASSWORD)
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
