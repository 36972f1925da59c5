package cn.minxu.need;

import cn.minxu.casework.Decisions;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.time.TimeFacts;
import cn.minxu.casework.uptake.Takers;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.need.ladder.LadderFacts;
import cn.minxu.need.start.Presets;
import cn.minxu.need.topic.DecidedAnswers;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the forms of the need's processes show that only their step needs, by field key; the case itself stands above each form. Personal data only masked. */
@Component
class NeedFacts {

    private static final String PERFORM_CYCLE = "userTask_performCycle";

    private final Needs needs;
    private final Residents residents;
    private final Categories categories;
    private final Clusters clusters;
    private final Organisation organisation;
    private final Presets presets;
    private final Grades grades;
    private final Decisions decisions;
    private final TimeFacts times;
    private final LadderFacts ladder;
    private final DecidedAnswers decided;
    private final Takers takers;
    private final Words words;

    NeedFacts(
            Needs needs,
            Residents residents,
            Categories categories,
            Clusters clusters,
            Organisation organisation,
            Presets presets,
            Grades grades,
            Decisions decisions,
            TimeFacts times,
            LadderFacts ladder,
            DecidedAnswers decided,
            Takers takers,
            Words words) {
        this.needs = needs;
        this.residents = residents;
        this.categories = categories;
        this.clusters = clusters;
        this.organisation = organisation;
        this.presets = presets;
        this.grades = grades;
        this.decisions = decisions;
        this.times = times;
        this.ladder = ladder;
        this.decided = decided;
        this.takers = takers;
        this.words = words;
    }

    Map<String, Object> ofStart(String userId) {
        List<Unit> communities = organisation.communitiesOf(userId);
        var facts = new HashMap<>(presets.of(userId, communities));
        facts.put(
                "communityOptions",
                communities.stream().map(unit -> option(unit.name(), unit.id())).toList());
        facts.put(
                "subcategoryOptions",
                categories.all().entrySet().stream()
                        .map(each -> option(each.getValue() + "／" + each.getKey(), each.getKey()))
                        .toList());
        return facts;
    }

    /** Each is found out when it is asked for. */
    Map<String, Supplier<Object>> ofTask(TaskAtHand task) {
        Need need = needs.get(task.number());
        var facts = new HashMap<String, Supplier<Object>>();
        Supplier<Discretion> discretion = SingletonSupplier.of(() -> new Discretion(residents.of(task.number())));
        facts.put("gradeText", () -> grades.promised(need));
        facts.put("answerText", () -> discretion.get().masked(need.answer().orElse("尚无答复")));
        var said = new HashMap<>(times.of(task));
        ladder.put(task, said);
        said.forEach((key, fact) -> facts.put(key, () -> masked(fact.get(), discretion.get())));
        switch (task.step()) {
            case "userTask_judgeNeed" -> {
                facts.put("overlapOptions", () -> options(clusters.overlap(need)));
                facts.put("gradeOptions", () -> grades.choices(need));
            }
            case CaseWork.PLAN_CYCLES -> facts.put("takerOptions", () -> takers(need));
            case CaseWork.HANDLE_MATTER -> {
                facts.put("takerOptions", () -> takers(need));
                facts.put("lowerGradeOptions", () -> grades.lower(need));
                facts.put("answer", () -> masked(decided.proposed(task.number()).orElse(""), discretion.get()));
            }
            case PERFORM_CYCLE ->
                facts.put("answer", () -> masked(decided.proposed(task.number()).orElse(""), discretion.get()));
            case DecidedAnswers.FOLLOW ->
                facts.put("answer", () -> masked(decided.told(task.number()).orElse(""), discretion.get()));
            case CaseWork.CONFIRM_LOWER_GRADE -> facts.put("lowerGradeText", () -> lowerGrade(need));
            default -> {}
        }
        return facts;
    }

    /** Projects of its community that may take it up. */
    private List<Map<String, Object>> takers(Need need) {
        return takers.open(need.registration().communityId()).stream()
                .map(taker -> option(
                        taker.number() + "《" + taker.title() + "》（" + taker.until() + " 前）",
                        Long.toString(taker.number())))
                .toList();
    }

    /** What the first person asked for and the second one agrees to, or not. */
    private String lowerGrade(Need need) {
        return decisions
                .last(need.number(), CaseWork.HANDLE_MATTER)
                .map(asked -> asked.details().get("newGrade"))
                .map(grade -> grades.possible(need, Grade.valueOf(grade.toString())))
                .orElse("");
    }

    /** What people said; options are names of units. */
    private static Object masked(Object fact, Discretion discretion) {
        return fact instanceof String text ? discretion.masked(text) : fact;
    }

    private List<Map<String, Object>> options(Overlap overlap) {
        var options = new ArrayList<>(overlap.first().stream().map(this::option).toList());
        if (overlap.isMoreThanShown()) {
            options.add(option("其他：填写受理编号", Overlap.OTHER));
        }
        return options;
    }

    private Map<String, Object> option(Need candidate) {
        Registration r = candidate.registration();
        String leads = candidate.followers() == 0 ? "" : "（已并入 " + candidate.followers() + " 件）";
        String label = r.number() + leads + " " + words.at(r.registeredAt()) + " "
                + shortened(new Discretion(residents.of(r.number())).masked(r.content()));
        return option(label, Long.toString(r.number()));
    }

    private static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= 30
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 30)) + "…";
    }
}
