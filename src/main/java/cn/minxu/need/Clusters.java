package cn.minxu.need;

import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.need.priority.PriorityDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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

    /** The outcome of a screening that found something. */
    static final String FOUND = "OVERLAPS_FOUND";

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
    public Overlap overlap(Need need) {
        Registration r = need.registration();
        if (Places.key(r.place()) == null) {
            return Overlap.NONE;
        }
        List<Need> first = needs.like(r, WINDOW, Overlap.SHOWN);
        int count = first.size() < Overlap.SHOWN ? first.size() : needs.countLike(r, WINDOW, Overlap.COUNTED);
        return new Overlap(count, first);
    }

    /** Screens a new need and records what was found. */
    public void screen(long number) {
        Overlap found = overlap(needs.get(number));
        if (found.count() > 0) {
            decisions.append(new Decision(
                    number, clock.instant(), Decision.SYSTEM, null, SCREENING, FOUND, null, found.details()));
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

    /**
     * The lead that somebody names by its number, or by the number of one that follows it.
     *
     * @throws Refused unless it is about the same thing; with the same words whether it exists or not
     */
    public long named(Need need, long number) {
        return needs.find(number)
                .flatMap(found -> found.lead().map(needs::get).or(() -> Optional.of(found)))
                .filter(lead -> alike(need.registration(), lead.registration()))
                .map(Need::number)
                .orElseThrow(() -> Refused.conflict("受理编号 " + number + " 不是 30 天内同社区、同小类、同地点的另一件诉求，不能并入，请核对编号或单独研判。"));
    }

    private static boolean alike(Registration one, Registration other) {
        return one.number() != other.number()
                && one.communityId().equals(other.communityId())
                && one.subcategory().equals(other.subcategory())
                && Places.normalised(one.place()).equals(Places.normalised(other.place()))
                && Duration.between(one.registeredAt(), other.registeredAt())
                                .abs()
                                .compareTo(WINDOW)
                        <= 0;
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
        needs.waitingFor(lead).forEach(follower -> engine.tell(NeedProcess.LEAD_ANSWERED, follower.number()));
    }

    /** The lead was withdrawn: each follower is judged on its own again. */
    void releaseFollowers(long lead) {
        for (Need follower : needs.waitingFor(lead)) {
            follower.standAlone();
            needs.save(follower);
            engine.tell(NeedProcess.LEAD_WITHDRAWN, follower.number());
        }
    }
}
