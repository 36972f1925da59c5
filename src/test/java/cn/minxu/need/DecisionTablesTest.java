package cn.minxu.need;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.guard.WholeNumbers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each decision table gives what its CSV in {@code dmn/} says; columns are named as in the table, results begin with an arrow. */
class DecisionTablesTest {

    private static final String RULE = "→ 规则";

    private final List<String> matched = new ArrayList<>();
    private final DmnEngine engine = engine();

    @TestFactory
    Stream<DynamicContainer> everyDecisionTableGivesWhatItsCasesSay() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn")).sorted().toList().stream()
                    .map(this::cases);
        }
    }

    private DynamicContainer cases(Path file) {
        DmnModelInstance model = Dmn.readModelFromFile(file.toFile());
        Decision decision = single(model, Decision.class);
        List<CSVRecord> rows = rows(decision.getId());
        var tests = new ArrayList<DynamicTest>();
        for (CSVRecord row : rows) {
            tests.add(DynamicTest.dynamicTest(row.get("情形"), () -> givesWhatTheRowSays(model, decision, row)));
        }
        tests.add(DynamicTest.dynamicTest("每条规则都有情形", () -> everyRuleHasARow(model, rows)));
        tests.add(DynamicTest.dynamicTest(
                "有一种情形什么都不命中",
                () -> assertThat(rows).anyMatch(row -> row.get(RULE).isEmpty())));
        return DynamicContainer.dynamicContainer(decision.getName(), tests);
    }

    private void givesWhatTheRowSays(DmnModelInstance model, Decision decision, CSVRecord row) {
        matched.clear();
        var results = engine.evaluateDecisionTable(decision.getId(), model, inputs(model, row));

        var expected = new LinkedHashMap<String, Object>();
        for (Output output : model.getModelElementsByType(Output.class)) {
            expected.put(output.getName(), typed(row.get("→ " + output.getLabel()), output.getTypeRef()));
        }
        expected.values().removeIf(Objects::isNull); // the engine leaves an empty output out
        if (row.get(RULE).isEmpty()) {
            assertThat(expected).isEmpty();
            assertThat(results.getResultList()).isEmpty();
        } else {
            assertThat(results.getResultList()).containsExactly(expected);
            assertThat(matched).containsExactly(row.get(RULE));
        }
    }

    private static void everyRuleHasARow(DmnModelInstance model, List<CSVRecord> rows) {
        var rules = model.getModelElementsByType(Rule.class).stream().map(Rule::getId);
        var named = rows.stream().map(row -> row.get(RULE)).collect(Collectors.toSet());
        assertThat(named).containsAll(rules.toList());
    }

    private static Map<String, Object> inputs(DmnModelInstance model, CSVRecord row) {
        var inputs = new LinkedHashMap<String, Object>();
        for (Input input : single(model, DecisionTable.class).getInputs()) {
            var expression = input.getInputExpression();
            Object value = typed(row.get(input.getLabel()), expression.getTypeRef());
            if (value != null) {
                inputs.put(expression.getText().getTextContent(), value);
            }
        }
        return inputs;
    }

    private static Object typed(String text, String type) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case "boolean" -> Boolean.valueOf(text);
            case "integer" -> Long.valueOf(text);
            case "long" -> Long.valueOf(text);
            default -> text;
        };
    }

    private static List<CSVRecord> rows(String decision) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setAllowMissingColumnNames(false)
                .get();
        try (InputStream in = DecisionTablesTest.class.getResourceAsStream("/dmn/" + decision + ".csv")) {
            assertThat(in).as("dmn/" + decision + ".csv").isNotNull();
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends ModelElementInstance> T single(DmnModelInstance model, Class<T> type) {
        Collection<T> all = model.getModelElementsByType(type);
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    private DmnEngine engine() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration
                .getTransformer()
                .getDataTypeTransformerRegistry()
                .addTransformer(WholeNumbers.TYPE, new WholeNumbers());
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .forEach(matched::add));
        return configuration.buildEngine();
    }
}
