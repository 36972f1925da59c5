package cn.minxu.access.opening;

import cn.minxu.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/** What a request asks: its method, and the engine's path, which is the same at both of the engine's addresses. */
public record Asked(String method, String path) {

    private static final List<String> ENGINE = List.of("/engine-rest", "/camunda/api/engine");
    private static final Pattern OF_ONE_ENGINE = Pattern.compile("/engine/([^/]+)(/.*)?");
    private static final Pattern NAMED =
            Pattern.compile("/camunda/api/(?:admin/auth/user|\\w+/plugin/(?!\\w+/static/)\\w+)/([^/]+)(?:/.*)?");

    /** What the container and the engine might read differently. */
    private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\%?#{}]|//|/\\.{1,2}(/|$)");

    /** @throws Refused if it asks an engine that there is not, or hides where it goes */
    public static Asked of(HttpServletRequest request, String engine) {
        var method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        var path = plain(request);
        return ENGINE.stream()
                .filter(address -> path.equals(address) || path.startsWith(address + "/"))
                .map(address -> path.substring(address.length()))
                .findFirst()
                .map(rest -> new Asked(method, withoutEngine(rest, engine)))
                .orElseGet(() -> new Asked(method, ofOneEngine(withoutSlash(path), engine)));
    }

    /** The first segment of the engine's path, or what the web applications have in its place. */
    String area() {
        var segments = path.split("/");
        var first = path.startsWith("/camunda/") ? 4 : 1;
        return segments.length > first ? segments[first] : "";
    }

    private static String withoutEngine(String path, String engine) {
        var named = OF_ONE_ENGINE.matcher(path);
        if (!named.matches()) {
            return withoutSlash(path);
        }
        requireKnown(named.group(1), engine);
        return withoutSlash(Optional.ofNullable(named.group(2)).orElse("/"));
    }

    /** The web applications' own interfaces name the engine, too. */
    private static String ofOneEngine(String path, String engine) {
        var named = NAMED.matcher(path);
        if (named.matches()) {
            requireKnown(named.group(1), engine);
        }
        return path;
    }

    private static void requireKnown(String name, String engine) {
        if (!name.equals(engine)) {
            throw Refused.notFound("没有这个流程引擎，请核对网址。");
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }

    private static String plain(HttpServletRequest request) {
        var mapped = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!decoded(request).equals(mapped) || AMBIGUOUS.matcher(mapped).find()) {
            throw Refused.notFound("没有这个网址，请核对后再试。");
        }
        return mapped;
    }

    private static String decoded(HttpServletRequest request) {
        var sent = request.getRequestURI().substring(request.getContextPath().length());
        try {
            return UriUtils.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notDecodable) {
            return "";
        }
    }
}
