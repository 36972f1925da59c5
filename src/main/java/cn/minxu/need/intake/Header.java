package cn.minxu.need.intake;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the columns stand in a file. */
class Header {

    private static final String EXPECTED =
            Arrays.stream(Column.values()).map(Column::label).collect(Collectors.joining(","));

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<String> unused = new ArrayList<>();
    private final int number;
    private final int width;

    /** @throws Refused if columns are missing, naming them, or twice there */
    Header(Line line) {
        number = line.number();
        width = line.cells().size();
        for (int i = 0; i < width; i++) {
            take(line.cells().get(i).strip(), i);
        }
        var missing = Arrays.stream(Column.values())
                .filter(column -> !positions.containsKey(column))
                .map(Column::label)
                .toList();
        if (missing.size() == Column.values().length) {
            throw Refused.invalid("第一行不是表头。请确认文件是 CSV（UTF-8 或 GB18030，逗号分隔）或 XLSX，第一行应为：" + EXPECTED);
        }
        if (!missing.isEmpty()) {
            throw Refused.invalid("表头缺少：%s。第一行应有（次序不限）：%s".formatted(String.join("、", missing), EXPECTED));
        }
    }

    private void take(String label, int position) {
        Column.labelled(label)
                .ifPresentOrElse(
                        column -> {
                            if (positions.putIfAbsent(column, position) != null) {
                                throw Refused.invalid("表头中“%s”出现了不止一次，请只留一列。".formatted(label));
                            }
                        },
                        () -> {
                            if (!label.isEmpty()) {
                                unused.add(label);
                            }
                        });
    }

    /** Columns of the file that nothing is taken from. */
    List<String> unused() {
        return unused;
    }

    boolean isAbove(Line line) {
        return line.number() > number;
    }

    NeedRow row(Line line) {
        Map<Column, String> texts = new EnumMap<>(Column.class);
        var formulas = EnumSet.noneOf(Column.class);
        positions.forEach((column, position) -> {
            texts.put(column, line.cell(position).strip());
            if (line.formulas().contains(position)) {
                formulas.add(column);
            }
        });
        boolean surplus = line.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        return new NeedRow(line.number(), texts, formulas, surplus);
    }
}
