package cn.minxu.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;

/** Whether somebody is moving or ending instances, or taking variables away, by other means than their diagrams. */
public final class ByHand {

    private static final List<Class<?>> MOVES = List.of(
            ModifyProcessInstanceCmd.class,
            AbstractModificationCmd.class,
            AbstractDeleteProcessInstanceCmd.class,
            AbstractDeleteProcessDefinitionCmd.class,
            DeleteDeploymentCmd.class,
            MigrateProcessInstanceCmd.class);

    private static final List<Class<?>> REMOVALS =
            List.of(AbstractRemoveVariableCmd.class, AbstractPatchVariablesCmd.class);

    private ByHand() {}

    /** By modification, deletion or migration. */
    public static boolean now() {
        return isOneOf(MOVES);
    }

    public static boolean isRemovingVariables() {
        return isOneOf(REMOVALS);
    }

    private static boolean isOneOf(List<Class<?>> commands) {
        var invocation = Context.getCommandInvocationContext();
        return invocation != null && commands.stream().anyMatch(each -> each.isInstance(invocation.getCommand()));
    }
}
