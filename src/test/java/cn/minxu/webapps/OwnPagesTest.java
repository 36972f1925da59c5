package cn.minxu.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers never keep an old script, style or text of ours after an upgrade. */
@MinxuTest
class OwnPagesTest {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    /** By which the makers' pages load it: their version, not ours. */
    private static final String BUST = "?bust=7.24.0";

    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    static List<String> ours() throws IOException {
        try (Stream<Path> files = Files.walk(APPS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> APPS.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void each_is_asked_for_every_time_and_sent_only_where_it_has_changed(String file) {
        String address = "/camunda/app/" + file + BUST;
        var first = Http.anonymous(port).get(address);
        assertThat(first.status()).isEqualTo(200);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        String tag = header(first, "ETag");
        assertThat(tag).isNotEmpty();

        var again = Http.anonymous(port).with("If-None-Match", tag).get(address);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");

        var former = Http.anonymous(port).with("If-None-Match", "\"0former\"").get(address);
        assertThat(former.status()).isEqualTo(200);
        assertThat(former.body()).isEqualTo(first.body());
    }

    /** As the classes lie in a folder here, it is changed as an upgrade changes it. */
    @Test
    void what_has_changed_is_sent_whole_whatever_its_date_says() throws IOException {
        Path served = Path.of("target/classes/META-INF/resources/webjars/camunda/app/welcome/scripts/config.js");
        String address = "/camunda/app/welcome/scripts/config.js" + BUST;
        byte[] before = Files.readAllBytes(served);
        var date = Files.getLastModifiedTime(served);
        String tag = header(Http.anonymous(port).get(address), "ETag");
        try {
            Files.writeString(served, "\n// 新版", StandardOpenOption.APPEND);
            Files.setLastModifiedTime(served, date);
            var upgraded = Http.anonymous(port).with("If-None-Match", tag).get(address);
            assertThat(upgraded.status()).isEqualTo(200);
            assertThat(upgraded.body()).endsWith("// 新版");
        } finally {
            Files.write(served, before);
            Files.setLastModifiedTime(served, date);
        }
        assertThat(Http.anonymous(port).with("If-None-Match", tag).get(address).status())
                .isEqualTo(304);
    }

    /** The makers keep the nonce of the latest answer for all. */
    @Test
    void a_page_may_run_its_scripts_whoever_else_asks_at_the_same_time() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            var pages = Stream.generate(() -> threads.submit(() -> {
                        Http.anonymous(port).get("/camunda/api/admin/auth/user/default");
                        return Http.anonymous(port).get("/camunda/app/tasklist/default/");
                    }))
                    .limit(200)
                    .toList();
            for (var page : pages) {
                var policy = header(page.get(), "Content-Security-Policy");
                assertThat(NONCE.matcher(page.get().body()).results().map(found -> found.group(1)))
                        .isNotEmpty()
                        .allSatisfy(nonce -> assertThat(policy).contains("'nonce-" + nonce + "'"));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String header(Http.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
