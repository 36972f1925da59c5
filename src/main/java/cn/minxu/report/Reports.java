package cn.minxu.report;

import cn.minxu.Refused;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Decision;
import cn.minxu.casework.Decisions;
import cn.minxu.casework.Parties;
import cn.minxu.deadline.Limits;
import cn.minxu.organisation.Organisation;
import cn.minxu.report.ReportRows.Day;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees on the reports that {@code followReports} then asks for, and ends them early. */
@Service
@Transactional
public class Reports {

    private static final String PROCESS = "followReports";
    private static final String OPENING = "timer_reportOpens";
    private static final String RECIPIENT = "REPORT_RECIPIENT";

    private final ReportRows reports;
    private final Parties parties;
    private final Organisation organisation;
    private final Limits limits;
    private final WorkingTime time;
    private final CaseEngine engine;
    private final Decisions decisions;
    private final Clock clock;

    Reports(
            ReportRows reports,
            Parties parties,
            Organisation organisation,
            Limits limits,
            WorkingTime time,
            CaseEngine engine,
            Decisions decisions,
            Clock clock) {
        this.reports = reports;
        this.parties = parties;
        this.organisation = organisation;
        this.limits = limits;
        this.time = time;
        this.engine = engine;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * In the transaction in which the case then calls the process, or before. What is agreed never moves.
     *
     * @param from the first report is due so many months after this day
     * @param until when the last one is due
     * @param recipients see the case from now on
     * @throws Refused if the dates make no sense, a unit is missing, or reports of the case are under way
     */
    public void plan(
            long number,
            LocalDate from,
            LocalDate until,
            int months,
            String reporter,
            Set<String> recipients,
            String by) {
        List<Day> days = Dates.of(from, until, months).stream().map(this::day).toList();
        organisation.unit(reporter);
        if (recipients.isEmpty()) {
            throw Refused.invalid("请选择向哪些单位报告。");
        }
        if (until.isBefore(LocalDate.ofInstant(clock.instant(), time.zone()))) {
            throw Refused.invalid("最后一期的日期已经过去，请重新填写。");
        }
        try {
            reports.plan(number, reporter, List.copyOf(recipients), days, clock.instant(), by);
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("这件事项的定期报告已经约定，日期不能改动。");
        }
        recipients.stream()
                .map(unit -> organisation.unit(unit).id())
                .forEach(unit -> parties.add(number, new Parties.Party(unit, RECIPIENT)));
    }

    /** Opens so many working days before it is due, as the table of limits says. */
    private Day day(LocalDate due) {
        int ahead = limits.waiting(PROCESS, OPENING).amount();
        LocalDate opens = due;
        while (time.workingDaysBetween(start(opens), start(due)) < ahead) {
            opens = opens.minusDays(1);
        }
        return new Day(due, start(opens), time.officeEnd(due));
    }

    private java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    /** No further report opens; one that is open stays in the record with its own date. Nothing happens if none are under way. */
    public void end(long number, String why, String by) {
        reports.current(number).ifPresent(plan -> {
            reports.end(plan.id(), true, clock.instant());
            decisions.append(new Decision(
                    number,
                    clock.instant(),
                    by,
                    organisation.person(by).map(person -> person.unitId()).orElse(null),
                    "message_reportsEnded",
                    "REPORTS_ENDED_EARLY",
                    why,
                    Map.of()));
            engine.tellAll(ReportPiece.ENDED, number);
        });
    }
}
