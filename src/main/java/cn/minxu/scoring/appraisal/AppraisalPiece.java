package cn.minxu.scoring.appraisal;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Piece;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Variable;
import cn.minxu.casework.Variable.Life;
import cn.minxu.casework.document.DocumentRows;
import cn.minxu.engine.Callers;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.engine.JavaVariables;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.scoring.Assessors;
import cn.minxu.scoring.Panel;
import cn.minxu.scoring.Sheet;
import cn.minxu.scoring.SheetRows;
import cn.minxu.scoring.standard.Indicator;
import cn.minxu.scoring.standard.Points;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the process of an appraisal says of the case that calls it. What people typed in it is erased with the sheets. */
@Component
class AppraisalPiece implements Piece {

    private static final String METHOD = "methodText";
    private static final String METHODS = "methodsText";

    /** Told when somebody to whom a method was given has an interest in the matter. */
    static final String RECUSED = "case.appraiserRecused";

    /** The organisation that is entrusted with it. */
    static final Variable APPRAISER = Variable.text("appraiserUnit", Life.KEPT);

    static final Variable COMMISSIONED = Variable.flag("appraisalCommissioned", Life.PASSING);

    /** ×100. */
    static final Variable SCORE = Variable.count("appraisalScore", Life.PASSING);

    static final Variable ROUND = Variable.count("appraisalRound", Life.PASSING);

    /** PASS, REVISE or REJECT, as the table says. */
    static final Variable RESULT = Variable.text("appraisalResult", Life.PASSING);

    private static final List<Variable> VARIABLES = List.of(APPRAISER, COMMISSIONED, SCORE, ROUND, RESULT);

    private final Appraisals appraisals;
    private final AppraisalDesk desk;
    private final SheetRows sheets;
    private final Assessors assessors;
    private final DocumentRows documents;
    private final Residents residents;
    private final Organisation organisation;
    private final Callers callers;

    AppraisalPiece(
            Appraisals appraisals,
            AppraisalDesk desk,
            SheetRows sheets,
            Assessors assessors,
            DocumentRows documents,
            Residents residents,
            Organisation organisation,
            Callers callers) {
        this.appraisals = appraisals;
        this.desk = desk;
        this.sheets = sheets;
        this.assessors = assessors;
        this.documents = documents;
        this.residents = residents;
        this.organisation = organisation;
        this.callers = callers;
    }

    @Override
    public List<Variable> variables() {
        return VARIABLES;
    }

    @Override
    public Set<String> messages() {
        return Set.of(RECUSED);
    }

    @Override
    public Set<String> facts() {
        return Set.of(METHOD, METHODS);
    }

    @Override
    public Map<String, Supplier<Object>> taskFacts(TaskAtHand task) {
        long number = task.number();
        var facts = new HashMap<String, Supplier<Object>>();
        switch (task.step()) {
            case CommissionAppraisalStep.ID -> facts.put("appraiserOptions", () -> organisations(number));
            case AssignMethodsStep.ID ->
                facts.put("appraiserPeopleOptions", () -> assessors.of(number, task.holderUnit()));
            case ReplaceAppraiserStep.ID -> {
                facts.put("methodOptions", () -> waiting(number));
                facts.put("appraiserPeopleOptions", () -> assessors.of(number, task.holderUnit()));
            }
            case SynthesiseAppraisalStep.ID -> {
                facts.put(METHODS, () -> methods(number));
                facts.put("evidenceOptions", () -> evidence(number));
            }
            default ->
                Method.of(task.step()).ifPresent(method -> {
                    facts.put(METHOD, () -> method(number, method));
                    facts.put("evidenceOptions", () -> evidence(number));
                });
        }
        return facts;
    }

    private List<Map<String, Object>> organisations(long number) {
        List<Unit> all = organisation.units(UnitKind.ORGANISATION);
        Map<String, String> against = appraisals.objections(number, all);
        return all.stream().map(unit -> offered(unit, against.get(unit.id()))).toList();
    }

    private static Map<String, Object> offered(Unit unit, @Nullable String against) {
        var option = new HashMap<String, Object>(Map.of("label", unit.name(), "value", unit.id()));
        if (against != null) {
            option.put("refused", against);
        }
        return option;
    }

    private List<Map<String, String>> waiting(long number) {
        Panel panel = appraisals.current(number);
        return desk.waiting(panel).stream()
                .map(method -> Map.of("label", desk.indicator(panel, method).name(), "value", method.name()))
                .toList();
    }

    /** Those that the user may know of: no other method's evidence. */
    private List<Map<String, String>> evidence(long number) {
        String reader = callers.current().map(Callers.Caller::userId).orElse("");
        return documents.of(number, reader, new Discretion(residents.of(number))).stream()
                .filter(document -> document.withdrawn() == null && !document.erased())
                .map(document -> Map.of(
                        "label",
                        document.name() + "（" + document.kind() + "，" + document.at() + "）",
                        "value",
                        String.valueOf(document.id())))
                .toList();
    }

    private String method(long number, Method method) {
        Indicator indicator = desk.indicator(appraisals.current(number), method);
        return "%s，满分 %s 分。%s。证据：%s（先添加到“办理记录”）。其他人看不到，六种方法都提交后一并公开。"
                .formatted(
                        indicator.name(),
                        Points.words(Math.max(0, indicator.maximum() == null ? 0 : indicator.maximum())),
                        indicator.method(),
                        String.join("、", indicator.evidence()));
    }

    /** What the six have come to, when all are in. */
    private String methods(long number) {
        Panel panel = appraisals.current(number);
        if (!panel.isRevealed()) {
            return "";
        }
        var discretion = new Discretion(residents.of(number));
        return sheets.of(panel).stream()
                .filter(Sheet::isSubmitted)
                .flatMap(sheet -> sheets.scores(sheet).stream())
                .map(score -> "%s %s 分：%s"
                        .formatted(
                                appraisals
                                        .standard(panel)
                                        .indicator(score.indicator())
                                        .name(),
                                score.points() == null ? "–" : Points.words(score.points()),
                                discretion.masked(score.remark())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void erase(long number) {}

    @Configuration(proxyBeanMethods = false)
    static class Contract {

        @Bean
        JavaVariables variablesOfAppraisals() {
            return Variable.known(VARIABLES);
        }
    }
}
