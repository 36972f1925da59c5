package cn.minxu.webapps;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the Chinese texts of Camunda's web applications to the English ones that the release ships. */
class LocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** The red notice of the end of the community edition: blank in Chinese, and hidden by user-styles.css. */
    private static final String BANNER = "/labels/BANNER_CE_EOL_TEXT";

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{[^}]*}}|\\{}|%[sd]|</?(?:a|b|br|code|em|i|p|span|strong)(?: [^<>]*)?>");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** Names, notations and patterns that people read in Latin letters in Chinese, too. */
    private static final Set<String> LATIN =
            Set.of("BPMN", "CMMN", "CSV", "Camunda", "DMN", "DRD", "ID", "ID:", "JSON", "URL", "XML", "null", "<null>");

    /** The formats of moment.js, which become numbers and Chinese words. */
    private static final Set<String> DATE_FORMATS =
            Set.of("L", "dddd LT", "HH:mm", "YYYY-MM-DD", "YYYY-MM-DDTHH:mm:ss");

    static Stream<String> apps() {
        return Stream.of("admin", "cockpit", "tasklist", "welcome");
    }

    @ParameterizedTest
    @MethodSource("apps")
    void the_chinese_texts_have_all_keys_of_the_english_ones(String app) throws IOException {
        assertThat(texts(app, "zh").keySet()).containsAll(texts(app, "en").keySet());
    }

    /** The filter editor, for one, looks its criteria up by their English labels, which en.json need not hold. */
    @ParameterizedTest
    @MethodSource("apps")
    void every_further_key_is_one_that_the_application_looks_up(String app) throws IOException {
        var further = new TreeSet<>(texts(app, "zh").keySet());
        further.removeAll(texts(app, "en").keySet());
        var scripts = script(APPS + app + "/camunda-" + app + "-bootstrap.js");
        assertThat(further)
                .map(key -> key.substring("/labels/".length()))
                .allSatisfy(label -> assertThat(scripts).containsAnyOf('"' + label + '"', "'" + label + "\\'"));
    }

    @ParameterizedTest
    @MethodSource("apps")
    void every_text_keeps_the_placeholders_and_the_markup_of_the_english_one(String app) throws IOException {
        var chinese = texts(app, "zh");
        texts(app, "en").forEach((key, english) -> {
            if (!key.equals(BANNER)) {
                assertThat(placeholders(chinese.getOrDefault(key, "")))
                        .as("%s %s: %s", app, key, english)
                        .isEqualTo(placeholders(english));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("apps")
    void no_text_is_left_in_english(String app) throws IOException {
        assertThat(texts(app, "zh"))
                .allSatisfy((key, text) -> assertThat(isChinese(text))
                        .as("%s %s: %s", app, key, text)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("apps")
    void the_notice_of_the_end_of_the_community_edition_is_blank(String app) throws IOException {
        assertThat(texts(app, "zh").get(BANNER)).isBlank();
    }

    private static boolean isChinese(String text) {
        var words = PLACEHOLDER.matcher(text).replaceAll("").strip();
        return CHINESE.matcher(words).find()
                || !LETTER.matcher(words).find()
                || LATIN.contains(words)
                || DATE_FORMATS.contains(words);
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("^\\{\\{\\s*|\\s*}}$", "|"))
                .sorted()
                .toList();
    }

    /** All texts of an application in one language, by their JSON pointer. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        var texts = new TreeMap<String, String>();
        collect(
                "",
                new ObjectMapper()
                        .readTree(requireNonNull(locale(app, language), "no " + language + ".json for " + app)),
                texts);
        return texts;
    }

    private static void collect(String pointer, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(pointer, node.asText());
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(pointer + "/" + i, node.get(i), texts);
            }
        }
        node.properties().forEach(entry -> collect(pointer + "/" + entry.getKey(), entry.getValue(), texts));
    }

    private static String script(String resource) throws IOException {
        try (var in = requireNonNull(LocalesTest.class.getClassLoader().getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static URL locale(String app, String language) {
        return LocalesTest.class.getClassLoader().getResource(APPS + app + "/locales/" + language + ".json");
    }
}
