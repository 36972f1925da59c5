package cn.minxu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Http.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A page of the web applications, as it signs in and then asks. */
public final class Page {

    private static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    private Page() {}

    /** Requests with the session of that account. */
    public static Http signedIn(int port, String user, String password, String app) {
        var answer = login(port, user, password, app);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var first = Http.anonymous(port).with("Cookie", cookies(answer)).get("/camunda/app/welcome/default/");
        return Http.anonymous(port).with("Cookie", cookies(answer)).with("X-XSRF-TOKEN", first.header("X-XSRF-TOKEN"));
    }

    /** As the page does it: fetch first, then post with the token. */
    public static Answer login(int port, String user, String password, String app) {
        return open(port, app)
                .send(
                        "POST",
                        LOGIN + app,
                        "application/x-www-form-urlencoded",
                        ("username=" + encoded(user) + "&password=" + encoded(password))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Requests of the page before anybody has signed in. */
    public static Http open(int port, String app) {
        var page = Http.anonymous(port).get("/camunda/app/" + app + "/default/");
        return Http.anonymous(port).with("Cookie", cookies(page)).with("X-XSRF-TOKEN", page.header("X-XSRF-TOKEN"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookies(Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .collect(Collectors.joining("; "));
    }
}
