package cn.minxu.need.ladder;

import static java.util.Map.entry;

import cn.minxu.need.Needs;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.UnitKind;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which steps take a need in hand, and at which level. At all others, those that a designer draws included, somebody only helps. */
@Component
public class Hands {

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            entry("userTask_judgeNeed", Level.COMMUNITY),
            entry("userTask_handleMatter", Level.COMMUNITY),
            entry("userTask_confirmLowerGrade", Level.COMMUNITY),
            entry("userTask_planCycles", Level.COMMUNITY),
            entry("userTask_performCycle", Level.COMMUNITY),
            entry("userTask_followDecision", Level.COMMUNITY),
            entry("userTask_explainPolicy", Level.COMMUNITY),
            entry("userTask_respondUrgent", Level.COMMUNITY),
            entry("userTask_attendOnSite", Level.COMMUNITY),
            entry("userTask_reportResult", Level.COMMUNITY),
            entry("userTask_solveAtStreet", Level.STREET),
            entry("userTask_conveneDepartments", Level.STREET),
            entry("userTask_routeAgain", Level.STREET));

    /** Whoever signs or studies: from the joint submission on it is the district's. */
    private static final Set<String> OF_DISTRICT = Set.of("userTask_signSubmission", "userTask_studyMatter");

    private final Needs needs;
    private final Turns turns;
    private final StepOwners owners;
    private final Organisation organisation;

    Hands(Needs needs, Turns turns, StepOwners owners, Organisation organisation) {
        this.needs = needs;
        this.turns = turns;
        this.owners = owners;
        this.organisation = organisation;
    }

    /**
     * A step has opened and waits for this unit.
     *
     * @return whether the unit has the need in hand by it
     * @throws cn.minxu.Refused if it gave the need up before, or the need has come further or is at another step, or the step is
     *     another unit's
     */
    public boolean opened(long number, String step, String unit) {
        boolean hand = takes(number, step, unit);
        owners.require(number, step, unit);
        turns.require(number, step, unit, hand);
        return hand;
    }

    private boolean takes(long number, String step, String unit) {
        if (OF_DISTRICT.contains(step)) {
            needs.take(number, organisation.district().id(), Level.DISTRICT);
            return step.equals("userTask_studyMatter");
        }
        Level level = LEVELS.get(step);
        if (level != null) {
            needs.take(number, unit, level);
            return true;
        }
        return switch (step) {
            case "userTask_signForMatter" -> taken(number, unit, Level.DEPARTMENT);
            case "userTask_signAgain" -> taken(number, unit, Level.DEPARTMENT_AGAIN);
            case "userTask_settleAtDepartment" -> kept(number, unit, Level.DEPARTMENT);
            case "userTask_settleAsLead" -> taken(number, unit, Level.ASSIGNED);
            case "userTask_settleAtCentre" -> taken(number, unit, Level.CENTRE);
            case "userTask_superviseMatter", "userTask_levelUp", "userTask_superviseRedo" ->
                taken(number, unit, above(organisation.unit(unit).kind()));
            case "userTask_redoMatter", "userTask_handleOtherwise" -> kept(number, unit, Level.COMMUNITY);
            default -> false;
        };
    }

    private static Level above(UnitKind kind) {
        return switch (kind) {
            case DISTRICT -> Level.DISTRICT_SUPERVISION;
            case STREET -> Level.STREET;
            default -> Level.CENTRE;
        };
    }

    private boolean taken(long number, String unit, Level level) {
        needs.take(number, unit, level);
        return true;
    }

    private boolean kept(long number, String unit, Level atLeast) {
        needs.keep(number, unit, atLeast);
        return true;
    }
}
