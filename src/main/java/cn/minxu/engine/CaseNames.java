package cn.minxu.engine;

import cn.minxu.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The names that models may use beside variables: {@code dueAt}, {@code warnAt}, {@code nextMark} and {@code lapseAt} of the waiting
 * step that the expression stands at, {@code needNumber} (the business key), the units that a multi-instance activity goes through, and
 * the delegates.
 */
class CaseNames extends ELResolver {

    private static final Set<String> UNITS = Set.of("consultedUnits", "supportingUnits");

    static final Set<String> NAMES =
            Set.of("dueAt", "warnAt", "nextMark", "lapseAt", "needNumber", "consultedUnits", "supportingUnits");

    /** Variables that the table of limits may ask for. */
    private static final Set<String> LIMIT_FACTS = Set.of("needGrade", "stage", "urgent");

    /** A cycle that has no occurrence left. */
    private static final String NO_MORE = "R1/1970-01-01T00:00:00/PT1S";

    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private final ApplicationContext beans;
    private final CaseFacts facts;

    CaseNames(ApplicationContext beans, CaseFacts facts) {
        this.beans = beans;
        this.facts = facts;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        Object value = NAMES.contains(name) ? caseValue(context, name) : delegate(name);
        if (value == null) {
            value = fact(context, name);
        }
        if (value != null) {
            context.setPropertyResolved(true);
        }
        return value;
    }

    /** Of an instance that has lost its variables for the moment: the engine takes them off while it migrates. */
    private @Nullable Object fact(ELContext context, String name) {
        ExecutionEntity execution = execution(context);
        if (execution == null || execution.getProcessBusinessKey() == null || execution.hasVariable(name)) {
            return null;
        }
        ExecutionEntity instance = execution.getProcessInstance();
        return name.equals("handlerUnit")
                ? instance.getTenantId()
                : facts.of(instance).get(name);
    }

    private @Nullable Object delegate(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, JavaDelegate.class) ? noting(name) : null;
    }

    /** The delegate; why it refuses, the person reads who set the process going. */
    private JavaDelegate noting(String name) {
        JavaDelegate delegate = beans.getBean(name, JavaDelegate.class);
        return execution -> {
            try {
                delegate.execute(execution);
            } catch (Refused refused) {
                Refusals.note(refused);
                throw refused;
            }
        };
    }

    private @Nullable Object caseValue(ELContext context, String name) {
        ExecutionEntity execution = execution(context);
        if (execution == null) {
            return null;
        }
        if (name.equals("needNumber")) {
            return execution.getProcessBusinessKey();
        }
        if (UNITS.contains(name)) {
            return units(execution, name);
        }
        if (name.equals("nextMark") && isFiring(execution)) {
            return cycle(following(execution));
        }
        Deadlines.Open open = open(execution);
        return switch (name) {
            case "dueAt" -> Date.from(open.dueAt());
            case "warnAt" -> Date.from(open.warnAt());
            case "lapseAt" -> lapse(open.lapseAt(), execution);
            default -> cycle(open.nextMark());
        };
    }

    private @Nullable Instant following(ExecutionEntity execution) {
        Deadlines.Open known =
                beans.getBean(Deadlines.class).firing(execution.getCurrentActivityId(), execution.getId());
        return (known == null ? open(execution) : known).followingMark();
    }

    private Deadlines.Open open(ExecutionEntity execution) {
        return Refusals.noting(() -> beans.getBean(Deadlines.class)
                .open(new Deadlines.Stay(
                        Long.parseLong(execution.getProcessBusinessKey()),
                        execution.getCurrentActivityId(),
                        execution.getId(),
                        holder(execution),
                        limitFacts(execution),
                        isFresh(execution))));
    }

    private static @Nullable ExecutionEntity execution(ELContext context) {
        var scope = (VariableScope) context.getContext(VariableScope.class);
        return scope instanceof TaskEntity task ? task.getExecution() : scope instanceof ExecutionEntity e ? e : null;
    }

    private List<String> units(ExecutionEntity execution, String name) {
        String process = execution.getProcessDefinition().getKey();
        return beans.getBeansOfType(CaseDesk.class).values().stream()
                .filter(desk -> desk.owns(process))
                .findFirst()
                .map(desk -> desk.units(Long.parseLong(execution.getProcessBusinessKey()), name))
                .orElse(List.of());
    }

    private static Date lapse(@Nullable Instant lapseAt, ExecutionEntity execution) {
        if (lapseAt == null) {
            throw new ProcessEngineException(
                    "决策表 stepLimit 没有给出步骤“" + execution.getCurrentActivityId() + "”的失效时限数，请补充后重新部署。");
        }
        return Date.from(lapseAt);
    }

    private static boolean isFresh(ExecutionEntity execution) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient(execution);
    }

    /** Whether the step's own timer is what is being executed: the marks that are due now are about to be set. */
    private static boolean isFiring(ExecutionEntity execution) {
        return Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
                && execution.getId().equals(timer.getExecutionId());
    }

    /** The first group of the task that waits; where none does, the community. */
    private static String holder(ExecutionEntity execution) {
        if (execution.getActivity().getActivityBehavior() instanceof UserTaskActivityBehavior waiting) {
            for (Expression group : waiting.getTaskDefinition().getCandidateGroupIdExpressions()) {
                return String.valueOf(group.getValue(execution));
            }
        }
        return String.valueOf(execution.getVariable("communityUnit"));
    }

    private static Map<String, Object> limitFacts(ExecutionEntity execution) {
        var facts = new HashMap<String, Object>();
        for (String name : LIMIT_FACTS) {
            Object value = execution.getVariable(name);
            if (value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }

    private static String cycle(@Nullable Instant nextMark) {
        return nextMark == null
                ? NO_MORE
                : "R/" + START.format(LocalDateTime.ofInstant(nextMark, ZoneId.systemDefault())) + "/P1D";
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {}

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public java.util.@Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(
            ELContext context, Object base) {
        return null;
    }
}
