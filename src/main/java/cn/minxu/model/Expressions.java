package cn.minxu.model;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names in what diagrams, tables and forms say: a name may be a variable, a fact of the case or a delegate. */
public final class Expressions {

    private static final Pattern PART = Pattern.compile("[$#]\\{\\s*!?\\s*([A-Za-z][A-Za-z0-9]*)");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "null", "true", "false");

    private Expressions() {}

    /** Of a text with {@code ${name}}, {@code ${!name}} or {@code ${name == 'WORD'}} in it. */
    public static Stream<String> names(@Nullable String text) {
        return text == null ? Stream.empty() : PART.matcher(text).results().map(part -> part.group(1));
    }

    /** Of a FEEL expression; words of the language are left out. */
    public static Set<String> namesInFeel(@Nullable String feel) {
        return feel == null
                ? Set.of()
                : NAME.matcher(TEXT.matcher(feel).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .filter(name -> !WORDS.contains(name))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
