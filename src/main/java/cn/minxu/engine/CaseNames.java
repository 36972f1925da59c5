package cn.minxu.engine;

import cn.minxu.Refused;
import cn.minxu.engine.timer.MarkTimer;
import cn.minxu.engine.timer.MovedDeadline;
import cn.minxu.engine.timer.WaitingSteps;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * The names that models may use beside variables: {@code nextMark} for the timer of the marks, {@code lapseAt} for that of a step which
 * ends without its holder, {@code caseNumber} (the business key), the units that a multi-instance activity goes through, and the
 * delegates.
 */
class CaseNames extends ELResolver {

    /** Ends the name of units that a step is repeated for, side by side; which they are, the kind of the case says. */
    private static final String UNITS = "Units";

    private static final Set<String> NAMES = Set.of(MarkTimer.NAME, "lapseAt", "caseNumber");

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
        Object value = NAMES.contains(name) || name.endsWith(UNITS) ? caseValue(context, name) : delegate(name);
        if (value == null) {
            value = fact(context, name);
        }
        if (value != null) {
            context.setPropertyResolved(true);
        }
        return value != null ? value : unfilled(context, name);
    }

    /** What nobody has filled in is empty, and what nobody has ticked is not so: neither is a mistake of the diagram. */
    private @Nullable Object unfilled(ELContext context, String name) {
        ExecutionEntity execution = execution(context);
        Optional<Class<?>> field = execution == null ? Optional.empty() : facts.unfilled(execution, name);
        if (field.isPresent()) {
            context.setPropertyResolved(true);
        }
        return field.filter(Boolean.class::equals).isPresent() ? Boolean.FALSE : null;
    }

    /** Of an instance that has lost its variables for the moment: the engine takes them off while it migrates. */
    private @Nullable Object fact(ELContext context, String name) {
        ExecutionEntity execution = execution(context);
        if (execution == null || execution.getProcessBusinessKey() == null || execution.hasVariable(name)) {
            return null;
        }
        return facts.of(execution.getProcessInstance(), name::equals).get(name);
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
        if (name.equals("caseNumber")) {
            return execution.getProcessBusinessKey();
        }
        if (name.endsWith(UNITS)) {
            return units(execution, name);
        }
        return name.equals(MarkTimer.NAME) ? MarkTimer.cycle(nextMark(execution)) : lapse(execution);
    }

    /** An instance that is being made waits nowhere yet. */
    private @Nullable Instant nextMark(ExecutionEntity instance) {
        if (isFresh(instance)) {
            return null;
        }
        Deadlines deadlines = beans.getBean(Deadlines.class);
        long number = Long.parseLong(instance.getProcessBusinessKey());
        String id = instance.getProcessInstanceId();
        boolean whole = MarkTimer.isWhole(instance.getProcessInstance());
        return isFiring(instance) ? deadlines.followingMark(number, id, whole) : deadlines.nextMark(number, id, whole);
    }

    private Date lapse(ExecutionEntity execution) {
        String step = MovedDeadline.step(execution.getCurrentActivityId());
        Instant lapseAt = Refusals.noting(() -> Optional.ofNullable(beans.getBean(Deadlines.class)
                        .lapse(
                                Long.parseLong(execution.getProcessBusinessKey()),
                                execution.getProcessDefinition().getKey(),
                                step,
                                WaitingSteps.limitFacts(beans.getBean(Deadlines.class), execution))))
                .orElseThrow(() -> new ProcessEngineException("决策表 stepLimit 没有给出步骤“" + step + "”的失效时限数，请补充后重新部署。"));
        return Date.from(lapseAt);
    }

    private static @Nullable ExecutionEntity execution(ELContext context) {
        var scope = (VariableScope) context.getContext(VariableScope.class);
        return scope instanceof TaskEntity task ? task.getExecution() : scope instanceof ExecutionEntity e ? e : null;
    }

    private List<String> units(ExecutionEntity execution, String name) {
        return beans.getBean(CaseDesk.class).units(Long.parseLong(execution.getProcessBusinessKey()), name);
    }

    private static boolean isFresh(ExecutionEntity execution) {
        return Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .isTransient(execution);
    }

    /** Whether the instance's own timer is what is being executed: the marks that are due now are about to be set. */
    private static boolean isFiring(ExecutionEntity execution) {
        return Context.getCommandContext().getCurrentJob() instanceof TimerEntity timer
                && execution.getId().equals(timer.getExecutionId());
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
