package cn.minxu.project;

import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.casework.supervision.Overview;
import cn.minxu.casework.supervision.Overview.Counted;
import cn.minxu.casework.supervision.Overview.Share;
import cn.minxu.casework.supervision.Scope;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 民需项目 as a kind of case: its cases start by one diagram and are carried out by another. */
class ProjectKind extends FittedKind {

    static final String RUN = "runProject";
    static final String IMPLEMENT = "implementProject";

    /** Told when the claims of a project sum to its budget. */
    static final String CLAIMED = "case.claimed";

    /** By whom its design is settled: RESIDENTS in a meeting, PARTNERS, or NONE beside the joint meeting. */
    static final Variable FORUM = Variable.text("projectForum", Life.FACT);

    /** What the residents' meeting came to: AGREED, REJECTED or OPEN. */
    static final Variable FORUM_OUTCOME = Variable.text("forumOutcome", Life.FACT);

    static final Variable APPRAISAL_NEEDED = Variable.flag("appraisalNeeded", Life.FACT);
    static final Variable CLAIMANTS_KNOWN = Variable.flag("claimantsKnown", Life.FACT);
    static final Variable MIDTERM_PASSED = Variable.flag("midtermPassed", Life.FACT);
    static final Variable LAST_PAID = Variable.flag("lastPaid", Life.FACT);
    static final Variable ACCEPTED = Variable.flag("projectAccepted", Life.FACT);
    static final Variable IMPLEMENTER = Variable.text("implementerUnit", Life.FACT);

    /** Whether the request that was agreed to was to end early. */
    static final Variable ENDS_EARLY = Variable.flag("endsEarly", Life.PASSING);

    /** The end of the time for claims. */
    static final Variable CLAIM_UNTIL = new Variable("claimUntil", Date.class, Life.KEPT);

    private static final List<String> TYPED = List.of(
            "update minxu.project set name = minxu.erased(name) where id = ? and name <> minxu.erased(name)",
            """
            update minxu.project_design set beneficiaries = minxu.erased(beneficiaries), measures = minxu.erased(measures),
              effect = minxu.erased(effect), why = minxu.erased(why) where project_id = ? and measures <> minxu.erased(measures)""",
            "update minxu.project_milestone set title = minxu.erased(title) where project_id = ? and title <> minxu.erased(title)");

    static final List<Variable> VARIABLES = List.of(
            FORUM,
            FORUM_OUTCOME,
            APPRAISAL_NEEDED,
            CLAIMANTS_KNOWN,
            MIDTERM_PASSED,
            LAST_PAID,
            ACCEPTED,
            IMPLEMENTER,
            ENDS_EARLY,
            CLAIM_UNTIL);

    private final Projects projects;

    ProjectKind(DrawnDesk desk, Projects projects, Set<String> steps) {
        super(RUN, "民需项目", desk, steps.toArray(String[]::new));
        this.projects = projects;
    }

    /** Of the projects that were signed within the period, those that were accepted. */
    @Override
    public Overview overview(Scope scope) {
        String fixed = "select p.id from minxu.project p where p.signed_at >= :since and p.signed_at < :until";
        String period = scope.period().name();
        return new Overview(
                List.of(),
                List.of(new Share(
                        new Counted(
                                "projectsCompleted", period + "项目完成", fixed + " and p.accepted_at is not null", false),
                        new Counted("projectsFixed", period + "确定项目", fixed, false))),
                null);
    }

    @Override
    public void erase(long number) {
        super.erase(number);
        TYPED.forEach(statement -> projects.write(statement, number));
    }

    /** A project of a community's without a form. */
    long begin(String community, String title) {
        return registerFor(community, title).number();
    }

    @Override
    public Known known() {
        Known drawn = super.known();
        return new Known(
                Stream.concat(drawn.processes().stream(), Stream.of(IMPLEMENT)).collect(Collectors.toUnmodifiableSet()),
                drawn.variables(),
                drawn.unitLists(),
                Set.of(CLAIMED),
                drawn.steps(),
                drawn.scheduled(),
                drawn.facts());
    }
}
