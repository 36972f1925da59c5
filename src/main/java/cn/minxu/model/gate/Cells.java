package cn.minxu.model.gate;

import cn.minxu.model.Table;
import cn.minxu.model.text.FeelGrammar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** A decision table as columns and rows of texts. */
record Cells(
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows,
        @Nullable Decision decision) {

    /** @param text an input's expression, an output's name */
    record Column(
            org.camunda.bpm.model.xml.instance.ModelElementInstance at,
            String text,
            @Nullable String type) {}

    /** A rule, with as many cells as there are columns. */
    record Row(Rule at, List<String> inputs, List<String> outputs) {}

    static Cells of(Table table) {
        var decision = table.model().getModelElementsByType(Decision.class).stream()
                .filter(each -> table.key().equals(each.getId()))
                .findFirst();
        return decision.flatMap(each -> each.getChildElementsByType(DecisionTable.class).stream()
                        .findFirst())
                .map(drawn -> of(drawn, decision.get()))
                .orElseGet(() -> new Cells(List.of(), List.of(), List.of(), null));
    }

    private static Cells of(DecisionTable table, Decision decision) {
        List<Column> inputs = table.getInputs().stream().map(Cells::input).toList();
        List<Column> outputs = table.getOutputs().stream().map(Cells::output).toList();
        List<Row> rows = table.getRules().stream()
                .map(rule -> new Row(
                        rule,
                        padded(rule.getInputEntries().stream().map(entry -> said(entry.getText())), inputs.size()),
                        padded(rule.getOutputEntries().stream().map(entry -> said(entry.getText())), outputs.size())))
                .toList();
        return new Cells(inputs, outputs, rows, decision);
    }

    private static Column input(Input input) {
        var asked = input.getInputExpression();
        return asked == null
                ? new Column(input, "", null)
                : new Column(input, said(asked.getText()), asked.getTypeRef());
    }

    private static Column output(Output output) {
        return new Column(output, Optional.ofNullable(output.getName()).orElse(""), output.getTypeRef());
    }

    private static List<String> padded(Stream<String> texts, int size) {
        var all = new ArrayList<>(texts.toList());
        while (all.size() < size) {
            all.add("");
        }
        return all;
    }

    @SuppressWarnings("NullAway") // a cell may have no text
    private static String said(@Nullable Text text) {
        return text == null || text.getTextContent() == null
                ? ""
                : text.getTextContent().strip();
    }

    /** The place of a column of outputs; empty if there is none of this name. */
    Optional<Integer> output(String name) {
        return IntStream.range(0, outputs.size())
                .filter(i -> outputs.get(i).text().equals(name))
                .boxed()
                .findFirst();
    }

    /** The place of a column of inputs that asks for just this name. */
    Optional<Integer> input(String name) {
        return IntStream.range(0, inputs.size())
                .filter(i -> inputs.get(i).text().equals(name))
                .boxed()
                .findFirst();
    }

    /** What a text literal in a cell says; empty if it is none. */
    static Optional<String> literal(String cell) {
        return FeelGrammar.isLiteral(cell) && cell.startsWith("\"")
                ? Optional.of(cell.substring(1, cell.length() - 1).replace("\\\"", "\""))
                : Optional.empty();
    }
}
