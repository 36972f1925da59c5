package cn.minxu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Signs a person of {@link TestDistrict} in to Tasklist as its pages do. */
public final class Session {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/tasklist";

    private Session() {}

    /** Requests with the session and its token. */
    public static Http of(int port, String user) {
        var page = Http.anonymous(port).get("/camunda/app/tasklist/default/");
        var entered = Http.anonymous(port)
                .with("Cookie", cookies(page))
                .with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"))
                .send(
                        "POST",
                        LOGIN,
                        "application/x-www-form-urlencoded",
                        ("username=" + user + "&password=" + TestDistrict.PASSWORD).getBytes(StandardCharsets.UTF_8));
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        var first = Http.anonymous(port).with("Cookie", cookies(entered)).get("/camunda/app/welcome/default/");
        return Http.anonymous(port).with("Cookie", cookies(entered)).with("X-XSRF-TOKEN", first.header("X-XSRF-TOKEN"));
    }

    private static String cookies(Http.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }
}
