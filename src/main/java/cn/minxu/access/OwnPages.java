package cn.minxu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * What we add to the web applications is asked for each time and fetched anew when its content has changed: the makers' pages load it by
 * an address that says their version, which stays when ours goes on.
 */
final class OwnPages extends ShallowEtagHeaderFilter {

    private static final String APPS = "/camunda/app/";

    /** The addresses of what we add, in each application that has it. */
    static String[] addresses() {
        Stream<String> ofEach = Stream.of("admin", "cockpit", "tasklist", "welcome")
                .flatMap(app -> Stream.of("/scripts/config.js", "/styles/user-styles.css", "/locales/zh.json")
                        .map(app::concat));
        Stream<String> scripts =
                Stream.of("cockpit/scripts/cockpit.js", "tasklist/scripts/tasklist.js", "tasklist/scripts/chinese.js");
        return Stream.concat(ofEach, scripts).map(APPS::concat).toArray(String[]::new);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        super.doFilterInternal(request, response, chain);
    }
}
