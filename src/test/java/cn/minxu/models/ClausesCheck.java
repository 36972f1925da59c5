package cn.minxu.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.PathRecorder;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/**
 * Runs after all other tests: clause ↔ element or rule of a table ↔ test that passes it. Writes {@code docs/clauses.md} with
 * {@code -Dminxu.write=true}, else holds it against what is true now.
 */
class ClausesCheck {

    private static final Path PAGE = Path.of("docs", "clauses.md");
    private static final Pattern CITED = Pattern.compile("条款：([^；。\\s]+)");

    private record Row(String where, String what, String test) {}

    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final TreeSet<String> gaps = new TreeSet<>();

    @Test
    void every_clause_is_carried_and_every_rule_is_proven() throws IOException {
        List<String> catalogue = Files.readAllLines(Path.of("docs", "clauses.csv"));
        catalogue.stream().skip(1).forEach(line -> rows.put(line.substring(0, line.indexOf(',')), new ArrayList<>()));
        elements(passed());
        rules();
        code();
        rows.forEach((clause, carriers) -> {
            if (carriers.isEmpty()) {
                gaps.add("条款 " + clause + " 没有图元、规则或测试");
            }
        });
        assertThat(gaps).isEmpty();
        String page = page(catalogue);
        if (Boolean.getBoolean("minxu.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/clauses.md: script/test --write")
                .isEqualTo(page);
    }

    /** The tests that walk through the models, and alone pass every node: others may pass one by the way, or later, in background. */
    private static final List<String> WALKS = List.of(
            "AgreementTest.",
            "AllianceTest.",
            "AnsweredNeedsTest.",
            "AppraiseMatterTest.",
            "ApproveFundsTest.",
            "BigMattersTest.",
            "CallBackTest.",
            "ContestTest.",
            "CorrectionTest.",
            "CouncilTest.",
            "DecidedNeedTest.",
            "DeliberationScheduleTest.",
            "DeliberationTest.",
            "DissolvedAllianceTest.",
            "DutyTest.",
            "FollowReportsTest.",
            "HandleNeedTest.",
            "HoldMeetingTest.",
            "ImplementProjectTest.",
            "MemberScoreTest.",
            "OpinionRequestTest.",
            "PayMatterTest.",
            "ProjectListsTest.",
            "PublishNoticeTest.",
            "RunProjectTest.",
            "ScoreMatterTest.",
            "SigningTest.",
            "StationServiceTest.",
            "SubProcessesTest.",
            "TakenUpTest.",
            "TimeMattersTest.");

    /** For each node the first of the tests that walk through models, in the order of their names. */
    private static Map<String, String> passed() throws IOException {
        var tests = new TreeMap<String, String>();
        for (String line : PathRecorder.all()) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && WALKS.stream().anyMatch(parts[2]::startsWith)) {
                tests.merge(parts[0] + " " + parts[1], parts[2], (a, b) -> a.compareTo(b) < 0 ? a : b);
            }
        }
        return tests;
    }

    private void elements(Map<String, String> passed) {
        for (Models.Model model : Models.all()) {
            for (FlowNode node : model.elements(FlowNode.class)) {
                String text = node.getDocumentations().isEmpty()
                        ? ""
                        : node.getDocumentations().iterator().next().getTextContent();
                String where = model.key() + " / " + node.getId();
                boolean carriesRule = node instanceof Activity
                        || node instanceof EndEvent
                        || (node instanceof Gateway && node.getOutgoing().size() > 1);
                if (carriesRule && !CITED.matcher(text).find() && !(node instanceof EndEvent)) {
                    gaps.add(where + " 没有写明条款");
                }
                cite(text, where, String.valueOf(node.getName()), passed.get(model.key() + " " + node.getId()));
            }
        }
    }

    private void rules() throws IOException {
        for (Models.Table table : Models.tables()) {
            Decision decision = table.dmn()
                    .getModelElementsByType(Decision.class)
                    .iterator()
                    .next();
            String proof = Files.readString(Path.of("src/test/resources/dmn", decision.getId() + ".csv"));
            for (Rule rule : table.dmn().getModelElementsByType(Rule.class)) {
                String text = rule.getDescription() == null
                        ? ""
                        : rule.getDescription().getTextContent();
                String where = decision.getId() + " / " + rule.getId();
                if (!CITED.matcher(text).find()) {
                    gaps.add(where + " 没有写明条款");
                }
                cite(text, where, decision.getName(), proof.contains(rule.getId()) ? decision.getId() + ".csv" : null);
            }
        }
    }

    private void code() {
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target", "test-classes"))) {
            if (type.isAnnotatedWith(Clause.class)) {
                credit(type.getAnnotationOfType(Clause.class), type.getSimpleName());
            }
            for (JavaMethod method : type.getMethods()) {
                if (method.isAnnotatedWith(Clause.class)) {
                    credit(method.getAnnotationOfType(Clause.class), type.getSimpleName() + "." + method.getName());
                }
            }
        }
    }

    private void credit(Clause clause, String test) {
        for (String name : clause.value()) {
            add(name, new Row("代码", "", test), test);
        }
    }

    private void cite(String text, String where, String what, String test) {
        Matcher cited = CITED.matcher(text);
        if (!cited.find()) {
            return;
        }
        for (String clause : cited.group(1).split("、")) {
            if (test == null) {
                gaps.add(where + " 没有测试经过");
            } else {
                add(clause, new Row(where, what.replace('\n', ' '), test), where);
            }
        }
    }

    private void add(String clause, Row row, String where) {
        List<Row> carriers = rows.get(clause);
        if (carriers == null) {
            gaps.add(where + " 引用了目录中没有的条款 " + clause);
        } else {
            carriers.add(row);
        }
    }

    private String page(List<String> catalogue) {
        var page = new StringBuilder("# 条款 ↔ 图元或规则 ↔ 测试\n\n由测试生成，勿手改：`script/test --write`。\n");
        catalogue.stream().skip(1).forEach(line -> {
            String[] columns = line.split(",", 3);
            page.append("\n## ")
                    .append(columns[0])
                    .append('\n')
                    .append(columns[1])
                    .append("（")
                    .append(columns[2])
                    .append("）\n\n");
            page.append("| 图元或规则 | 名称 | 测试 |\n|---|---|---|\n");
            rows.get(columns[0]).stream()
                    .map(r -> "| `" + r.where() + "` | " + r.what() + " | " + r.test() + " |\n")
                    .sorted()
                    .distinct()
                    .forEach(page::append);
        });
        return page.toString();
    }
}
