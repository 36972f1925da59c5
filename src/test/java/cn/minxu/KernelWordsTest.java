package cn.minxu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What lies below the features has no word of one: neither in its names, nor in its statements, nor the id of a step. */
class KernelWordsTest {

    private static final Path SOURCES = Path.of("src/main/java/cn/minxu");
    private static final List<String> BELOW =
            List.of("engine", "deadline", "casework", "organisation", "worktime", "store", "table");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern FEATURE = Pattern.compile(
            "\\b(?:[Nn]eed(?:s|[A-Z_]\\w*)?|\\w+Needs?(?:[A-Z]\\w*)?|\\w*_need\\w*|(?:user|service)Task_\\w+)\\b");

    /** Steps that are the same in every kind of case. */
    private static final Set<String> COMMON = Set.of(
            "userTask_decideExtension",
            "userTask_resumeMatter",
            "serviceTask_extendDeadline",
            "serviceTask_resumeClock");

    @Test
    void no_layer_below_the_features_has_a_word_of_one() throws IOException {
        var found = new ArrayList<String>();
        for (String layer : BELOW) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(layer))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".java")).toList()) {
                    var code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    FEATURE.matcher(code)
                            .results()
                            .map(match -> match.group())
                            .filter(word -> !COMMON.contains(word))
                            .forEach(word -> found.add(SOURCES.relativize(file) + ": " + word));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void the_words_that_are_looked_for_are_found_where_they_belong() throws IOException {
        assertThat(FEATURE.matcher(Files.readString(SOURCES.resolve("need/NeedKind.java")))
                        .results())
                .isNotEmpty();
    }
}
