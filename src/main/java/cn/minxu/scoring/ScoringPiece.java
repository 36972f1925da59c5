package cn.minxu.scoring;

import cn.minxu.casework.Piece;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.scoring.standard.Standard;
import cn.minxu.scoring.standard.Standards;
import cn.minxu.scoring.standard.Way;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the process of scoring says of the case that calls it. */
@Component
class ScoringPiece implements Piece {

    private static final String UNITS = "assessorUnits";
    private static final String MISSING = "assessorsMissingText";

    /** What is to be done next: a {@link PanelRows.Next}. */
    static final Variable NEXT = Variable.text("scoreNext", Life.PASSING);

    /** ×100, when all is in. */
    static final Variable TOTAL = Variable.count("scoreTotal", Life.PASSING);

    /** PASS or FAIL, when all is in. */
    static final Variable RESULT = Variable.text("scoreResult", Life.PASSING);

    private static final Set<String> CALLED = Set.of("scoreMatter", "appraiseMatter");
    private static final List<Variable> VARIABLES = List.of(NEXT, TOTAL, RESULT);
    private static final List<String> TYPED = List.of("""
            update minxu.scoring_score set remark = minxu.erased(remark)
            where case_id = ? and remark <> '' and remark is distinct from minxu.erased(remark)""", """
            update minxu.scoring_sheet set recused_why = minxu.erased(recused_why)
            where case_id = ? and recused_why is distinct from minxu.erased(recused_why)""");

    private final Panels desk;
    private final PanelRows panels;
    private final Standards standards;
    private final Assessors assessors;
    private final WorkingTime time;
    private final Clock clock;
    private final JdbcClient jdbc;

    ScoringPiece(
            Panels desk,
            PanelRows panels,
            Standards standards,
            Assessors assessors,
            WorkingTime time,
            Clock clock,
            JdbcClient jdbc) {
        this.desk = desk;
        this.panels = panels;
        this.standards = standards;
        this.assessors = assessors;
        this.time = time;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> processes() {
        return Set.of("scoreMatter");
    }

    @Override
    public Set<String> messages() {
        return Set.of(AssessorTask.REPLACED);
    }

    @Override
    public Set<String> facts() {
        return Set.of(MISSING);
    }

    @Override
    public Set<String> unitLists() {
        return Set.of(UNITS);
    }

    @Override
    public Optional<List<String>> units(long number, String name) {
        return name.equals(UNITS) ? Optional.of(desk.assessorUnits(number)) : Optional.empty();
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        return task.step().equals(Panels.APPOINT)
                ? Map.of(
                        MISSING,
                        () -> missing(task.number()),
                        "standardOptions",
                        () -> choices(task.number()),
                        "assessorOptions",
                        () -> assessors.ofDistrict(task.number()))
                : Map.of();
    }

    private String missing(long number) {
        return panels.current(number)
                .map(panel -> "按%s评分，还缺 %d 名评委：有评委回避或被换下。"
                        .formatted(standards.get(panel.standard()).title(), desk.missing(panel)))
                .orElse("本单位、提出人和参与单位的人员不能当评委；人数按所选的标准。");
    }

    private List<Map<String, Object>> choices(long number) {
        return panels
                .current(number)
                .map(panel -> List.of(standards.get(panel.standard())))
                .orElseGet(() -> standards.on(LocalDate.ofInstant(clock.instant(), time.zone())))
                .stream()
                .filter(standard -> standard.way() == Way.WHOLE)
                .map(ScoringPiece::choice)
                .toList();
    }

    private static Map<String, Object> choice(Standard standard) {
        return Map.of("label", standard.name() + "（评委 " + standard.assessors() + " 名）", "value", standard.key());
    }

    /** A panel that is not over then never will be. */
    @Override
    public void callEnded(long number, String process) {
        if (CALLED.contains(process)) {
            desk.abandon(number);
        }
    }

    @Override
    public void erase(long number) {
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfScoring() {
            return Variable.known(VARIABLES);
        }
    }
}
