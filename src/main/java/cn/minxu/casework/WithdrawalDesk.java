package cn.minxu.casework;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.view.Sight;
import cn.minxu.engine.DeployedModels;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a case is taken back by the unit whose it is, if its diagram draws that. */
@Service
@Transactional
public class WithdrawalDesk {

    /** The message that a diagram waits for in its event sub-process 撤回. */
    public static final String WITHDRAWN = "case.withdrawn";

    private static final String STEP = "message_caseWithdrawn";
    public static final int LONGEST_REASON = 500;

    private final CaseBook cases;
    private final Decisions decisions;
    private final Organisation organisation;
    private final CaseEngine engine;
    private final Sight sight;
    private final DeployedModels models;
    private final Clock clock;

    WithdrawalDesk(
            CaseBook cases,
            Decisions decisions,
            Organisation organisation,
            CaseEngine engine,
            Sight sight,
            DeployedModels models,
            Clock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.organisation = organisation;
        this.engine = engine;
        this.sight = sight;
        this.models = models;
        this.clock = clock;
    }

    /** Whether this user may take an open case back: his unit's own, whose diagram draws that. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Case c, String user) {
        return !c.isClosed()
                && isOwners(c, user)
                && models.latest(c.kind())
                        .filter(diagram -> diagram.messages().contains(WITHDRAWN))
                        .isPresent();
    }

    /** Of the unit whose case it is, or who registered it for that unit. */
    private boolean isOwners(Case c, String user) {
        return c.registeredBy().equals(user)
                || organisation
                        .person(user)
                        .map(Person::unitId)
                        .filter(c.unit()::equals)
                        .isPresent();
    }

    /** @throws Refused if no reason is given, the case is closed, of another unit, or its diagram does not draw it */
    public void withdraw(long number, String by, String reason) {
        sight.require(by, number);
        Case c = cases.lock(number);
        String unit = organisation.person(by).map(Person::unitId).orElse("");
        if (!isOwners(c, by)) {
            throw Refused.forbidden("只有提出单位“" + organisation.unit(c.unit()).name() + "”可以撤回这件事项。");
        }
        if (c.isClosed()) {
            throw Refused.conflict("事项 " + number + " 已经办结归档，不能撤回。");
        }
        String why = Plain.text(reason);
        if (why.isEmpty() || why.codePointCount(0, why.length()) > LONGEST_REASON) {
            throw Refused.invalid("请填写撤回的原因，最多 " + LONGEST_REASON + " 个字。");
        }
        decisions.append(new Decision(number, clock.instant(), by, unit, STEP, "WITHDRAWAL_ASKED", why, Map.of()));
        try {
            engine.tell(WITHDRAWN, number);
        } catch (MismatchingMessageCorrelationException notDrawn) {
            throw Refused.conflict("这件事项的流程图没有画出“撤回”，不能撤回；确需停办的，请联系流程设计人员。");
        }
    }
}
