package cn.minxu.report;

import cn.minxu.casework.CaseNumber;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the diagram of reports does by itself. */
@Configuration(proxyBeanMethods = false)
class ReportActs {

    @Bean
    JavaDelegate findReportPlan(ReportDesk desk) {
        return execution -> execution.setVariable(ReportPiece.PLANNED.name(), desk.isPlanned(CaseNumber.of(execution)));
    }

    @Bean
    JavaDelegate scheduleReport(ReportDesk desk) {
        return execution -> {
            Optional<Report> next = desk.next(CaseNumber.of(execution));
            execution.setVariable(ReportPiece.LEFT.name(), next.isPresent());
            next.ifPresent(report -> execution.setVariable(ReportPiece.OPENS.name(), Date.from(report.opensAt())));
        };
    }

    @Bean
    JavaDelegate openReport(ReportDesk desk) {
        return execution -> {
            long number = CaseNumber.of(execution);
            desk.open(number);
            execution.setVariable(ReportPiece.REPORTER.name(), desk.reporter(number));
        };
    }
}
