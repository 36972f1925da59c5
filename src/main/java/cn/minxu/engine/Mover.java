package cn.minxu.engine;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.impl.ModificationBuilderImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceModificationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteProcessInstancesCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.migration.AbstractMigrationCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.jspecify.annotations.Nullable;

/** The engine's commands that move a case, and where each says which: the commands themselves do not tell. */
public enum Mover {
    FORM(SubmitTaskFormCmd.class, "taskId", Whom.TASK),
    COMPLETION(CompleteTaskCmd.class, "taskId", Whom.TASK),
    TASK_ERROR(HandleTaskBpmnErrorCmd.class, "taskId", Whom.TASK),
    TASK_ESCALATION(HandleTaskEscalationCmd.class, "taskId", Whom.TASK),
    JOB(ExecuteJobsCmd.class, "jobId", Whom.JOB),
    MESSAGE(AbstractCorrelateMessageCmd.class, "builder", Whom.NUMBER) {
        @Override
        Stream<Ref> refs(Object value) {
            var builder = (MessageCorrelationBuilderImpl) value;
            return builder.getProcessInstanceId() == null
                    ? Stream.ofNullable(builder.getBusinessKey()).map(key -> new Ref(Whom.NUMBER, key))
                    : Stream.of(new Ref(Whom.EXECUTION, builder.getProcessInstanceId()));
        }
    },
    MESSAGE_TO_EXECUTION(MessageEventReceivedCmd.class, "executionId", Whom.EXECUTION),
    SIGNAL(SignalCmd.class, "executionId", Whom.EXECUTION),
    MODIFICATION(ModifyProcessInstanceCmd.class, "builder", Whom.EXECUTION) {
        @Override
        Stream<Ref> refs(Object value) {
            return instances(List.of(((ProcessInstanceModificationBuilderImpl) value).getProcessInstanceId()));
        }
    },
    MODIFICATIONS(AbstractModificationCmd.class, "builder", Whom.EXECUTION) {
        @Override
        Stream<Ref> refs(Object value) {
            return instances(((ModificationBuilderImpl) value).getProcessInstanceIds());
        }
    },
    MIGRATION(AbstractMigrationCmd.class, "executionBuilder", Whom.EXECUTION) {
        @Override
        Stream<Ref> refs(Object value) {
            return instances(((MigrationPlanExecutionBuilderImpl) value).getProcessInstanceIds());
        }
    },
    DELETION(DeleteProcessInstanceCmd.class, "processInstanceId", Whom.EXECUTION),
    DELETIONS(DeleteProcessInstancesCmd.class, "processInstanceIds", Whom.EXECUTION) {
        @Override
        @SuppressWarnings("unchecked") // as the engine declares it
        Stream<Ref> refs(Object value) {
            return instances((Collection<String>) value);
        }
    },
    VARIABLE(AbstractVariableCmd.class, "entityId", Whom.EXECUTION),
    VARIABLES(AbstractPatchVariablesCmd.class, "entityId", Whom.EXECUTION);

    /** What an id is of. */
    public enum Whom {
        TASK,
        JOB,
        EXECUTION,
        NUMBER
    }

    /** Something of a case. */
    record Ref(Whom whom, String id) {}

    private final Class<?> command;
    private final String field;
    private final Whom whom;
    private final @Nullable Field found;

    Mover(Class<?> command, String field, Whom whom) {
        this.command = command;
        this.field = field;
        this.whom = whom;
        this.found = EngineNames.field(command, field);
    }

    /** Of what the command moves; nothing if it is none of these. */
    static List<Ref> refs(Command<?> command) {
        return Arrays.stream(values())
                .filter(each -> each.command.isInstance(command))
                .flatMap(each -> Stream.ofNullable(each.value(command)).flatMap(each::refs))
                .toList();
    }

    Stream<Ref> refs(Object value) {
        return Stream.of(new Ref(whom, (String) value));
    }

    private static Stream<Ref> instances(@Nullable Collection<String> ids) {
        return Stream.ofNullable(ids)
                .flatMap(Collection::stream)
                .filter(Objects::nonNull)
                .map(id -> new Ref(Whom.EXECUTION, id));
    }

    private @Nullable Object value(Command<?> of) {
        try {
            return Objects.requireNonNull(found).get(of);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    Class<?> command() {
        return command;
    }

    String field() {
        return field;
    }
}
