package cn.minxu.report;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Taken;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case's reports: agreed, opened one after the other, each submitted by whoever has its task. */
@Service
@Transactional
class ReportDesk {

    static final String PLAN = "userTask_planReports";
    static final String SUBMIT = "userTask_submitReport";
    private static final String OPEN = "serviceTask_openReport";

    private final ReportRows reports;
    private final Reports planning;
    private final DeadlineBook deadlines;
    private final Decisions decisions;
    private final Clock clock;

    ReportDesk(ReportRows reports, Reports planning, DeadlineBook deadlines, Decisions decisions, Clock clock) {
        this.reports = reports;
        this.planning = planning;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.clock = clock;
    }

    boolean isPlanned(long number) {
        return reports.current(number).isPresent();
    }

    private Plan current(long number) {
        return reports.current(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 没有约定定期报告。"));
    }

    /** Where no feature has agreed on them. */
    Taken plan(Act act) {
        int months = act.values().get("reportMonths") instanceof Number number ? number.intValue() : 1;
        planning.plan(
                act.number(),
                act.requiredDate("reportFrom", "起算日期"),
                act.requiredDate("reportUntil", "最后一期的日期"),
                months,
                act.required("reporter", "由哪个单位报告"),
                new LinkedHashSet<>(act.texts("reportTo")),
                act.user());
        return Taken.of("REPORTS_PLANNED", null);
    }

    String reporter(long number) {
        return current(number).reporter();
    }

    /** The next one that has not opened. */
    Optional<Report> next(long number) {
        return reports.reports(current(number).id()).stream()
                .filter(report -> report.openedAt() == null)
                .findFirst();
    }

    void open(long number) {
        Report report = next(number).orElseThrow(() -> Refused.conflict("事项 " + number + " 的报告都已开放。"));
        reports.open(report, clock.instant());
        decisions.append(new Decision(
                number, clock.instant(), Decision.SYSTEM, null, OPEN, "REPORT_OPENED", report.words(), Map.of()));
    }

    /** What is under way when the case ends. */
    void abandon(long number) {
        reports.current(number).ifPresent(plan -> reports.end(plan.id(), true, clock.instant()));
    }

    /** Each open task is due when its report is, and no two reports are due at once. */
    Optional<Report> at(long number, String task) {
        return deadlines.openSteps(number).stream()
                .filter(step -> step.stay().equals(task))
                .map(OpenStep::dueAt)
                .findFirst()
                .flatMap(due -> reports.current(number).stream()
                        .flatMap(plan -> reports.reports(plan.id()).stream())
                        .filter(report -> report.dueAt().equals(due))
                        .findFirst());
    }

    Taken submit(Act act) {
        Report report = at(act.number(), act.task()).orElseThrow(() -> Refused.conflict("这一期报告已不需要提交，请刷新后再看。"));
        String progress = act.required("reportProgress", "进展情况");
        reports.submit(
                report,
                progress,
                act.required("reportEffect", "成效"),
                act.text("reportProblems").orElse(null),
                act.at(),
                act.user());
        Plan plan = current(act.number());
        if (reports.reports(plan.id()).stream().allMatch(each -> each.submittedAt() != null)) {
            reports.end(plan.id(), false, act.at());
        }
        return Taken.of("REPORT_SUBMITTED", progress).with(Map.of("report", report.words()));
    }
}
