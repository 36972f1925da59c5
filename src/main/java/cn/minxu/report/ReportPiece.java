package cn.minxu.report;

import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Piece;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Organisation;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the process of reports says of the case that calls it. */
@Component
class ReportPiece implements Piece {

    /** Told when the case ends its reports early. */
    static final String ENDED = "case.reportsEnded";

    /** Whether reports are agreed already. */
    static final Variable PLANNED = Variable.flag("reportsPlanned", Life.PASSING);

    /** Whether another one is to be opened. */
    static final Variable LEFT = Variable.flag("reportLeft", Life.PASSING);

    /** When it opens. */
    static final Variable OPENS = new Variable("reportOpens", Date.class, Life.KEPT);

    /** The unit that reports. */
    static final Variable REPORTER = Variable.text("reporterUnit", Life.KEPT);

    private static final String TEXT = "reportText";
    private static final List<Variable> VARIABLES = List.of(PLANNED, LEFT, OPENS, REPORTER);

    private final ReportRows reports;
    private final ReportDesk desk;
    private final CaseBook cases;
    private final Parties parties;
    private final Organisation organisation;

    ReportPiece(ReportRows reports, ReportDesk desk, CaseBook cases, Parties parties, Organisation organisation) {
        this.reports = reports;
        this.desk = desk;
        this.cases = cases;
        this.parties = parties;
        this.organisation = organisation;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> messages() {
        return Set.of(ENDED);
    }

    @Override
    public Set<String> facts() {
        return Set.of(TEXT);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return switch (task.step()) {
            case ReportDesk.PLAN -> Map.of("reportUnitOptions", () -> units(task.number()));
            case ReportDesk.SUBMIT ->
                Map.of(
                        TEXT,
                        () -> desk.at(task.number(), task.taskId())
                                .map(Report::words)
                                .orElse(""));
            default -> Map.of();
        };
    }

    /** Whose case it is, and those that take part in it. */
    private List<Map<String, String>> units(long number) {
        return Stream.concat(
                        Stream.of(cases.get(number).unit()),
                        parties.of(number).stream().map(Parties.Party::unit))
                .distinct()
                .map(unit -> Map.of("label", organisation.unit(unit).name(), "value", unit))
                .toList();
    }

    @Override
    public void erase(long number) {
        reports.erase(number);
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfReports() {
            return Variable.known(VARIABLES);
        }
    }
}
