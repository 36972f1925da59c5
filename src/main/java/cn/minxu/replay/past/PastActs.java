package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.casework.time.TimeDesk;
import cn.minxu.casework.urge.OrderDesk;
import cn.minxu.casework.urge.UrgeDesk;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.project.ProjectClaims;
import cn.minxu.project.ProjectLists;
import cn.minxu.replay.past.PastMatter.Act;
import cn.minxu.replay.stage.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does what a row of the demo's past says, as the one who did it and by the desk at which he does it every day. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastActs {

    private final Organisation organisation;
    private final PastStaff staff;
    private final PastFields fields;
    private final PastNumbers numbers;
    private final NeedDesk needs;
    private final ProjectClaims claims;
    private final ProjectLists lists;
    private final PlatformDesk platform;
    private final TimeDesk time;
    private final UrgeDesk urges;
    private final OrderDesk orders;
    private final DeadlineBook deadlines;
    private final SignedIn signedIn;
    private final FormService forms;
    private final TaskService tasks;

    /** The order that was given last about a case. */
    private final Map<Long, Long> given = new ConcurrentHashMap<>();

    PastActs(
            Organisation organisation,
            PastStaff staff,
            PastFields fields,
            PastNumbers numbers,
            NeedDesk needs,
            ProjectClaims claims,
            ProjectLists lists,
            PlatformDesk platform,
            TimeDesk time,
            UrgeDesk urges,
            OrderDesk orders,
            DeadlineBook deadlines,
            SignedIn signedIn,
            FormService forms,
            TaskService tasks) {
        this.organisation = organisation;
        this.staff = staff;
        this.fields = fields;
        this.numbers = numbers;
        this.needs = needs;
        this.claims = claims;
        this.lists = lists;
        this.platform = platform;
        this.time = time;
        this.urges = urges;
        this.orders = orders;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.forms = forms;
        this.tasks = tasks;
    }

    /** @throws Refused if what is to be done does not wait, or may not be done */
    void act(PastMatter matter, Act act) {
        long number = numbers.of(matter.serial());
        switch (act.what()) {
            case "催办" -> as(act, () -> urges.urge(number, text(act, "text"), act.who()));
            case "督办单" ->
                as(
                        act,
                        () -> given.put(
                                number,
                                orders.give(number, text(act, "text"), null, act.who())
                                        .id()));
            case "答复督办单" -> {
                OpenStep asked = deadlines.openSteps(number).get(0);
                String by = staff.of(asked.holder(), act.what());
                long order = Objects.requireNonNull(given.get(number));
                signedIn.as(by, () -> orders.answer(number, order, text(act, "text"), by));
            }
            case "平台退回" ->
                as(act, () -> platform.giveBack(number, act.who(), text(act, "reason"), text(act, "legalBasis")));
            case "居民撤回" -> {
                String by = staff.of(
                        organisation.community(matter.lane()).orElseThrow().id(), act.what());
                signedIn.as(by, () -> needs.withdraw(number, by, text(act, "reason")));
            }
            case "认领" ->
                as(
                        act,
                        () -> claims.claim(
                                number,
                                List.of(new ProjectClaims.Typed(
                                        null, act.values().get("share"))),
                                act.who()));
            case "关联" -> as(act, () -> lists.link(number, numbers.of(text(act, "to")), act.who()));
            case "签领" -> at(number, text(act, "step"), act, (step, by) -> tasks.claim(step.stay(), by));
            case "申请延期" ->
                at(
                        number,
                        text(act, "step"),
                        act,
                        (step, by) -> time.askExtension(
                                step.stay(), Integer.parseInt(text(act, "days")), text(act, "reason"), by));
            case "暂停计时" ->
                at(
                        number,
                        text(act, "step"),
                        act,
                        (step, by) -> time.askPause(step.stay(), text(act, "cause"), text(act, "reason"), by));
            default ->
                at(
                        number,
                        act.what(),
                        act,
                        (step, by) -> forms.submitTaskForm(step.stay(), fields.of(number, act.values(), by)));
        }
    }

    private void as(Act act, Runnable work) {
        signedIn.as(act.who(), work);
    }

    /** What somebody does at a step that waits. */
    private interface Work {
        void at(OpenStep step, String by);
    }

    /** At each unit side by side where the step waits; at one only, if the row names who did it. */
    private void at(long number, String name, Act act, Work work) {
        List<OpenStep> open = deadlines.openSteps(number).stream()
                .filter(step -> name.equals(name(step)))
                .filter(step -> act.who().isEmpty() || staff.works(act.who(), step.holder()))
                .toList();
        if (open.isEmpty()) {
            throw Refused.conflict("“" + name + "”没有在等待办理。");
        }
        for (OpenStep step : open) {
            String by = act.who().isEmpty() ? staff.of(step.holder(), act.what()) : act.who();
            signedIn.as(by, () -> work.at(step, by));
        }
    }

    private String name(OpenStep step) {
        var task = tasks.createTaskQuery().taskId(step.stay()).singleResult();
        return task == null ? "" : task.getName();
    }

    private static String text(Act act, String key) {
        String value = act.values().get(key);
        if (value == null) {
            throw Refused.invalid("“" + act.what() + "”缺少“" + key + "”。");
        }
        return value;
    }
}
