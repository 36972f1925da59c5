package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.Table;
import cn.minxu.model.gate.Cells.Row;
import cn.minxu.model.text.FeelGrammar;
import cn.minxu.model.text.Spoken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/** The tables that the kernel asks itself: limits of steps, of extensions, of the promise. */
final class LimitTables {

    private static final String AMOUNT = "limitAmount";
    private static final String UNIT = "limitUnit";
    private static final String CLOCK = "clockFrom";
    private static final String EXTENSION = "extensionLimit";
    private static final String PROMISE = "promiseLimit";
    private static final String DAYS = "maxDays";

    /** What may stand in a column; all others hold whole positive numbers. */
    static final Map<String, Set<String>> WORDS =
            Map.of(UNIT, Set.of("WORKING_DAYS", "CLOCK_MINUTES"), CLOCK, Set.of("REGISTRATION", "ROUND", "STEP"));

    private static final Map<String, List<String>> OUTPUTS =
            Map.of(EXTENSION, List.of(DAYS), PROMISE, List.of(AMOUNT, UNIT));
    private static final List<String> OF_STEPS = List.of(AMOUNT, UNIT, CLOCK);
    private static final Set<String> PROMISE_INPUTS = Set.of("nature", "urgent");

    private final String resource;
    private final Table table;
    private final Cells cells;
    private final Findings found;

    private LimitTables(String resource, Table table, Cells cells, Findings found) {
        this.resource = resource;
        this.table = table;
        this.cells = cells;
        this.found = found;
    }

    static boolean isOne(String key, Ground ground) {
        return OUTPUTS.containsKey(key) || StepLimits.isOne(key, ground);
    }

    static void check(String resource, Table table, Cells cells, Ground ground, Findings found) {
        var rules = new LimitTables(resource, table, cells, found);
        rules.columns();
        cells.rows().forEach(rules::row);
        rules.names(ground);
        if (!table.key().equals(PROMISE)) {
            rules.steps(ground);
        }
    }

    private Where here() {
        return Where.named(resource, "decision", table.name(), table.key());
    }

    private void columns() {
        List<String> required = OUTPUTS.getOrDefault(table.key(), OF_STEPS);
        required.stream()
                .filter(name -> cells.output(name).isEmpty())
                .forEach(name -> found.refuse(here(), "没有输出列“" + name + "”。请补上。"));
        cells.outputs().stream()
                .map(Cells.Column::text)
                .filter(name -> !required.contains(name) && !(required == OF_STEPS && name.equals(StepLimits.LAPSE)))
                .forEach(name -> found.refuse(here(), "输出列“" + Spoken.cut(name) + "”没有人用。请删去，或核对名称。"));
        boolean several = table.model().getModelElementsByType(DecisionTable.class).stream()
                .anyMatch(each -> !Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.ANY)
                        .contains(each.getHitPolicy()));
        if (several) {
            found.refuse(here(), "时限只能有一个结果。请把命中策略改为 U、F 或 A。");
        }
    }

    private void row(Row row) {
        for (int i = 0; i < row.outputs().size(); i++) {
            cell(row, cells.outputs().get(i).text(), row.outputs().get(i));
        }
    }

    private void cell(Row row, String column, String cell) {
        Set<String> words = WORDS.get(column);
        if (words != null) {
            if (Cells.literal(cell).filter(words::contains).isEmpty()) {
                refuse(
                        row,
                        "“" + column + "”的“" + Spoken.cut(cell) + "”不对。可以填写 "
                                + words.stream()
                                        .sorted()
                                        .map(word -> "\"" + word + "\"")
                                        .collect(Collectors.joining("、"))
                                + "。");
            }
            return;
        }
        boolean optional = column.equals(StepLimits.LAPSE) && cell.isEmpty();
        boolean known = Set.of(AMOUNT, DAYS, StepLimits.LAPSE).contains(column);
        if (known && !optional && !StepLimits.isWholeAndPositive(cell)) {
            refuse(row, "“" + column + "”的“" + Spoken.cut(cell) + "”不是大于零的整数。请填写天数或分钟数，如 5。");
        }
    }

    private void refuse(Row row, String message) {
        found.refuse(new Where(resource, here().element() + "的规则", row.at().getId()), message);
    }

    /** What it asks beside the step, somebody says; of a process's own table, the process does. */
    private void names(Ground ground) {
        if (!OUTPUTS.containsKey(table.key()) && !table.key().equals(StepLimits.SHARED)) {
            return;
        }
        Predicate<String> known =
                table.key().equals(PROMISE) ? PROMISE_INPUTS::contains : name -> isKnown(name, ground);
        cells.inputs().stream()
                .flatMap(column -> FeelGrammar.expression(column.text()).stream())
                .flatMap(Set::stream)
                .filter(name -> !known.test(name))
                .filter(name -> !ground.isUnsure())
                .forEach(name -> found.refuse(here(), "没有“" + Spoken.cut(name) + "”这个名称。请改问 step，或流程中已有的名称。"));
    }

    private static boolean isKnown(String name, Ground ground) {
        return name.equals(StepLimits.STEP)
                || Stream.concat(Stream.of(ground.kernel()), ground.kinds())
                        .anyMatch(kind -> kind.variables().containsKey(name))
                || ground.diagrams()
                        .anyMatch(diagram -> Names.of(diagram, ground).of(name).isPresent());
    }

    private void steps(Ground ground) {
        if (ground.isUnsure()) {
            return;
        }
        var known = new HashSet<String>(ground.kernel().steps());
        ground.kinds().forEach(kind -> known.addAll(kind.steps()));
        ground.diagrams().flatMap(Diagram::nodes).map(FlowNode::getId).forEach(known::add);
        cells.input(StepLimits.STEP)
                .ifPresent(at -> cells.rows()
                        .forEach(row -> StepLimits.steps(row.inputs().get(at)).stream()
                                .filter(step -> !known.contains(step))
                                .forEach(step -> found.warn(
                                        new Where(
                                                resource,
                                                here().element() + "的规则",
                                                row.at().getId()),
                                        "没有步骤“" + Spoken.cut(step) + "”。请核对编号，或接着部署有它的流程。"))));
    }
}
