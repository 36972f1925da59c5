package cn.minxu.table;

import cn.minxu.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the columns stand in a sheet, and what is wrong with its header. */
class Header {

    /** A line with so many of the columns' names is the header: none else has them. */
    private static final int ENOUGH = 2;

    private final TableForm form;
    private final Line line;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final Map<String, Integer> unused = new LinkedHashMap<>();
    private final Set<String> twice = new HashSet<>();

    Header(Line line, TableForm form) {
        this.form = form;
        this.line = line;
        var others = new LinkedHashMap<Integer, Label>();
        for (int i = 0; i < line.cells().size(); i++) {
            Label label = Label.of(line.cell(i));
            if (label.isExactly(form)) {
                take(label.written(), i);
            } else if (!label.isEmpty()) {
                others.put(i, label);
            }
        }
        others.forEach((position, label) -> label.synonymIn(form)
                .filter(meant -> positions.putIfAbsent(meant, position) == null)
                .ifPresentOrElse(meant -> {}, () -> unused.put(label.written(), position)));
    }

    private void take(String label, int position) {
        if (positions.putIfAbsent(label, position) != null) {
            twice.add(label);
        }
    }

    boolean isOne() {
        return positions.size() >= Math.min(ENOUGH, form.required().size());
    }

    /** Whether any column's name stands in it. */
    boolean isPartly() {
        return !positions.isEmpty();
    }

    int number() {
        return line.number();
    }

    /** Columns that nothing is taken from. */
    List<String> unused() {
        return List.copyOf(unused.keySet());
    }

    /** All that is wrong; empty if nothing is. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        var missing = new ArrayList<>(form.required());
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            problems.add("表头缺少：" + String.join("、", missing));
        }
        twice.forEach(label -> problems.add("表头中“%s”出现了不止一次".formatted(label)));
        if (form.strict() && !unused.isEmpty()) {
            problems.add("表头有不认识的列：" + shown(unused()));
        }
        return problems;
    }

    /** The first names of a list that may be long. */
    static String shown(List<String> names) {
        String first = String.join(
                "、",
                names.stream().limit(20).map(name -> Bounds.shown(name, 20)).toList());
        return names.size() <= 20 ? first : first + " 等 " + names.size() + " 列";
    }

    boolean isClosing(Line row) {
        return !form.closing().isEmpty()
                && Sums.isOne(row)
                && row.cell(positions.getOrDefault(form.closing(), Integer.MAX_VALUE))
                        .isBlank();
    }

    Row row(Line row, int position, boolean named) {
        Map<String, String> texts = new HashMap<>();
        var formulas = new HashSet<String>();
        positions.forEach((label, at) -> {
            texts.put(label, row.cell(at));
            if (row.formulas().contains(at)) {
                formulas.add(label);
            }
        });
        boolean surplus = row.cells().size() > line.cells().size()
                && row.cells().stream().skip(line.cells().size()).anyMatch(cell -> !Plain.isEmpty(cell));
        return new Row(named ? row.sheet().name() : null, row.number(), position, texts, formulas, surplus);
    }
}
