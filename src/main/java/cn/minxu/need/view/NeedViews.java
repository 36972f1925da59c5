package cn.minxu.need.view;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.History;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Residents;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.view.Sight;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.Promise;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Evaluations;
import cn.minxu.need.Need;
import cn.minxu.need.Needs;
import cn.minxu.need.Outcome;
import cn.minxu.need.Registration;
import cn.minxu.need.Scale;
import cn.minxu.need.ladder.Level;
import cn.minxu.organisation.Organisation;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows needs to the staff who may see them. */
@Service
@Transactional(readOnly = true)
public class NeedViews {

    private final Needs needs;
    private final Residents residents;
    private final Evaluations evaluations;
    private final DeadlineBook deadlines;
    private final Organisation organisation;
    private final Sight sight;
    private final StepNames steps;
    private final History history;
    private final Words words;

    NeedViews(
            Needs needs,
            Residents residents,
            Evaluations evaluations,
            DeadlineBook deadlines,
            Organisation organisation,
            Sight sight,
            StepNames steps,
            History history,
            Words words) {
        this.needs = needs;
        this.residents = residents;
        this.evaluations = evaluations;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.sight = sight;
        this.steps = steps;
        this.history = history;
        this.words = words;
    }

    /** @throws cn.minxu.Refused if there is no such need, or none that this user may see */
    public NeedView view(long number, String user) {
        Need need = needs.get(number);
        sight.requireReading(user, number);
        Registration r = need.registration();
        Resident resident = residents.of(number);
        var discretion = new Discretion(resident);
        Promise promise = deadlines.promiseOf(number);
        boolean answered = need.answeredAt().isPresent();
        return new NeedView(
                number,
                status(need),
                movedTo(need),
                organisation.unit(r.communityId()).name(),
                r.category(),
                r.subcategory(),
                discretion.place(r.place()),
                discretion.masked(r.content()),
                resident.maskedName(),
                resident.maskedPhone(),
                r.registeredAt(),
                promise.at(),
                promise.provisional(),
                answered ? discretion.maskedOrNull(need.answer().orElse(null)) : null,
                need.answeredAt().orElse(null),
                need.outcome().map(Outcome::label).orElse(null),
                evaluations.latest(number).map(EvaluationLevel::label).orElse(null),
                history.of(number, discretion));
    }

    /** Number and promise stay what they were, whoever handles it. */
    private @Nullable String movedTo(Need need) {
        Level level = needs.level(need.number());
        if (level == Level.COMMUNITY) {
            return null;
        }
        String unit = organisation.unit(needs.holder(need.number())).name();
        String what = switch (level) {
            case DEPARTMENT -> "承办（第 1 轮分流）";
            case STREET -> isBig(need) ? "组织分流（第 2 轮分流）" : "承办";
            case DEPARTMENT_AGAIN -> "承办（第 2 轮分流）";
            case DISTRICT -> "研究（第 3 轮分流）";
            case ASSIGNED -> "牵头承办（第 3 轮分流）";
            default -> "承办";
        };
        return "您的诉求已转至" + unit + what + "，受理编号和承诺时限不变。";
    }

    private static boolean isBig(Need need) {
        return need.judgement().filter(judged -> judged.scale() == Scale.BIG).isPresent();
    }

    private String status(Need need) {
        if (need.outcome().isPresent()) {
            return need.outcome().get().label();
        }
        String open = deadlines.openSteps(need.number()).stream()
                .map(step -> steps.of(step.step()) + "（"
                        + organisation.unit(step.holder()).name() + "，" + words.at(step.dueAt()) + " 前）")
                .collect(Collectors.joining("、"));
        return need.state().label() + (open.isEmpty() ? "" : "，正在：" + open);
    }
}
