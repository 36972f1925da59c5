package cn.minxu.bench.minxu;

import cn.minxu.bench.Samples;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.Limit;
import cn.minxu.worktime.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** A big matter's whole way up, up to its answer. */
final class Ladder {

    private static final String LADDER = "routeBigMatter";
    private static final int WORKING_DAYS = 10;
    private static final Map<String, Object> OBJECTED =
            Map.of("responseOutcome", "OBJECTED", "reason", Samples.REASON, "legalBasis", "部门职责清单第三条");

    private final ApplicationContext application;
    private final BenchDistrict district;
    private final Clerks clerks;

    Ladder(ApplicationContext application, BenchDistrict district, Clerks clerks) {
        this.application = application;
        this.district = district;
        this.clerks = clerks;
    }

    /** @throws UnsupportedOperationException if this version's processes end before the joint submission */
    void requireDeployed() {
        long found = application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(LADDER)
                .latestVersion()
                .count();
        if (found == 0) {
            throw new UnsupportedOperationException("流程 " + LADDER + " 还没有部署");
        }
    }

    void climb(long number, Unit community) {
        Unit street = district.streetOf(community);
        Unit first = district.department(0);
        Unit second = district.department(1);
        Unit lead = district.department(2);
        Unit support = district.department(3);
        clerks.complete(
                number,
                "userTask_judgeNeed",
                community,
                Map.of(
                        "satisfiability",
                        "SATISFIABLE",
                        "needScale",
                        "BIG",
                        "dispatchUnit",
                        first.id(),
                        "reason",
                        Samples.REASON));
        clerks.complete(number, "userTask_signForMatter", first, OBJECTED);
        clerks.complete(
                number, "userTask_conveneDepartments", street, Map.of("consulted", List.of(second.id(), lead.id())));
        clerks.complete(
                number,
                "userTask_provideOpinion",
                second,
                Map.of("opinionOutcome", "NOT_OURS", "reason", Samples.REASON));
        clerks.complete(
                number, "userTask_provideOpinion", lead, Map.of("opinionOutcome", "JOINT", "reason", Samples.REASON));
        clerks.complete(
                number, "userTask_routeAgain", street, Map.of("routedUnit", second.id(), "reason", Samples.REASON));
        clerks.complete(number, "userTask_signAgain", second, OBJECTED);
        clerks.complete(number, "userTask_signSubmission", second, Map.of("signOutcome", "SIGNED"));
        clerks.complete(number, "userTask_signSubmission", street, Map.of("signOutcome", "SIGNED"));
        clerks.complete(
                number,
                "userTask_studyMatter",
                district.district(),
                Map.of(
                        "leadUnit", lead.id(),
                        "supporting", List.of(support.id()),
                        "dueOn", inTwoWeeks(),
                        "reason", Samples.REASON));
        clerks.complete(number, "userTask_supportLead", support, Map.of("answer", Samples.ANSWER));
        clerks.complete(number, "userTask_settleAsLead", lead, Map.of("answer", Samples.ANSWER));
    }

    /** The district's date has to be a working day. */
    private String inTwoWeeks() {
        var time = application.getBean(WorkingTime.class);
        var end = time.schedule(Limit.workingDays(WORKING_DAYS), Instant.now()).due();
        return LocalDate.ofInstant(end, time.zone()).toString();
    }
}
