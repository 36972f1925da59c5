package cn.minxu.access.opening;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with places: {@code {id}} stands for one segment, {@code {file*}} for all that follow. */
public record Template(String text, Pattern pattern) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)(\\*?)}");

    /** Words of the engine's own paths: no place takes one, or a closed path would pass for a thing of that id. */
    private static final String WORDS =
            "(?!(?:batch|check|count|create|delete|[a-z-]+-async|execute|executeAsync|fetchAndLock|generate"
                    + "|key|registered|report|retries|statistics|suspended|tenant-id|topic-names|validate)(?:/|$))";

    static Template of(String text) {
        return new Template(text, Pattern.compile(PLACE.matcher(text).replaceAll(Template::place)));
    }

    private static String place(MatchResult place) {
        var one = place.group(2).isEmpty();
        return Matcher.quoteReplacement("(?<%s>%s)".formatted(place.group(1), one ? WORDS + "[^/]+" : ".+"));
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
