package cn.minxu.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds out who sent a request. */
@Component
public class SignIn {

    private static final String BASIC = "Basic ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Credentials credentials;

    SignIn(Credentials credentials) {
        this.credentials = credentials;
    }

    /** The account whose right password the request carries. */
    public Optional<String> byPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        var pair = decoded(header.substring(BASIC.length()).strip()).split(":", 2);
        return pair.length == 2 && credentials.areRight(pair[0], pair[1]) ? Optional.of(pair[0]) : Optional.empty();
    }

    /** The account that is signed in to the web applications; whoever changes something has to show the page's token, too. */
    public Optional<String> bySession(HttpServletRequest request) {
        return session(request).flatMap(SessionPass::userOf);
    }

    /** The groups of that account; empty if nobody is signed in. */
    public Optional<List<String>> groupsBySession(HttpServletRequest request) {
        return session(request).flatMap(SessionPass::groupsOf);
    }

    private static Optional<HttpSession> session(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(READING.contains(request.getMethod()) || hasToken(request, session))) {
            return Optional.empty();
        }
        return Optional.of(session);
    }

    private static boolean hasToken(HttpServletRequest request, HttpSession session) {
        var token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    private static String decoded(String text) {
        try {
            var pair = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
            return pair.chars().anyMatch(Character::isISOControl) ? "" : pair;
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
