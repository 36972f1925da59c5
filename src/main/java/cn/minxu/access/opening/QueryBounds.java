package cn.minxu.access.opening;

import cn.minxu.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the parameters of a request may hold at most; the engine itself fails on less than nothing. */
final class QueryBounds {

    /** As many as the engine gives at once. */
    static final int MOST = 2000;

    private static final int LONGEST = 8000;
    private static final int FARTHEST = 1_000_000;

    private QueryBounds() {}

    static void check(@Nullable String query) {
        if (query == null) {
            return;
        }
        if (query.length() > LONGEST) {
            throw Refused.invalid("网址中的参数过长，请缩小查询范围后再试。");
        }
        Stream.of(query.split("&")).map(each -> each.split("=", 2)).forEach(pair -> checkPage(pair[0], pair));
    }

    private static void checkPage(String name, String... pair) {
        if (isPage(decoded(name))) {
            requirePage(decoded(name), pair.length > 1 ? decoded(pair[1]) : "");
        }
    }

    static boolean isPage(String name) {
        return Set.of("firstResult", "maxResults").contains(name);
    }

    static void requirePage(String name, String value) {
        var most = name.equals("maxResults") ? MOST : FARTHEST;
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most) {
            throw Refused.invalid("参数 %s 应是 0 到 %d 的整数，请核对。".formatted(name, most));
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notDecodable) {
            throw Refused.invalid("网址中的参数有误，请核对后再试。");
        }
    }
}
