package cn.minxu.casework.view;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows personal data of a case in full to somebody who says why he needs them, and records that. */
@Service
@Transactional
public class RevealDesk {

    private final Residents residents;
    private final Decisions decisions;
    private final Organisation organisation;
    private final Sight sight;
    private final Clock clock;

    RevealDesk(Residents residents, Decisions decisions, Organisation organisation, Sight sight, Clock clock) {
        this.residents = residents;
        this.decisions = decisions;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * The resident's data unmasked, for somebody who has to reach him; that it was shown is recorded.
     *
     * @throws Refused if no reason is given or the user may not see the case
     */
    public Resident reveal(long number, String by, String reason) {
        sight.require(by, number);
        if (Plain.isEmpty(reason) || reason.length() > 200) {
            throw Refused.invalid("请填写查看居民联系方式的用途，最多 200 个字。");
        }
        decisions.append(new Decision(
                number,
                clock.instant(),
                by,
                organisation.person(by).map(Person::unitId).orElse(null),
                StepNames.RESIDENT,
                "RESIDENT_SHOWN",
                Plain.text(reason),
                Map.of()));
        return residents.of(number);
    }
}
