package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that are longer than anybody needs. */
@MinxuTest
class BodyLimitTest {

    private static final byte[] LONG =
            ("{\"source\":\"" + "长".repeat(500_000) + "\"}").getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    TestDistrict district;

    static Stream<BodyPublisher> bodies() {
        return Stream.of(
                HttpRequest.BodyPublishers.ofByteArray(LONG),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(LONG)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void are_refused_in_words_whether_they_say_their_length_or_not(BodyPublisher body) throws Exception {
        var pair = MinxuTest.ADMIN + ":" + MinxuTest.ADMIN_PASSWORD;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/calendar/2027"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/json")
                .PUT(body)
                .build();
        var answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("提交的内容过大：最多 1 MB");
    }

    @Test
    void leave_files_alone_that_may_be_long() {
        district.ensure();
        var answer = Http.admin(port)
                .with("Accept", "text/plain")
                .send("POST", "/api/organisation/import", "text/csv", new byte[2 << 20]);
        assertThat(answer.status()).as("it is read, and is no such file").isEqualTo(400);
    }
}
