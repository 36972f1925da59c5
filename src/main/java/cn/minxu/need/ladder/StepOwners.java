package cn.minxu.need.ladder;

import static java.util.Map.entry;

import cn.minxu.Refused;
import cn.minxu.casework.StepNames;
import cn.minxu.need.Needs;
import cn.minxu.organisation.Organisation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose step it is by the facts of the need. The diagrams ask the unit that a variable names; where somebody has written another one
 * into it, the step does not open.
 */
@Component
public class StepOwners {

    private enum Owner {
        COMMUNITY,
        STREET,
        CENTRE,
        DISTRICT,
        /** The departments that the street convened and that have not answered. */
        CONSULTED,
        /** The street, and the department that gave the need back in the second round, as long as they have not signed. */
        COSIGNERS,
        /** The department that the district has chosen. */
        LEAD,
        SUPPORTING
    }

    private static final Map<String, Owner> OWNERS = Map.ofEntries(
            entry("userTask_judgeNeed", Owner.COMMUNITY),
            entry("userTask_handleMatter", Owner.COMMUNITY),
            entry("userTask_confirmLowerGrade", Owner.COMMUNITY),
            entry("userTask_planCycles", Owner.COMMUNITY),
            entry("userTask_performCycle", Owner.COMMUNITY),
            entry("userTask_followDecision", Owner.COMMUNITY),
            entry("userTask_explainPolicy", Owner.COMMUNITY),
            entry("userTask_respondUrgent", Owner.COMMUNITY),
            entry("userTask_attendOnSite", Owner.COMMUNITY),
            entry("userTask_reportResult", Owner.COMMUNITY),
            entry("userTask_callBackResident", Owner.COMMUNITY),
            entry("userTask_handleOtherwise", Owner.COMMUNITY),
            entry("userTask_reviewExplanation", Owner.STREET),
            entry("userTask_solveAtStreet", Owner.STREET),
            entry("userTask_conveneDepartments", Owner.STREET),
            entry("userTask_routeAgain", Owner.STREET),
            entry("userTask_provideOpinion", Owner.CONSULTED),
            entry("userTask_signSubmission", Owner.COSIGNERS),
            entry("userTask_studyMatter", Owner.DISTRICT),
            entry("userTask_settleAsLead", Owner.LEAD),
            entry("userTask_supportLead", Owner.SUPPORTING),
            entry("userTask_settleAtCentre", Owner.CENTRE),
            entry("userTask_superviseMatter", Owner.CENTRE));

    private final Needs needs;
    private final Consultations consultations;
    private final Assignments assignments;
    private final Cosigners cosigners;
    private final Organisation organisation;
    private final StepNames names;

    StepOwners(
            Needs needs,
            Consultations consultations,
            Assignments assignments,
            Cosigners cosigners,
            Organisation organisation,
            StepNames names) {
        this.needs = needs;
        this.consultations = consultations;
        this.assignments = assignments;
        this.cosigners = cosigners;
        this.organisation = organisation;
        this.names = names;
    }

    /** @throws Refused if the step is not this unit's */
    public void require(long number, String step, String unit) {
        Owner owner = OWNERS.get(step);
        if (owner != null && !units(number, owner).contains(unit)) {
            throw Refused.conflict("需求 " + number + " 的“" + names.of(step) + "”不由“"
                    + organisation.find(unit).map(each -> each.name()).orElse(unit) + "”办理，请管理员核对流程变量。");
        }
    }

    private Collection<String> units(long number, Owner owner) {
        return switch (owner) {
            case COMMUNITY -> Set.of(community(number));
            case STREET -> Set.of(street(number));
            case CENTRE -> Set.of(organisation.centre().id());
            case DISTRICT -> Set.of(organisation.district().id());
            case CONSULTED -> consultations.open(number);
            case LEAD -> assignments.lead(number).stream().toList();
            case SUPPORTING -> assignments.supporting(number);
            case COSIGNERS -> cosigners.open(number);
        };
    }

    private String street(long number) {
        return organisation.streetOf(community(number)).id();
    }

    private String community(long number) {
        return needs.get(number).registration().communityId();
    }
}
