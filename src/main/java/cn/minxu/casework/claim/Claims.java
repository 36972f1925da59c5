package cn.minxu.casework.claim;

import cn.minxu.Refused;
import cn.minxu.engine.Assignees;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The engine's own doors, Tasklist's among them: by these somebody claims a task for himself and gives back his own. To whom else a task
 * goes is said at the {@link ClaimDesk}, with a reason. No door gives a second person's step to the first.
 */
@Component
public class Claims implements Assignees {

    private final Suitability suitability;
    private final ClaimLog log;
    private final Organisation organisation;

    Claims(Suitability suitability, ClaimLog log, Organisation organisation) {
        this.suitability = suitability;
        this.log = log;
        this.organisation = organisation;
    }

    @Override
    public void changing(TaskAtHand task, @Nullable String by, @Nullable String from, @Nullable String to) {
        if (to != null) {
            requireSuitable(task, to, to.equals(by));
        }
        if (by != null) {
            var change = new Change(by, from, to);
            requireOwn(change);
            log.append(task.number(), task.step(), change, null);
        }
    }

    private void requireSuitable(TaskAtHand task, String to, boolean himself) {
        suitability.objection(task.number(), task.step(), task.holderUnit(), to).ifPresent(refused -> {
            throw himself ? refused : Refused.conflict("“" + name(to) + "”是此前申请或讲解的人，这个环节须由另一人办理，请另选本单位其他人员。");
        });
    }

    private void requireOwn(Change change) {
        switch (change.kind()) {
            case CLAIMED, RELEASED -> {}
            case TAKEN_BACK ->
                throw Refused.forbidden("这项任务由“" + name(change.from()) + "”签领，只能由本人退领；收回、改派由承办单位负责人或其督办人员办理，并写明理由。");
            default -> throw Refused.forbidden("请用“转交”把任务交给同事；指派、改派由承办单位负责人或其督办人员办理，并写明理由。");
        }
    }

    private String name(@Nullable String user) {
        return organisation.nameOf(String.valueOf(user));
    }
}
