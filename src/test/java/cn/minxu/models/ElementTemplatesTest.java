package cn.minxu.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.casework.schedule.Period;
import cn.minxu.model.UserStep;
import cn.minxu.organisation.UnitKind;
import cn.minxu.testing.MinxuTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the element templates and the starter offer a designer is what the product has. */
@MinxuTest
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of(".camunda", "element-templates");
    private static final Path STARTER = Path.of(".camunda", "starter");

    /** Steps that are the same in every kind: their forms and limits are the product's. */
    private static final Set<String> COMMON = Set.of("userTask_decideExtension", "userTask_resumeMatter");

    @Autowired
    ApplicationContext beans;

    @Test
    void every_action_offered_is_a_bean() throws IOException {
        assertThat(offered("camunda:delegateExpression"))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(beans.getBean(action.substring(2, action.length() - 1)))
                        .isInstanceOf(JavaDelegate.class));
    }

    /** Of the newest version of each. */
    @ParameterizedTest
    @ValueSource(strings = {"user-task.json", "user-task-of-chosen-unit.json"})
    void all_that_a_step_may_say_of_itself_is_asked_for(String file) throws IOException {
        JsonNode versions = new ObjectMapper().readTree(TEMPLATES.resolve(file).toFile());
        JsonNode newest = versions.get(versions.size() - 1);
        assertThat(StreamSupport.stream(newest.path("properties").spliterator(), false)
                        .map(property -> property.path("binding"))
                        .filter(binding -> binding.path("type").asText().equals("camunda:property"))
                        .map(binding -> binding.path("name").asText()))
                .containsExactlyInAnyOrder(
                        UserStep.POST,
                        UserStep.NOT_SAME_AS,
                        UserStep.NOT_SAME_AS_IF_OTHERS,
                        UserStep.MAY_EXTEND,
                        UserStep.MAY_PAUSE);
    }

    @Test
    void every_form_that_is_set_exists() throws IOException {
        assertThat(offered("camunda:formRef"))
                .isSubsetOf(Models.forms().stream().map(Models.Form::id).toList());
    }

    @Test
    void kinds_of_units_and_periods_are_ours() throws IOException {
        assertThat(offered("units")).containsExactlyInAnyOrderElementsOf(names(UnitKind.values()));
        assertThat(offered("every")).containsExactlyInAnyOrderElementsOf(names(Period.values()));
        String starters = properties("starters")
                .findFirst()
                .orElseThrow()
                .at("/constraints/pattern/value")
                .asText();
        assertThat(names(UnitKind.values()).stream().filter(starters::contains))
                .containsExactlyInAnyOrder("DISTRICT", "CENTRE", "DEPARTMENT", "STREET", "COMMUNITY");
    }

    @Test
    void each_step_of_the_starter_has_its_form_and_its_limit_beside_it() {
        var diagram = Bpmn.readModelFromFile(STARTER.resolve("new-kind.bpmn").toFile());
        Bpmn.validateModel(diagram);
        var limits = Dmn.readModelFromFile(STARTER.resolve("new-kind-limit.dmn").toFile());
        Dmn.validateModel(limits);
        Process process =
                diagram.getModelElementsByType(Process.class).iterator().next();
        List<UserTask> steps = diagram.getModelElementsByType(UserTask.class).stream()
                .filter(step -> !COMMON.contains(step.getId()))
                .toList();

        assertThat(limits.getModelElementsByType(Decision.class))
                .extracting(Decision::getId)
                .containsExactly(process.getId() + "Limit");
        assertThat(limits.getModelElementsByType(InputEntry.class).stream()
                        .map(entry -> entry.getText().getTextContent()))
                .containsExactlyInAnyOrderElementsOf(
                        steps.stream().map(step -> '"' + step.getId() + '"').toList());
        assertThat(Stream.concat(
                                diagram.getModelElementsByType(StartEvent.class).stream()
                                        .map(StartEvent::getCamundaFormRef),
                                steps.stream().map(UserTask::getCamundaFormRef))
                        .filter(Objects::nonNull))
                .hasSize(steps.size() + 1)
                .allSatisfy(form -> assertThat(STARTER.resolve(form + ".form")).exists());
    }

    /** The values that a binding may get: set, given first, or to be chosen. */
    private static Set<String> offered(String binding) throws IOException {
        return properties(binding)
                .flatMap(property -> Stream.concat(
                        Stream.of(property.path("value")),
                        StreamSupport.stream(property.path("choices").spliterator(), false)
                                .map(each -> each.path("value"))))
                .map(JsonNode::asText)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> properties(String binding) throws IOException {
        var json = new ObjectMapper();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            List<Path> sorted = files.sorted().toList();
            var found = Stream.<JsonNode>builder();
            for (Path file : sorted) {
                for (JsonNode property : json.readTree(file.toFile()).findValues("properties").stream()
                        .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                        .toList()) {
                    if (property.at("/binding/name").asText().equals(binding)) {
                        found.add(property);
                    }
                }
            }
            return found.build();
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
