package cn.minxu.engine.guard;

import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidationReportImpl;
import org.camunda.bpm.engine.impl.migration.validation.instruction.MigrationInstructionValidator;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstruction;
import org.camunda.bpm.engine.impl.migration.validation.instruction.ValidatingMigrationInstructions;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** A step that waits migrates to the same step only: another one would be somebody else's, with a limit of its own. */
public class SameStep implements MigrationInstructionValidator {

    @Override
    public void validate(
            ValidatingMigrationInstruction instruction,
            ValidatingMigrationInstructions all,
            MigrationInstructionValidationReportImpl report) {
        ActivityImpl source = instruction.getSourceActivity();
        if (waits(source)
                && !source.getId().equals(instruction.getTargetActivity().getId())) {
            report.addFailure("环节“" + source.getId() + "”只能迁移到同一个环节。");
        }
    }

    private static boolean waits(ActivityImpl activity) {
        return activity.getActivityBehavior() instanceof UserTaskActivityBehavior
                || activity.getActivityBehavior() instanceof ReceiveTaskActivityBehavior;
    }
}
