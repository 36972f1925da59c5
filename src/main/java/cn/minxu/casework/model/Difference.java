package cn.minxu.casework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * In what one version of a model differs from another, in words.
 *
 * @param change 新增, 删去 or 改动
 * @param kind what is changed, as people call it
 * @param what has changed of it; empty if it is new or gone
 */
public record Difference(String change, String kind, String id, String name, String what) {

    private static final int LONGEST = 40;
    private static final String NOTHING = "（无）";

    /** What was done to the first to make the second of it. */
    static List<Difference> between(Content before, Content after) {
        var found = new ArrayList<Difference>();
        after.parts().values().stream()
                .filter(part -> !before.parts().containsKey(part.id()))
                .forEach(part -> found.add(of("新增", part, "")));
        before.parts().values().stream()
                .filter(part -> !after.parts().containsKey(part.id()))
                .forEach(part -> found.add(of("删去", part, "")));
        after.parts().values().stream()
                .filter(part -> before.parts().containsKey(part.id()))
                .forEach(part -> {
                    String what = changes(Objects.requireNonNull(before.parts().get(part.id())), part);
                    if (!what.isEmpty()) {
                        found.add(of("改动", part, what));
                    }
                });
        return found;
    }

    private static Difference of(String change, Part part, String what) {
        return new Difference(change, part.kindName(), part.id(), shortened(part.name()), what);
    }

    private static String changes(Part before, Part after) {
        var changes = new ArrayList<String>();
        add("种类", Labels.precise(before.type()), Labels.precise(after.type()), changes);
        if (!isCalledByProperty(after)) {
            add("名称", before.name(), after.name(), changes);
        }
        add("所在", before.inside(), after.inside(), changes);
        var paths = new TreeSet<>(before.properties().keySet());
        paths.addAll(after.properties().keySet());
        paths.forEach(path -> add(Labels.property(path), at(path, before), at(path, after), changes));
        return String.join("；", changes);
    }

    /** A rule's name is its annotation. */
    private static boolean isCalledByProperty(Part part) {
        return part.type().equals("rule");
    }

    private static String at(String path, Part part) {
        return part.properties().getOrDefault(path, "");
    }

    private static void add(String label, String before, String after, List<String> changes) {
        if (!before.equals(after)) {
            changes.add(label + "：" + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? NOTHING : shortened(value);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }
}
