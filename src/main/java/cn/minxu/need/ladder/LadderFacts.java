package cn.minxu.need.ladder;

import cn.minxu.casework.Decisions;
import cn.minxu.casework.Words;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.need.ladder.Consultations.Consulted;
import cn.minxu.need.ladder.Returns.Return;
import cn.minxu.organisation.Organisation;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of the ladder show: who gave the need back, what departments said, and where it can still go. */
@Component
public class LadderFacts {

    private static final Set<String> STEPS = Set.of(
            ObjectionWindow.FIRST,
            ObjectionWindow.SECOND,
            "userTask_conveneDepartments",
            "userTask_provideOpinion",
            "userTask_routeAgain",
            "userTask_signSubmission",
            "userTask_studyMatter");

    private final Returns returns;
    private final Consultations consultations;
    private final Departments departments;
    private final Decisions decisions;
    private final ObjectionWindow window;
    private final Organisation organisation;
    private final Words words;

    LadderFacts(
            Returns returns,
            Consultations consultations,
            Departments departments,
            Decisions decisions,
            ObjectionWindow window,
            Organisation organisation,
            Words words) {
        this.returns = returns;
        this.consultations = consultations;
        this.departments = departments;
        this.decisions = decisions;
        this.window = window;
        this.organisation = organisation;
        this.words = words;
    }

    public void put(TaskAtHand task, Map<String, Supplier<Object>> facts) {
        if (task.step().equals("userTask_judgeNeed")) {
            facts.put("departmentOptions", departments::options);
        }
        if (!STEPS.contains(task.step())) {
            return;
        }
        long number = task.number();
        facts.put("departmentOptions", departments::options);
        facts.put("routableOptions", () -> departments.routableOptions(number));
        facts.put("refusalsText", () -> refusals(number));
        facts.put("opinionsText", () -> opinions(number));
        if (ObjectionWindow.STEPS.contains(task.step())) {
            facts.put("dispatchedText", () -> dispatched(number));
            facts.put("objectionEndText", () -> objectionEnd(number));
        }
    }

    private String refusals(long number) {
        String all = returns.of(number).stream().map(this::refusal).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "没有部门退回过" : all;
    }

    private String refusal(Return given) {
        String basis = given.legalBasis() == null ? "" : "（依据：" + given.legalBasis() + "）";
        return "第 " + given.round() + " 轮 " + words.at(given.at()) + " " + name(given.unit()) + " "
                + given.how().label() + "：" + given.reason() + basis;
    }

    private String opinions(long number) {
        String all = consultations.of(number).stream().map(this::opinion).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "没有召集会商" : all;
    }

    private String opinion(Consulted asked) {
        String said = asked.opinion() == null ? "尚未提出意见" : asked.opinion().label();
        return name(asked.unit()) + "：" + said + (asked.reason() == null ? "" : "，" + asked.reason());
    }

    /** By whom: the community in the first round, the street after. */
    private String dispatched(long number) {
        return decisions
                .last(number, "userTask_routeAgain")
                .map(routed -> "第 2 轮分流，由属地街道二次分流：" + routed.reason())
                .or(() -> decisions
                        .last(number, "userTask_judgeNeed")
                        .filter(judged -> judged.details().containsKey("to") && judged.reason() != null)
                        .map(judged -> "第 1 轮分流，由社区选定：" + judged.reason()))
                .orElse("第 1 轮分流，按需求大类派单");
    }

    private String objectionEnd(long number) {
        return window.open(number)
                .map(open -> open.lapseAt() == null ? "不限" : words.at(open.lapseAt()) + " 前")
                .orElse("已签收");
    }

    private String name(String unit) {
        return organisation.unit(unit).name();
    }
}
