package cn.minxu.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a page's scripts run whoever else asks at the same time: the web applications keep the nonce of the latest answer for all, so that a
 * page may be sent with another one than its content security policy says, and stays blank. The policy is given the page's own.
 */
final class PageNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("<script[^>]* nonce=\"([A-Za-z0-9_-]{16,64})\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");

    /** The page of each application, as it is addressed with the engine's name. */
    static String[] addresses() {
        return Stream.of("admin", "cockpit", "tasklist", "welcome")
                .map(app -> "/camunda/app/" + app + "/default/*")
                .toArray(String[]::new);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        Matcher nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
        if (policy != null && nonce.find()) {
            page.setHeader(
                    POLICY,
                    IN_POLICY.matcher(policy).replaceAll(Matcher.quoteReplacement("'nonce-" + nonce.group(1) + "'")));
        }
        page.copyBodyToResponse();
    }
}
