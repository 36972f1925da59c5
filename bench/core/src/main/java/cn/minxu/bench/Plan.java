package cn.minxu.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;

/** How long and how much: {@code plans/full.properties} says what there is to set. */
final class Plan {

    private final Properties settings;

    private Plan(Properties settings) {
        this.settings = settings;
    }

    /** @param name full, quick or smoke */
    static Plan named(String name) throws IOException {
        var settings = new Properties();
        read(settings, "full");
        read(settings, name);
        return new Plan(settings);
    }

    private static void read(Properties settings, String name) throws IOException {
        try (var file = Plan.class.getResourceAsStream("/plans/" + name + ".properties")) {
            if (file == null) {
                throw new IllegalArgumentException("没有名为 " + name + " 的计划");
            }
            settings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }

    /** Changes one setting. */
    void set(String name, String value) {
        if (settings.setProperty(name, value) == null) {
            throw new IllegalArgumentException("不认识：" + name + "，可选：" + settings.stringPropertyNames());
        }
    }

    int warmSeconds() {
        return number("warm");
    }

    int rounds() {
        return number("rounds");
    }

    int roundSeconds() {
        return number("seconds");
    }

    int counted() {
        return number("counted");
    }

    List<Integer> clients() {
        return all("clients", Integer::valueOf);
    }

    List<Journey> journeys() {
        return all("path", Journey::valueOf);
    }

    List<Entry> contestants() {
        return all("with", Entry::of);
    }

    int deadlines() {
        return number("deadlines");
    }

    int latenessSamples() {
        return number("samples");
    }

    List<Entry> timed() {
        return all("timed", Entry::of).stream().filter(contestants()::contains).toList();
    }

    List<Integer> openTasks() {
        return all("tasks", Integer::valueOf);
    }

    List<Integer> units() {
        return all("units", Integer::valueOf);
    }

    int repetitions() {
        return number("repetitions");
    }

    List<Integer> needs() {
        return all("needs", Integer::valueOf);
    }

    List<Integer> finished() {
        return all("finished", Integer::valueOf);
    }

    int importRows() {
        return number("rows");
    }

    /** Pieces that only make the engine faster, each of which is switched off by itself. */
    List<String> without() {
        return all("without", Function.identity());
    }

    List<String> withoutForMarks() {
        return all("withoutForMarks", Function.identity());
    }

    List<String> withoutForLists() {
        return all("withoutForLists", Function.identity());
    }

    /** Where the product is that {@link Entry#BEFORE} stands for. */
    Path before() {
        return Path.of(text("before")).toAbsolutePath();
    }

    boolean shared() {
        return Boolean.parseBoolean(text("shared"));
    }

    boolean sameJava() {
        return Boolean.parseBoolean(text("sameJava"));
    }

    List<String> parts() {
        return all("parts", Function.identity());
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }

    private <T> List<T> all(String name, Function<String, T> reading) {
        return Stream.of(text(name).split(",")).map(reading).toList();
    }

    private String text(String name) {
        return settings.getProperty(name, "").strip();
    }
}
