package cn.minxu.casework.time;

import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.Extension;
import cn.minxu.deadline.Extensions;
import cn.minxu.deadline.Extensions.Proposed;
import cn.minxu.deadline.Pause;
import cn.minxu.deadline.Pauses;
import cn.minxu.engine.CaseDesk.TaskAtHand;
import cn.minxu.organisation.Organisation;
import cn.minxu.worktime.WorkingTime;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the forms of 审批延期 and 恢复办理 show of the request that they are about. */
@Component
public class TimeFacts {

    /** By which forms show them. */
    public static final Set<String> NAMES = Set.of("extensionText", "pauseText");

    private final Extensions extensions;
    private final Pauses pauses;
    private final DeadlineBook deadlines;
    private final WorkingTime time;
    private final Organisation organisation;
    private final StepNames steps;
    private final Words words;

    TimeFacts(
            Extensions extensions,
            Pauses pauses,
            DeadlineBook deadlines,
            WorkingTime time,
            Organisation organisation,
            StepNames steps,
            Words words) {
        this.extensions = extensions;
        this.pauses = pauses;
        this.deadlines = deadlines;
        this.time = time;
        this.organisation = organisation;
        this.steps = steps;
        this.words = words;
    }

    public Map<String, Supplier<Object>> of(TaskAtHand task) {
        return switch (task.step()) {
            case "userTask_decideExtension" ->
                Map.of(
                        "extensionText",
                        () -> extensions
                                .proposed(task.number(), task.holderUnit())
                                .map(asked -> text(task.number(), asked))
                                .orElse("申请延期的环节已经办结，不必再审批。"));
            case "userTask_resumeMatter" ->
                Map.of(
                        "pauseText",
                        () -> pauses.running(task.number(), task.holderUnit())
                                .map(this::text)
                                .orElse("暂停的环节已经办结，计时不再恢复。"));
            default -> Map.of();
        };
    }

    /** What the extension does to the promise, which it does not move. */
    private String promised(long number, Proposed proposed) {
        return deadlines
                .promised(number)
                .map(promised -> {
                    int days = time.workingDaysBetween(promised, proposed.dueIfAgreed());
                    String effect = proposed.dueIfAgreed().isAfter(promised)
                            ? "同意后将晚于承诺" + (days == 0 ? "" : " " + days + " 个工作日")
                            : "同意后仍在承诺之前";
                    return "对居民承诺 " + words.at(promised) + " 前答复，延期不改变承诺：" + effect + "。\n";
                })
                .orElse("");
    }

    private String text(long number, Proposed proposed) {
        Extension asked = proposed.extension();
        return organisation.unit(asked.holder()).name() + "申请将“" + steps.of(asked.step()) + "”延期 " + asked.days()
                + " 个工作日：现期限 " + words.at(proposed.dueAt()) + "，同意后为 " + words.at(proposed.dueIfAgreed()) + "。\n"
                + promised(number, proposed) + "理由："
                + asked.reason() + "\n申请人：" + name(asked.askedBy()) + "，" + words.at(asked.askedAt());
    }

    private String text(Pause pause) {
        return "“" + steps.of(pause.step()) + "”自 " + words.at(pause.startedAt()) + " 起暂停计时，最迟到 "
                + words.at(pause.latestEnd()) + " 自动恢复。\n事由：" + pause.cause() + "。" + pause.reason() + "\n登记人："
                + name(pause.startedBy());
    }

    private String name(String user) {
        return organisation.nameOf(user);
    }
}
