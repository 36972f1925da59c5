package cn.minxu.engine.form;

import cn.minxu.Refused;
import cn.minxu.engine.Assignees;
import cn.minxu.engine.CaseDesk;
import cn.minxu.engine.CaseDesk.StartedCase;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.CaseLock;
import cn.minxu.engine.CaseRules;
import cn.minxu.engine.Contracts;
import cn.minxu.engine.Refusals;
import cn.minxu.engine.StartPermit;
import cn.minxu.model.Filled;
import cn.minxu.model.FormField;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;

/**
 * Where forms meet our facts. Opening a form asks the desk for what it shows; submitting one checks who does it, repeats the form's
 * own rules, hands everything to the desk, and lets only declared variables through to the engine.
 */
public class FormSeam {

    /** The fact and the value by which each opening of a start form is told from every other. */
    private static final String FORM_TOKEN = "formToken";

    /** The task whose form is being submitted on this thread: the only way in which a task may be completed. */
    private static final ThreadLocal<@Nullable String> SUBMITTING = new ThreadLocal<>();

    /** What may change of a task beside its form: who works on it, where it stands in the queue, and by when. */
    private static final Set<String> CHANGING =
            Set.of(TaskEntity.ASSIGNEE, TaskEntity.PRIORITY, TaskEntity.DUE_DATE, TaskEntity.FOLLOW_UP_DATE);

    private final Supplier<CaseDesk> desk;
    private final Supplier<List<Assignees>> assignees;
    private final Contracts contracts;
    private final DeployedForms forms;
    private final FormCheck check;

    public FormSeam(
            Supplier<CaseDesk> desk,
            Supplier<List<Assignees>> assignees,
            Contracts contracts,
            DeployedForms forms,
            FormCheck check) {
        this.desk = desk;
        this.assignees = assignees;
        this.contracts = contracts;
        this.forms = forms;
        this.check = check;
    }

    Map<String, Object> startFacts(ProcessDefinitionEntity definition) {
        var facts = new HashMap<String, Object>();
        facts.put(FORM_TOKEN, UUID.randomUUID().toString());
        Refusals.noting(() -> facts.putAll(desk.get().startFacts(definition.getKey(), userId())));
        return facts;
    }

    Map<String, Object> taskFacts(TaskEntity task) {
        return Refusals.noting(() -> taskFacts(task, key -> true));
    }

    void submitStart(ExecutionEntity instance, Map<String, Object> submitted) {
        var definition = instance.getProcessDefinition();
        var variables = new HashMap<String, Object>();
        StartedCase started = Refusals.noting(() -> {
            refuseIf(!forms.hasStart(definition), CaseRules.REGISTER_FIRST);
            List<FormField> form = forms.ofStart(definition);
            Filled filled = check.take(form, submitted, startFacts(definition));
            variables.putAll(steering(definition, filled));
            variables.keySet().removeAll(contracts.java().facts());
            return desk.get().register(definition.getKey(), userId(), token(submitted), filled);
        });
        StartPermit.give(started.number(), started.unit());
        instance.setProcessBusinessKey(Long.toString(started.number()));
        instance.setTenantId(started.unit());
        variables.putAll(started.variables());
        instance.setVariables(variables);
    }

    private static String token(Map<String, Object> submitted) {
        String token = submitted.get(FORM_TOKEN) instanceof String text ? text : "";
        if (!token.matches("[0-9a-f-]{36}")) {
            throw Refused.invalid("登记表不完整，请重新打开登记表填写。");
        }
        return token;
    }

    void submitTask(TaskEntity task, Map<String, Object> submitted) {
        Refusals.noting(() -> {
            requireWorker(task);
            desk.get().lock(number(task));
            List<FormField> form = forms.ofTask(task);
            Set<String> asked = factsFor(form, submitted);
            Filled filled =
                    check.take(form, submitted, asked.isEmpty() ? shown(form) : taskFacts(task, asked::contains));
            var variables = steering(task.getProcessDefinition(), filled);
            variables.putAll(desk.get().completed(atHand(task), userId(), filled));
            task.getExecution().setVariables(variables);
        });
        SUBMITTING.set(task.getId());
    }

    /** What of a form the diagram asks for: as a variable. */
    private Map<String, Object> steering(ProcessDefinitionEntity definition, Filled filled) {
        var types = contracts.of(definition.getId());
        var steering = new HashMap<String, Object>();
        filled.open()
                .filter(entry -> types.containsKey(entry.key()))
                .forEach(entry -> steering.put(
                        entry.key(),
                        types.get(entry.key()) == Date.class && entry.value() instanceof String date
                                ? Date.from(FormDate.of(date))
                                : entry.value()));
        return steering;
    }

    /** Called when a top-level instance ends, by whatever means. */
    public void ended(ExecutionEntity instance) {
        long number = Long.parseLong(instance.getProcessBusinessKey());
        Refusals.noting(() -> desk.get().ended(number, LastEnd.of(instance)));
    }

    /** Called when a called instance ends, by whatever means. */
    public void callEnded(ExecutionEntity instance) {
        long number = Long.parseLong(instance.getProcessBusinessKey());
        String process = instance.getProcessDefinition().getKey();
        Refusals.noting(() -> desk.get().callEnded(number, process));
    }

