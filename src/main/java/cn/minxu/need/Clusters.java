package cn.minxu.need;

import cn.minxu.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs about the same thing: finds candidates, links them to a lead, and lets the followers go when the lead is concluded. */
@Service
@Transactional
public class Clusters {

    /** Needs further apart than this are not taken for the same (A-P1: 30 days). */
    static final Duration WINDOW = Duration.ofDays(30);

    private static final String SCREENING = "serviceTask_screenOverlaps";

    private final Needs needs;
    private final Decisions decisions;
    private final PriorityDesk priorities;
    private final CaseEngine engine;
    private final Clock clock;

    Clusters(Needs needs, Decisions decisions, PriorityDesk priorities, CaseEngine engine, Clock clock) {
        this.needs = needs;
        this.decisions = decisions;
        this.priorities = priorities;
        this.engine = engine;
        this.clock = clock;
    }

    /** Open needs of the same community, subcategory and place, at most 30 days apart; none where no place was given. */
    @Transactional(readOnly = true)
    public List<Need> candidates(Need need) {
        Registration r = need.registration();
        String place = Places.normalised(r.place());
        if (place.isEmpty()) {
            return List.of();
        }
        Instant at = r.registeredAt();
        return needs.leads(r.communityId(), r.subcategory(), at.minus(WINDOW), at.plus(WINDOW)).stream()
                .filter(other -> other.number() != r.number())
                .filter(other -> Places.normalised(other.registration().place()).equals(place))
                .toList();
    }

    /** Screens a new need and records what was found. */
    public void screen(long number) {
        List<Long> found =
                candidates(needs.get(number)).stream().map(Need::number).toList();
        if (!found.isEmpty()) {
            decisions.append(new Decision(
                    number,
                    clock.instant(),
                    Decision.SYSTEM,
                    null,
                    SCREENING,
                    "OVERLAPS_FOUND",
                    null,
                    Map.of("candidates", found)));
        }
    }

    /**
     * Links a need to a lead, or to that one's own lead: there are no chains. The cluster gains priority.
     *
     * @return the lead
     * @throws cn.minxu.Refused if they cannot be linked; says why
     */
    public long link(Need need, long leadNumber) {
        long leads = needs.get(leadNumber).lead().orElse(leadNumber);
        Need lead = lock(leads);
        need.linkTo(lead);
        needs.save(lead);
        priorities.rescore(leads);
        return leads;
    }

    /** Two people who link two needs to each other at the same moment wait for each other; the database lets one go on. */
    private Need lock(long number) {
        try {
            return needs.lock(number);
        } catch (PessimisticLockingFailureException e) {
            throw Refused.conflict("主诉求 " + number + " 正由他人办理，请刷新后重试。");
        }
    }

    /** A follower was withdrawn: its lead counts one less. */
    void leave(long leadNumber) {
        Need lead = needs.lock(leadNumber);
        lead.loseFollower();
        needs.save(lead);
        if (lead.state() != NeedState.CLOSED) {
            priorities.rescore(leadNumber);
        }
    }

    /** The lead was answered: each follower gets the answer and goes on to its own call-back. */
    void answerFollowers(long lead) {
        needs.waitingFor(lead).forEach(follower -> engine.tell(CaseEngine.LEAD_ANSWERED, follower.number()));
    }

    /** The lead was withdrawn: each follower is judged on its own again. */
    void releaseFollowers(long lead) {
        for (Need follower : needs.waitingFor(lead)) {
            follower.standAlone();
            needs.save(follower);
            engine.tell(CaseEngine.LEAD_WITHDRAWN, follower.number());
        }
    }
}
