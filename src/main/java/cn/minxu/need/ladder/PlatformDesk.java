package cn.minxu.need.ladder;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.view.Sight;
import cn.minxu.need.NeedProcess;
import cn.minxu.need.Needs;
import cn.minxu.need.ladder.Returns.How;
import cn.minxu.need.ladder.Returns.Return;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The platform's part in routing (A-P3): the centre gives back what was dispatched to the wrong department. */
@Service
@Transactional
public class PlatformDesk {

    private static final String RETURN = "message_returnedByPlatform";

    private final Needs needs;
    private final Returns returns;
    private final Decisions decisions;
    private final ObjectionWindow window;
    private final Sight sight;
    private final Organisation organisation;
    private final CaseEngine engine;
    private final Clock clock;

    PlatformDesk(
            Needs needs,
            Returns returns,
            Decisions decisions,
            ObjectionWindow window,
            Sight sight,
            Organisation organisation,
            CaseEngine engine,
            Clock clock) {
        this.needs = needs;
        this.returns = returns;
        this.decisions = decisions;
        this.window = window;
        this.sight = sight;
        this.organisation = organisation;
        this.engine = engine;
        this.clock = clock;
    }

    /** Whether this user may give back what waits for a department's answer. */
    @Transactional(readOnly = true)
    public boolean mayReturn(String user) {
        return organisation.person(user).filter(this::isCentre).isPresent();
    }

    /**
     * 平台退回: gives a dispatched need back in the department's place.
     *
     * @throws Refused if reason or basis is missing, the user is not of the centre or may not see the need, or no department is asked to
     *     sign any more
     */
    public void giveBack(long number, String by, String reason, String legalBasis) {
        Person person = organisation
                .person(by)
                .filter(this::isCentre)
                .orElseThrow(
                        () -> Refused.forbidden("平台退回只由" + organisation.centre().name() + "的经办或督办人员办理。"));
        String why = text(reason, "退回理由", 1000);
        String basis = text(legalBasis, "退回依据", 500);
        sight.require(by, number);
        needs.lock(number);
        Instant now = clock.instant();
        String unit = window.require(number, now).holder();
        int round = needs.level(number).round();
        returns.add(number, new Return(unit, round, How.RETURNED, why, basis, now, by));
        decisions.append(
                new Decision(number, now, by, person.unitId(), RETURN, How.RETURNED.name(), why, details(unit, basis)));
        engine.tell(NeedProcess.RETURNED_BY_PLATFORM, number);
    }

    private Map<String, Object> details(String unit, String basis) {
        return Map.of("to", organisation.unit(unit).name(), "unit", unit, "legalBasis", basis);
    }

    private boolean isCentre(Person person) {
        return person.unitId().equals(organisation.centre().id())
                && person.role().isStaff();
    }

    private static String text(String given, String name, int most) {
        String text = Plain.text(given);
        if (text.isEmpty() || text.codePointCount(0, text.length()) > most) {
            throw Refused.invalid("请填写" + name + "，最多 " + most + " 个字。");
        }
        return text;
    }
}
