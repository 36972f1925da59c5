package cn.minxu.model.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package that is broken in one place, as {@code broken.txt} says: a group (##), a name (#), the file, what is replaced (-) by what (+), and each finding
 * (= refused, ? warned about).
 */
record Broken(String group, String name, List<Edit> edits, List<String> findings) {

    /** What is replaced in a file. */
    record Edit(String file, String from, String to) {}

    @Override
    public String toString() {
        return name;
    }

    static final Path LIST = Path.of("src/test/resources/gate/broken.txt");

    static List<Broken> all() {
        try {
            var all = new ArrayList<Broken>();
            String group = "";
            for (String block : Files.readString(LIST).split("\n\n")) {
                List<String> lines = block.strip().lines().toList();
                if (lines.get(0).startsWith("## ")) {
                    group = lines.get(0).substring(3);
                    lines = lines.subList(1, lines.size());
                }
                all.add(read(group, lines));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Broken read(String group, List<String> lines) {
        var edits = new ArrayList<Edit>();
        var findings = new ArrayList<String>();
        String file = "";
        String from = "";
        for (String line : lines.subList(1, lines.size())) {
            String rest = line.length() > 2 ? line.substring(2) : "";
            switch (line.charAt(0)) {
                case '-' -> from = rest;
                case '+' -> edits.add(new Edit(file, from, rest));
                case '=', '?' -> findings.add(line);
                default -> file = line;
            }
        }
        return new Broken(group, lines.get(0).substring(2), edits, findings);
    }

    Map<String, byte[]> applied(Map<String, byte[]> healthy) {
        var broken = new LinkedHashMap<>(healthy);
        for (Edit edit : edits) {
            String text = new String(broken.get(edit.file()), StandardCharsets.UTF_8);
            if (!text.contains(edit.from())) {
                throw new IllegalArgumentException(name + ": " + edit.from());
            }
            String to = edit.to().replace("LONG", "灯".repeat(256));
            broken.put(edit.file(), text.replace(edit.from(), to).getBytes(StandardCharsets.UTF_8));
        }
        return broken;
    }

    /** Each finding without the element that has it. */
    List<String> messages() {
        return findings.stream()
                .map(each -> (each.startsWith("?") ? "（提醒）" : "") + each.replaceFirst("^[^：]*：", ""))
                .distinct()
                .toList();
    }

    static List<String> said(List<Finding> findings) {
        return findings.stream()
                .map(finding -> (finding.refuses() ? "= " : "? ") + finding.text())
                .toList();
    }
}
