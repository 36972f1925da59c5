package cn.minxu.need;

import cn.minxu.casework.Case.Score;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Discretion;
import cn.minxu.casework.History;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.time.TimeFacts;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.need.ladder.LadderFacts;
import cn.minxu.organisation.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the forms of the need's processes show, by field key. Personal data only masked. */
@Component
class NeedFacts {

    private final Needs needs;
    private final CaseBook cases;
    private final Residents residents;
    private final Categories categories;
    private final Clusters clusters;
    private final DeadlineBook deadlines;
    private final Organisation organisation;
    private final TimeFacts times;
    private final History history;
    private final LadderFacts ladder;
    private final Words words;

    NeedFacts(
            Needs needs,
            CaseBook cases,
            Residents residents,
            Categories categories,
            Clusters clusters,
            DeadlineBook deadlines,
            Organisation organisation,
            TimeFacts times,
            History history,
            LadderFacts ladder,
            Words words) {
        this.needs = needs;
        this.cases = cases;
        this.residents = residents;
        this.categories = categories;
        this.clusters = clusters;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.times = times;
        this.history = history;
        this.ladder = ladder;
        this.words = words;
    }

    Map<String, Object> ofStart(String userId) {
        return Map.of(
                "communityOptions",
                organisation.communitiesOf(userId).stream()
                        .map(unit -> option(unit.name(), unit.id()))
                        .toList(),
                "subcategoryOptions",
                categories.all().entrySet().stream()
                        .map(each -> option(each.getValue() + "／" + each.getKey(), each.getKey()))
                        .toList());
    }

    /** Each is found out when it is asked for. */
    Map<String, Supplier<Object>> ofTask(TaskAtHand task) {
        Need need = needs.get(task.number());
        var facts = new HashMap<String, Supplier<Object>>();
        Supplier<Resident> resident = SingletonSupplier.of(() -> residents.of(task.number()));
        Supplier<Discretion> discretion = SingletonSupplier.of(() -> new Discretion(resident.get()));
        registration(need.registration(), resident, discretion, facts);
        progress(need, task, discretion, facts);
        var said = new HashMap<>(times.of(task));
        ladder.put(task, said);
        said.forEach((key, fact) -> facts.put(key, () -> masked(fact.get(), discretion.get())));
        if (task.step().equals("userTask_judgeNeed")) {
            overlaps(SingletonSupplier.of(() -> clusters.overlap(need)), facts);
        }
        return facts;
    }

    /** What people said; options are names of units. */
    private static Object masked(Object fact, Discretion discretion) {
        return fact instanceof String text ? discretion.masked(text) : fact;
    }

    private void registration(
            Registration r,
            Supplier<Resident> resident,
            Supplier<Discretion> discretion,
            Map<String, Supplier<Object>> facts) {
        facts.put("needNumber", () -> Long.toString(r.number()));
        facts.put("content", () -> discretion.get().masked(r.content()));
        facts.put("place", () -> orNone(discretion.get().place(r.place())));
        facts.put("communityName", () -> organisation.unit(r.communityId()).name());
        facts.put("gridName", () -> orNone(discretion.get().place(r.grid())));
        facts.put("categoryText", () -> r.category() + "／" + r.subcategory());
        facts.put("channelText", () -> r.channel().label());
        facts.put("reporterMasked", () -> orNone(resident.get().maskedName()));
        facts.put("phoneMasked", () -> orNone(resident.get().maskedPhone()));
        facts.put("registeredText", () -> words.at(r.registeredAt()));
    }

    private void progress(
            Need need, TaskAtHand task, Supplier<Discretion> discretion, Map<String, Supplier<Object>> facts) {
        Supplier<Score> score =
                SingletonSupplier.of(() -> cases.get(need.number()).score());
        facts.put("promisedText", () -> words.until(deadlines.promiseOf(need.number())));
        facts.put("dueText", () -> due(task));
        facts.put("gradeText", () -> need.grade().map(Grade::label).orElse("未定档"));
        facts.put("priorityText", () -> text(score.get()));
        facts.put("answerText", () -> discretion.get().masked(need.answer().orElse("尚无答复")));
        facts.put("historyText", () -> history.text(need.number()));
    }

    private static String text(Score score) {
        return score.points() + " 分（" + Objects.requireNonNullElse(score.why(), "") + "）";
    }

    private String due(TaskAtHand task) {
        return deadlines.openSteps(task.number()).stream()
                .filter(open -> open.step().equals(task.step()) && open.holder().equals(task.holderUnit()))
                .findFirst()
                .map(open -> due(open, task.number()))
                .orElse("无");
    }

    /** The limit, or that nobody may think he has until then, where the resident was told an earlier day. */
    private String due(OpenStep open, long number) {
        boolean beyond =
                deadlines.promised(number).filter(open.dueAt()::isAfter).isPresent();
        return words.at(open.dueAt())
                + (beyond ? " 前，晚于承诺日期" : " 前（" + open.basis().replaceFirst("（.*", "") + "）");
    }

    private void overlaps(Supplier<Overlap> overlap, Map<String, Supplier<Object>> facts) {
        facts.put("overlapText", () -> overlapText(overlap.get()));
        facts.put("overlapOptions", () -> options(overlap.get()));
    }

    private static String overlapText(Overlap overlap) {
        return overlap.count() == 0
                ? "30 天内没有同社区、同小类、同地点的在办诉求。"
                : "30 天内有 " + overlap.numbered() + "同社区、同小类、同地点的在办诉求，如属同一件事，请在下方选择主诉求"
                        + (overlap.isMoreThanShown() ? "；下方列出已有诉求并入的和最新的，其余的填写受理编号。" : "。");
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

    private static String orNone(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? "未填写" : text;
    }
}
