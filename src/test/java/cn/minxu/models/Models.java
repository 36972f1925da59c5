package cn.minxu.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models and forms as they lie in the project. */
public final class Models {

    /** A process model and its file. */
    public record Model(Path file, BpmnModelInstance bpmn) {
        public String key() {
            return process().getId();
        }

        public Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        public <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }
    }

    /** A decision model and its file. */
    public record Table(Path file, DmnModelInstance dmn) {}

    /** A form and its file. */
    public record Form(Path file, JsonNode json) {
        public String id() {
            return json.path("id").asText();
        }
    }

    private Models() {}

    public static List<Model> all() {
        return files("processes", ".bpmn").stream()
                .map(f -> new Model(f, Bpmn.readModelFromFile(f.toFile())))
                .toList();
    }

    public static List<Table> tables() {
        return files("processes", ".dmn").stream()
                .map(f -> new Table(f, Dmn.readModelFromFile(f.toFile())))
                .toList();
    }

    public static List<Form> forms() {
        var json = new ObjectMapper();
        return files("forms", ".form").stream()
                .map(f -> {
                    try {
                        return new Form(f, json.readTree(f.toFile()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    /** Keys of the facts that the form of a step shows, and of the options that it offers; none for a step that is not committed. */
    public static Set<String> factsOfFormAt(String step) {
        return FactsAtSteps.ALL.getOrDefault(step, Set.of());
    }

    /** Read once: it is asked for at each form that a test sends. */
    private static final class FactsAtSteps {
        private static final Map<String, Set<String>> ALL = read();

        private static Map<String, Set<String>> read() {
            Map<String, Form> forms = forms().stream().collect(Collectors.toMap(Form::id, form -> form));
            var all = new HashMap<String, Set<String>>();
            for (Model model : all()) {
                for (UserTask step : model.elements(UserTask.class)) {
                    var keys = new TreeSet<String>();
                    if (step.getCamundaFormRef() != null) {
                        collectFacts(forms.get(step.getCamundaFormRef()).json(), keys);
                    }
                    all.putIfAbsent(step.getId(), keys);
                }
            }
            return all;
        }
    }

    private static void collectFacts(JsonNode node, Set<String> keys) {
        for (JsonNode component : node.path("components")) {
            if (component.path("readonly").asBoolean()
                    || component.path("disabled").asBoolean()) {
                keys.add(component.path("key").asText());
            }
            if (component.hasNonNull("valuesKey")) {
                keys.add(component.get("valuesKey").asText());
            }
            collectFacts(component, keys);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