    /** Called when a step or a called instance is ended by hand. */
    public void requireClosed(ExecutionEntity instance) {
        long number = Long.parseLong(instance.getProcessBusinessKey());
        Refusals.noting(() -> desk.get().requireClosed(number));
    }

    /** Called when a task ends by completion, whatever command did it. */
    public void requireSubmitted(TaskEntity task) {
        boolean submitted = task.getId().equals(SUBMITTING.get());
        SUBMITTING.remove();
        Refusals.noting(() -> refuseIf(!submitted, "请打开任务的表单填写后提交，不能绕过表单直接办结任务。"));
    }

    /** Called when a task's assignee changes, by claiming or otherwise. */
    public void requireAssignable(TaskEntity task) {
        String to = task.getAssignee();
        Refusals.noting(() -> {
            refuseIf(to != null && !isMember(to, groups(task)), "“" + to + "”不属于这项任务的承办单位，不能签领或被指派。");
            String from = Objects.requireNonNull(task.getPropertyChanges().get(TaskEntity.ASSIGNEE))
                    .getOrgValueString();
            String by = isFresh(task) ? null : Context.getCommandContext().getAuthenticatedUserId();
            assignees.get().forEach(each -> each.changing(atHand(task), by, from, to));
        });
    }

    /** Just made: whom it is given to then, the diagram says. */
    private static boolean isFresh(TaskEntity task) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient(task);
    }

    /** Called when anything of a task changes: a form submitted for one that is delegated would not complete it. */
    public void requireNotRewritten(TaskEntity task) {
        Refusals.noting(() -> refuseIf(
                !CHANGING.containsAll(task.getPropertyChanges().keySet()),
                "任务的名称、说明和归属由流程决定，不能另行改写或委托；要交给同事办理，请用“转交”。"));
    }

    private void requireWorker(TaskEntity task) {
        String user = userId();
        String assignee = task.getAssignee();
        if (assignee == null) {
            if (!isMember(user, groups(task))) {
                throw Refused.forbidden("这项任务由其他单位承办，您不能办理。");
            }
        } else if (!assignee.equals(user)) {
            throw Refused.forbidden("这项任务已由“" + assignee + "”签领，您不能代为办理。请刷新任务列表。");
        }
    }

    private static boolean isMember(String user, Set<String> groups) {
        var command = Context.getCommandContext();
        var authentication = command.getAuthentication();
        if (authentication != null && user.equals(authentication.getUserId()) && authentication.getGroupIds() != null) {
            return authentication.getGroupIds().stream().anyMatch(groups::contains);
        }
        return command.getReadOnlyIdentityProvider().createGroupQuery(command).groupMember(user).list().stream()
                .anyMatch(g -> groups.contains(g.getId()));
    }

    private static Set<String> groups(TaskEntity task) {
        return task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    private static TaskAtHand atHand(TaskEntity task) {
        String holder = groups(task).stream().findFirst().orElse("");
        return new TaskAtHand(number(task), processKey(task), task.getTaskDefinitionKey(), holder, task.getId());
    }

    /** Read with all executions of the instance, which whoever completes the task asks for next: its case is locked by now ({@link CaseLock}). */
    private static long number(TaskEntity task) {
        String instance = task.getProcessInstanceId();
        var command = Context.getCommandContext();
        if (command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, instance) == null) {
            command.getExecutionManager().findExecutionsByProcessInstanceId(instance);
        }
        return Long.parseLong(
                command.getExecutionManager().findExecutionById(instance).getBusinessKey());
    }

    /** All by name; what is not wanted is left blank. */
    private Map<String, Object> taskFacts(TaskEntity task, Predicate<String> wanted) {
        var facts = new HashMap<String, Object>();
        desk.get().taskFacts(atHand(task)).forEach((key, fact) -> facts.put(key, wanted.test(key) ? fact.get() : ""));
        return facts;
    }

    /** The facts without which nobody can judge what was submitted: it is a choice among them, or there is a condition on them. */
    private static Set<String> factsFor(List<FormField> form, Map<String, Object> submitted) {
        Stream<String> choices = form.stream()
                .filter(f -> submitted.get(f.key()) != null)
                .flatMap(f -> Stream.ofNullable(f.valuesKey()));
        var open = form.stream().filter(f -> !f.fixed()).map(FormField::key).collect(Collectors.toSet());
        Stream<String> conditions =
                form.stream().flatMap(f -> f.namesInCondition().stream()).filter(name -> !open.contains(name));
        return Stream.concat(choices, conditions).collect(Collectors.toSet());
    }

    private static Map<String, Object> shown(List<FormField> form) {
        return form.stream().filter(FormField::fixed).collect(Collectors.toMap(FormField::key, f -> "", (a, b) -> a));
    }

    private static String processKey(TaskEntity task) {
        return task.getProcessDefinition().getKey();
    }

    private static String userId() {
        String user = Context.getCommandContext().getAuthenticatedUserId();
        if (user == null) {
            throw Refused.forbidden("请先登录。");
        }
        return user;
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw Refused.conflict(message);
        }
    }
}
