package cn.minxu.model.gate;

import cn.minxu.model.Table;
import cn.minxu.model.gate.Cells.Column;
import cn.minxu.model.gate.Cells.Row;
import cn.minxu.model.text.FeelGrammar;
import cn.minxu.model.text.Spoken;
import java.util.Date;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision table asks in the closed grammar, answers with literals of its columns' types, and somebody asks it. */
final class TableRules {

    private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "date");
    private static final String CELL = "只能写带引号的文字、数字、true、false、日期，比较（如 >= 2）、区间（如 [1..5]）、用逗号分开的几项，或 not(…)。请改正。";

    private final String resource;
    private final Table table;
    private final Cells cells;
    private final Findings found;

    private TableRules(String resource, Table table, Findings found) {
        this.resource = resource;
        this.table = table;
        this.cells = Cells.of(table);
        this.found = found;
    }

    static void check(String resource, Table table, Ground ground, Findings found) {
        var rules = new TableRules(resource, table, found);
        rules.whole();
        rules.cells.inputs().forEach(rules::input);
        rules.outputs();
        boolean limits = LimitTables.isOne(table.key(), ground);
        rules.cells.rows().forEach(row -> rules.row(row, limits));
        if (limits) {
            LimitTables.check(resource, table, rules.cells, ground, found);
        } else if (!ground.isUnsure()
                && ground.diagrams().noneMatch(each -> each.tables().contains(table.key()))) {
            found.warn(rules.here(), "没有流程问这张决策表。请在业务规则任务的“决策引用”中使用它，或核对编号。");
        }
    }

    private Where here() {
        return Where.named(resource, "decision", table.name(), table.key());
    }

    private void whole() {
        boolean kept = cells.decision() != null
                && ProcessRules.isTimeToLive(cells.decision().getCamundaHistoryTimeToLiveString());
        if (!kept) {
            found.refuse(here(), "没有历史保留天数。请在“历史清理”中填写天数，如 1096。");
        }
        if (cells.rows().isEmpty()) {
            found.warn(here(), "没有规则，问它得不到结果。请补上规则。");
        }
    }

    private void input(Column column) {
        Optional<Set<String>> names = FeelGrammar.expression(column.text());
        if (names.isEmpty()) {
            refuse(column, "输入“" + Spoken.cut(column.text()) + "”不在允许的 FEEL 范围内。请只写一个名称，如 lampKind。");
        }
        if (column.type() != null && !TYPES.contains(column.type())) {
            refuse(column, "类型“" + Spoken.cut(column.type()) + "”不能用。请选 string、boolean、integer、long 或 date。");
        }
    }

    private void outputs() {
        var seen = new HashSet<String>();
        for (Column column : cells.outputs()) {
            if (table.outputs().get(column.text()) == null) {
                refuse(
                        column,
                        "类型“" + Spoken.cut(String.valueOf(column.type()))
                                + "”不能用：评分和金额都用整数（如分×100）。请选 string、boolean、integer、long 或 date。");
            }
            if (!seen.add(column.text())
                    || column.text().isBlank() && cells.outputs().size() > 1) {
                refuse(column, "输出列没有自己的名称。请给每个输出列一个不同的英文名称。");
            }
        }
    }

    private void refuse(Column column, String message) {
        found.refuse(Where.at(resource, column.at()), message);
    }

    private void row(Row row, boolean limits) {
        Set<String> inputs = cells.inputs().stream()
                .flatMap(column -> FeelGrammar.expression(column.text()).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        for (String cell : row.inputs()) {
            Optional<Set<String>> names = FeelGrammar.tests(cell);
            if (names.isEmpty()) {
                refuse(row, "“" + Spoken.cut(cell) + "”不在允许的 FEEL 范围内：" + CELL);
            }
            names.flatMap(all ->
                            all.stream().filter(name -> !inputs.contains(name)).findFirst())
                    .ifPresent(
                            name -> refuse(row, "“" + Spoken.cut(name) + "”没有加引号。文字请写成 \"" + Spoken.cut(name) + "\"。"));
        }
        for (int i = 0; i < row.outputs().size(); i++) {
            Column column = cells.outputs().get(i);
            Class<?> type = table.outputs().get(column.text());
            String cell = row.outputs().get(i);
            boolean counted = limits && type == Long.class;
            if (!cell.isEmpty() && type != null && !counted && !isOf(type, cell)) {
                refuse(row, "输出“" + Spoken.cut(cell) + "”不是" + words(type) + "。请改正，或改输出列的类型。");
            }
        }
    }

    private void refuse(Row row, String message) {
        Where at = Where.at(resource, row.at());
        found.refuse(new Where(resource, here().element() + "的规则", at.id()), message);
    }

    private static boolean isOf(Class<?> type, String cell) {
        if (!FeelGrammar.isLiteral(cell)) {
            return false;
        }
        if (type == String.class) {
            return cell.startsWith("\"");
        }
        if (type == Boolean.class) {
            return cell.equals("true") || cell.equals("false");
        }
        return type == Date.class ? cell.startsWith("date") : cell.matches("-?[0-9]{1,18}");
    }

    private static String words(@Nullable Class<?> type) {
        return Objects.equals(type, String.class)
                ? "带引号的文字"
                : Objects.equals(type, Boolean.class)
                        ? " true 或 false"
                        : Objects.equals(type, Date.class) ? "日期，如 date(\"2026-01-31\")" : "整数";
    }
}
