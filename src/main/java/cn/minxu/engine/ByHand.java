package cn.minxu.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractDeleteProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteDeploymentCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;

/** Whether somebody is moving or ending instances by other means than their diagrams: modification, deletion, migration. */
final class ByHand {

    private static final List<Class<?>> COMMANDS = List.of(
            ModifyProcessInstanceCmd.class,
            AbstractModificationCmd.class,
            AbstractDeleteProcessInstanceCmd.class,
            AbstractDeleteProcessDefinitionCmd.class,
            DeleteDeploymentCmd.class,
            MigrateProcessInstanceCmd.class);

    private ByHand() {}

    static boolean now() {
        var invocation = Context.getCommandInvocationContext();
        return invocation != null && COMMANDS.stream().anyMatch(each -> each.isInstance(invocation.getCommand()));
    }
}
