package cn.minxu.report;

import cn.minxu.Plain;
import cn.minxu.Refused;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of a case, for whoever may see it; those that it reports to acknowledge them or say something to them. */
@Service
@Transactional
public class ReportReading {

    private static final int LONGEST = 1000;

    private final ReportRows reports;
    private final Sight sight;
    private final Residents residents;
    private final Organisation organisation;
    private final Decisions decisions;
    private final Words words;
    private final Clock clock;

    ReportReading(
            ReportRows reports,
            Sight sight,
            Residents residents,
            Organisation organisation,
            Decisions decisions,
            Words words,
            Clock clock) {
        this.reports = reports;
        this.sight = sight;
        this.residents = residents;
        this.organisation = organisation;
        this.decisions = decisions;
        this.words = words;
        this.clock = clock;
    }

    /** A report as people read it. */
    public record Shown(
            String id,
            int number,
            String due,
            String state,
            String reporter,
            List<String> recipients,
            @Nullable String submittedAt,
            @Nullable String submittedBy,
            @Nullable String progress,
            @Nullable String effect,
            @Nullable String problems,
            boolean mayAcknowledge,
            List<Said> notes) {}

    /** What a recipient said; without a comment he has read it. */
    public record Said(
            String unit, String by, String at, @Nullable String comment) {}

    @Transactional(readOnly = true)
    public List<Shown> of(long number, String user) {
        sight.requireReading(user, number);
        var discretion = new Discretion(residents.of(number));
        return reports.plans(number).stream()
                .flatMap(plan -> reports.reports(plan.id()).stream()
                        .map(report -> shown(plan, report, reports.notes(plan.id()), user, discretion)))
                .toList();
    }

    private Shown shown(Plan plan, Report report, List<ReportRows.Note> notes, String user, Discretion discretion) {
        Instant submitted = report.submittedAt();
        String by = report.submittedBy();
        return new Shown(
                report.plan() + "-" + report.number(),
                report.number(),
                report.due().toString(),
                state(plan, report),
                organisation.unit(plan.reporter()).name(),
                plan.recipients().stream()
                        .map(unit -> organisation.unit(unit).name())
                        .toList(),
                submitted == null ? null : words.at(submitted),
                by == null ? null : organisation.nameOf(by),
                discretion.maskedOrNull(report.progress()),
                discretion.maskedOrNull(report.effect()),
                discretion.maskedOrNull(report.problems()),
                submitted != null && plan.recipients().contains(unitOf(user)),
                notes.stream()
                        .filter(note -> note.number() == report.number())
                        .map(note -> new Said(
                                organisation.unit(note.unit()).name(),
                                organisation.nameOf(note.user()),
                                words.at(note.at()),
                                discretion.maskedOrNull(note.comment())))
                        .toList());
    }

    /** An overdue one keeps its date. */
    private String state(Plan plan, Report report) {
        Instant submitted = report.submittedAt();
        if (submitted != null) {
            return submitted.isAfter(report.dueAt()) ? "逾期提交" : "已提交";
        }
        if (plan.endedEarly()) {
            return report.openedAt() == null ? "提前结束，不再报告" : "提前结束，没有提交";
        }
        if (clock.instant().isAfter(report.dueAt())) {
            return "逾期未交";
        }
        return report.openedAt() == null ? "未开放" : "待提交";
    }

    /**
     * A recipient has read a report, or says something to it.
     *
     * @param id as {@link Shown} has it
     * @param comment null or empty: only that it was read
     * @throws Refused if there is no such report, it is not in yet, or his unit is no recipient
     */
    public void acknowledge(long number, @Nullable String id, @Nullable String comment, String user) {
        sight.require(user, number);
        String text = Plain.text(comment);
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw Refused.invalid("意见最多 " + LONGEST + " 个字，请改短。");
        }
        String asked = id == null ? "" : id;
        Plan plan = reports.plans(number).stream()
                .filter(each -> asked.startsWith(each.id() + "-"))
                .findFirst()
                .orElseThrow(ReportReading::unknown);
        Report report = reports.reports(plan.id()).stream()
                .filter(each -> asked.equals(each.plan() + "-" + each.number()))
                .findFirst()
                .orElseThrow(ReportReading::unknown);
        String unit = unitOf(user);
        if (!plan.recipients().contains(unit)) {
            throw Refused.forbidden("报告由接收单位签收，您所在的单位不是接收单位。");
        }
        String said = text.isEmpty() ? null : text;
        reports.note(report, number, unit, user, said, clock.instant());
        decisions.append(new Decision(
                number,
                clock.instant(),
                user,
                unit,
                ReportDesk.SUBMIT,
                said == null ? "REPORT_ACKNOWLEDGED" : "REPORT_COMMENTED",
                said,
                Map.of("report", report.words())));
    }

    private static Refused unknown() {
        return Refused.notFound("没有这一期报告，请刷新后再看。");
    }

    private String unitOf(String user) {
        return organisation.person(user).map(Person::unitId).orElse("");
    }
}
