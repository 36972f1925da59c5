package cn.minxu.report;

import cn.minxu.casework.StepClock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A report is due on the day that was agreed for it. */
@Component
class ReportClock implements StepClock {

    private final ReportRows reports;

    ReportClock(ReportRows reports) {
        this.reports = reports;
    }

    @Override
    public String step() {
        return ReportDesk.SUBMIT;
    }

    @Override
    public Optional<Instant> agreedEnd(long number) {
        return reports.lastOpened(number).map(Report::dueAt);
    }
}
