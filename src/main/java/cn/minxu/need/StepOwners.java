package cn.minxu.need;

import static java.util.Map.entry;

import cn.minxu.Refused;
import cn.minxu.organisation.Organisation;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose step it is by the facts of the need. The diagrams ask the unit that a variable names; where somebody has written another one
 * into it, the step does not open.
 */
@Component
class StepOwners {

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
            entry("userTask_explainPolicy", Owner.COMMUNITY),
            entry("userTask_respondUrgent", Owner.COMMUNITY),
            entry("userTask_attendOnSite", Owner.COMMUNITY),
            entry("userTask_reportResult", Owner.COMMUNITY),
            entry("userTask_callBackResident", Owner.COMMUNITY),
            entry("userTask_reviewExplanation", Owner.STREET),
            entry("userTask_solveAtStreet", Owner.STREET),
            entry("userTask_conveneDepartments", Owner.STREET),
            entry("userTask_routeAgain", Owner.STREET),
            entry("userTask_provideOpinion", Owner.CONSULTED),
            entry("userTask_signSubmission", Owner.COSIGNERS),
            entry("userTask_studyMatter", Owner.DISTRICT));

    /** Of the step that every unit settles its part by, what it settles it for says whose it is. */
    private static final Map<String, Owner> SETTLERS =
            Map.of("CENTRE", Owner.CENTRE, "LEAD", Owner.LEAD, "SUPPORT", Owner.SUPPORTING);

    private final JdbcClient jdbc;
    private final Needs needs;
    private final Consultations consultations;
    private final Assignments assignments;
    private final Organisation organisation;
    private final StepNames names;

    StepOwners(
            JdbcClient jdbc,
            Needs needs,
            Consultations consultations,
            Assignments assignments,
            Organisation organisation,
            StepNames names) {
        this.jdbc = jdbc;
        this.needs = needs;
        this.consultations = consultations;
        this.assignments = assignments;
        this.organisation = organisation;
        this.names = names;
    }

    /** @throws Refused if the step is not this unit's */
    void require(long number, String step, String unit, @Nullable String stage) {
        Owner owner = step.equals("userTask_settleMatter") ? SETTLERS.get(String.valueOf(stage)) : OWNERS.get(step);
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
            case COSIGNERS ->
                Stream.of(street(number), department(number))
                        .filter(unit -> !hasSigned(number, unit))
                        .toList();
        };
    }

    private boolean hasSigned(long number, String unit) {
        return jdbc.sql("select exists (select 1 from minxu.submission_sign where need_id = ? and unit_id = ?)")
                .params(number, unit)
                .query(Boolean.class)
                .single();
    }

    private String street(long number) {
        return organisation.streetOf(community(number)).id();
    }

    private String community(long number) {
        return needs.get(number).registration().communityId();
    }

    private String department(long number) {
        return jdbc.sql("select unit_id from minxu.given_up where need_id = ? and level = ?")
                .params(number, Level.DEPARTMENT_AGAIN.code())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
