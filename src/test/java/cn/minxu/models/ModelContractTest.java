package cn.minxu.models;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.engine.Contracts;
import cn.minxu.testing.MinxuTest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Models, forms, contracts and code say the same, checked both ways. */
@MinxuTest
class ModelContractTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\s*!?\\s*([A-Za-z0-9]+)");
    private static final Set<String> CASE_NAMES = Set.of(
            "nextMark",
            "lapseAt",
            "caseNumber",
            "consultedUnits",
            "signingUnits",
            "supportingUnits",
            "memberUnits",
            "agreementUnits",
            "assessorUnits",
            "partnerUnits",
            "unmatchedUnits");

    @Autowired
    ApplicationContext beans;

    @Autowired
    Contracts contracts;

    @Autowired
    RepositoryService repository;

    static Stream<Models.Model> models() {
        return Models.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void each_name_that_is_asked_for_is_said_by_java_a_form_or_a_table(Models.Model model) {
        assertThat(used(model))
                .as(model.key())
                .isEqualTo(new TreeSet<>(contract(model.key()).keySet()));
    }

    /** What people read of a step or an end is found by its id alone. */
    @Test
    void what_people_do_and_how_a_case_ends_is_called_the_same_wherever_its_id_is_the_same() {
        var names = new TreeMap<String, Set<String>>();
        models().flatMap(model ->
                        Stream.concat(model.elements(UserTask.class).stream(), model.elements(EndEvent.class).stream()))
                .filter(node -> node.getName() != null)
                .forEach(node -> names.computeIfAbsent(node.getId(), id -> new TreeSet<>())
                        .add(node.getName()));
        names.values().removeIf(called -> called.size() == 1);
        assertThat(names).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void variables_are_of_four_types(Models.Model model) {
        assertThat(contract(model.key()).values())
                .isNotEmpty()
                .isSubsetOf(String.class, Boolean.class, Long.class, java.util.Date.class);
    }

    @ParameterizedTest
    @MethodSource("models")
    void delegates_are_beans_named_after_their_task(Models.Model model) {
        for (ServiceTask task : model.elements(ServiceTask.class)) {
            String bean = task.getId().replaceFirst("serviceTask_", "").replaceFirst("_.*", "");
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean + "}");
            assertThat(beans.getBean(bean)).isInstanceOf(JavaDelegate.class);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void decisions_forms_called_processes_and_messages_resolve(Models.Model model) {
        Set<String> decisions = ids(
                Models.tables().stream().flatMap(t -> t.dmn().getModelElementsByType(Decision.class).stream()),
                Decision::getId);
        Set<String> forms = ids(Models.forms().stream(), Models.Form::id);
        Set<String> processes = ids(models(), Models.Model::key);
        for (BusinessRuleTask task : model.elements(BusinessRuleTask.class)) {
            assertThat(decisions).contains(task.getCamundaDecisionRef());
            assertThat(task.getId()).isEqualTo("businessRuleTask_" + task.getCamundaDecisionRef());
        }
        for (UserTask task : model.elements(UserTask.class)) {
            assertThat(forms).as(task.getId()).contains(task.getCamundaFormRef());
        }
        for (StartEvent start : model.elements(StartEvent.class)) {
            if (start.getCamundaFormRef() != null) {
                assertThat(forms).contains(start.getCamundaFormRef());
            }
        }
        for (CallActivity call : model.elements(CallActivity.class)) {
            assertThat(processes).contains(call.getCalledElement());
        }
        assertThat(ids(model.elements(Message.class).stream(), Message::getName))
                .allMatch(name -> name.startsWith("need.") || name.startsWith("case."));
    }

    @Test
    void every_form_is_used_and_named_like_its_file() {
        var used = new HashSet<String>();
        models().forEach(model -> {
            model.elements(UserTask.class).forEach(t -> used.add(t.getCamundaFormRef()));
            model.elements(StartEvent.class).forEach(s -> used.add(s.getCamundaFormRef()));
        });
        for (Models.Form form : Models.forms()) {
            assertThat(form.file().getFileName()).hasToString(form.id() + ".form");
            assertThat(used).contains(form.id());
        }
    }

    /** The case shows itself above each form: number, place, dates and history are not repeated in it. */
    @Test
    void forms_ask_and_at_most_a_quarter_of_what_they_hold_can_only_be_read() {
        var components = Models.forms().stream()
                .flatMap(form ->
                        StreamSupport.stream(form.json().path("components").spliterator(), false))
                .toList();
        long read = components.stream()
                .filter(each -> each.path("readonly").asBoolean() || !each.has("key"))
                .count();
        assertThat(read * 4).as(read + " of " + components.size()).isLessThanOrEqualTo(components.size());
        for (Models.Form form : Models.forms()) {
            assertThat(form.json().findValuesAsText("key"))
                    .as(form.id())
                    .doesNotContain("caseNumber", "needNumber", "historyText", "dueText", "promisedText");
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_process_is_named_like_its_file_and_has_a_time_to_live(Models.Model model) {
        String file = model.file().getFileName().toString().replace(".bpmn", "");
        assertThat(model.key().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(file);
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).isNotBlank();
        assertThat(model.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_waiting_person_has_a_unit_a_form_and_a_limit(Models.Model model) {
        for (UserTask task : model.elements(UserTask.class)) {
            boolean need = model.file().toString().contains("need");
            assertThat(task.getCamundaPriority()).as(task.getId()).isEqualTo(need ? "${needPriority}" : null);
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).matches("\\$\\{[a-zA-Z]+Unit}");
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("latest");
            assertThat(limitedSteps()).as("rules of stepLimit").contains(task.getId());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void marks_are_drawn_once_where_somebody_waits(Models.Model model) {
        var timers = model.elements(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTimeCycle() != null)
                .filter(timer ->
                        timer.getParentElement().getParentElement() instanceof SubProcess) // not a schedule's own
                .toList();
        boolean waits = !model.elements(UserTask.class).isEmpty();
        assertThat(timers).hasSize(waits ? 1 : 0);
        for (TimerEventDefinition timer : timers) {
            var start = (StartEvent) timer.getParentElement();
            var marks = (SubProcess) start.getParentElement();
            assertThat(timer.getTimeCycle().getTextContent()).isEqualTo("${nextMark}");
            assertThat(start.isInterrupting()).isFalse();
            assertThat(marks.triggeredByEvent()).isTrue();
            assertThat(marks.getName()).isEqualTo("时限督办");
        }
    }

    @Test
    void no_limit_is_kept_for_a_step_or_a_timer_that_no_model_has() {
        Set<String> steps = models().flatMap(m -> Stream.concat(
                        m.elements(org.camunda.bpm.model.bpmn.instance.Activity.class).stream(),
                        m.elements(org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent.class).stream()))
                .map(a -> a.getId())
                .collect(Collectors.toSet());
        assertThat(steps).containsAll(limitedSteps());
    }

    @ParameterizedTest
    @MethodSource("models")
    void called_processes_get_their_variables_one_by_one(Models.Model model) {
        for (CallActivity call : model.elements(CallActivity.class)) {
            var in = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            var out = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaOut.class)
                    .list();
            assertThat(in).noneMatch(i -> i.getCamundaVariables() != null);
            assertThat(out).noneMatch(o -> o.getCamundaVariables() != null);
            assertThat(in).anyMatch(i -> "${caseNumber}".equals(i.getCamundaBusinessKey()));
            Map<String, Class<?>> child = contract(call.getCalledElement());
            in.stream()
                    .filter(i -> i.getCamundaTarget() != null)
                    .forEach(i -> assertThat(child).as(call.getId()).containsKey(i.getCamundaTarget()));
            out.stream()
                    .filter(o -> o.getCamundaSource() != null)
                    .forEach(o -> assertThat(child).as(call.getId()).containsKey(o.getCamundaSource()));
        }
    }

    private static Set<String> limitedSteps() {
        return Models.tables().stream()
                .filter(t -> t.file().getFileName().toString().matches("(?!extension-|promise-).+-limit\\.dmn"))
                .flatMap(t -> t.dmn().getModelElementsByType(Rule.class).stream())
                .map(rule -> rule.getInputEntries().iterator().next().getTextContent())
                .flatMap(text -> Stream.of(text.split(",")))
                .map(text -> text.strip().replace("\"", ""))
                .filter(text -> !text.isEmpty() && !text.equals("-"))
                .collect(Collectors.toSet());
    }

    private Set<String> used(Models.Model model) {
        var used = new TreeSet<String>();
        String xml = org.camunda.bpm.model.bpmn.Bpmn.convertToString(model.bpmn());
        Matcher names = EXPRESSION.matcher(xml);
        while (names.find()) {
            used.add(names.group(1));
        }
        model.elements(CamundaIn.class).forEach(i -> add(used, i.getCamundaSource()));
        model.elements(CamundaOut.class).forEach(o -> add(used, o.getCamundaTarget()));
        model.elements(BusinessRuleTask.class).forEach(b -> {
            add(used, b.getCamundaResultVariable());
            Models.tables().stream()
                    .flatMap(t -> t.dmn().getModelElementsByType(Decision.class).stream())
                    .filter(d -> d.getId().equals(b.getCamundaDecisionRef()))
                    .flatMap(d -> d
                            .getModelInstance()
                            .getModelElementsByType(org.camunda.bpm.model.dmn.instance.InputExpression.class)
                            .stream())
                    .forEach(e -> used.add(e.getText().getTextContent()));
        });
        Set<String> java = contracts.java().types().keySet();
        for (UserTask task : model.elements(UserTask.class)) {
            fieldsOf(task.getCamundaFormRef()).filter(java::contains).forEach(used::add);
        }
        for (StartEvent start : model.elements(StartEvent.class)) {
            fieldsOf(start.getCamundaFormRef()).filter(java::contains).forEach(used::add);
        }
        used.add("needGrade"); // asked by the table of limits, in whatever process somebody comes to wait
        deployed()
                .flatMap(each -> each.getModelElementsByType(CallActivity.class).stream())
                .filter(call -> model.key().equals(call.getCalledElement()))
                .filter(call -> call.getExtensionElements() != null)
                .map(call -> call.getExtensionElements().getElementsQuery())
                .forEach(mapped -> {
                    mapped.filterByType(CamundaIn.class).list().forEach(in -> add(used, in.getCamundaTarget()));
                    mapped.filterByType(CamundaOut.class).list().forEach(out -> add(used, out.getCamundaSource()));
                });
        used.removeAll(CASE_NAMES);
        used.removeIf(name -> beans.containsBean(name));
        return used;
    }

    /** Whatever calls it: other tests draw kinds that do. */
    private Stream<org.camunda.bpm.model.bpmn.BpmnModelInstance> deployed() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(definition -> repository.getBpmnModelInstance(definition.getId()));
    }

    private static Stream<String> fieldsOf(String form) {
        return Models.forms().stream()
                .filter(f -> f.id().equals(form))
                .flatMap(f -> f.json().findValuesAsText("key").stream());
    }

    private static void add(Set<String> names, String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static <T> Set<String> ids(Stream<T> all, Function<T, String> id) {
        return all.map(id).collect(Collectors.toSet());
    }

    private Map<String, Class<?>> contract(String key) {
        return contracts.of(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId());
    }
}
