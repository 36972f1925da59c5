package cn.minxu.replay.past;

import cn.minxu.Refused;
import cn.minxu.casework.Labelled;
import cn.minxu.casework.time.TimeDesk;
import cn.minxu.casework.urge.OrderDesk;
import cn.minxu.casework.urge.UrgeDesk;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.ladder.PlatformDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.past.PastMatter.Act;
import cn.minxu.replay.stage.SignedIn;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Does what a row of the demo's past says, as the one who did it and by the desk at which he does it every day. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class PastActs {

    /** Who does these is another than who decides and calls back, where a unit has several people. */
    private static final Set<String> ON_THE_SPOT =
            Set.of("办理小事", "到场处置", "反馈处置结果", "完成本期服务", "讲解政策依据", "重办", "恢复办理", "申请延期", "暂停计时");

    private final Organisation organisation;
    private final NeedDesk needs;
    private final PlatformDesk platform;
    private final TimeDesk time;
    private final UrgeDesk urges;
    private final OrderDesk orders;
    private final DeadlineBook deadlines;
    private final SignedIn signedIn;
    private final FormService forms;
    private final TaskService tasks;
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();

    /** The order that was given last about a case. */
    private final Map<Long, Long> given = new ConcurrentHashMap<>();

    PastActs(
            Organisation organisation,
            NeedDesk needs,
            PlatformDesk platform,
            TimeDesk time,
            UrgeDesk urges,
            OrderDesk orders,
            DeadlineBook deadlines,
            SignedIn signedIn,
            FormService forms,
            TaskService tasks) {
        this.organisation = organisation;
        this.needs = needs;
        this.platform = platform;
        this.time = time;
        this.urges = urges;
        this.orders = orders;
        this.deadlines = deadlines;
        this.signedIn = signedIn;
        this.forms = forms;
        this.tasks = tasks;
    }

    /** By the grid's own worker, if it has one, or else by the community. */
    void register(PastMatter matter) {
        String community = Objects.requireNonNull(matter.need().community());
        Unit unit = organisation.community(community).orElseThrow();
        String grid = matter.need().grid();
        String by = organisation
                .gridOf(unit.id(), grid == null ? "" : grid)
                .map(found -> organisation.peopleOf(found.id()))
                .filter(people -> !people.isEmpty())
                .map(people -> people.get(0).userId())
                .orElseGet(() -> staff(unit.id(), "登记"));
        long number = needs.register(matter.need(), by).number();
        matter.registered(number);
        numbers.put(matter.serial(), number);
    }

    /** @throws Refused if what is to be done does not wait, or may not be done */
    void act(PastMatter matter, Act act) {
        long number = matter.number();
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
                String by = staff(asked.holder(), act.what());
                long order = Objects.requireNonNull(given.get(number));
                signedIn.as(by, () -> orders.answer(number, order, text(act, "text"), by));
            }
            case "平台退回" ->
                as(act, () -> platform.giveBack(number, act.who(), text(act, "reason"), text(act, "legalBasis")));
            case "居民撤回" -> {
                String by = staff(
                        organisation
                                .community(String.valueOf(matter.need().community()))
                                .orElseThrow()
                                .id(),
                        act.what());
                signedIn.as(by, () -> needs.withdraw(number, by, text(act, "reason")));
            }
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
            default -> at(number, act.what(), act, (step, by) -> forms.submitTaskForm(step.stay(), form(act)));
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
                .filter(step -> act.who().isEmpty() || works(act.who(), step.holder()))
                .toList();
        if (open.isEmpty()) {
            throw Refused.conflict("“" + name + "”没有在等待办理。");
        }
        for (OpenStep step : open) {
            String by = act.who().isEmpty() ? staff(step.holder(), act.what()) : act.who();
            signedIn.as(by, () -> work.at(step, by));
        }
    }

    private String name(OpenStep step) {
        var task = tasks.createTaskQuery().taskId(step.stay()).singleResult();
        return task == null ? "" : task.getName();
    }

    private boolean works(String account, String unit) {
        return organisation
                .person(account)
                .filter(person -> person.unitId().equals(unit))
                .isPresent();
    }

    private String staff(String unit, String what) {
        List<Person> people = organisation.peopleOf(unit).stream()
                .filter(person -> person.role() == Role.STAFF || person.role() == Role.HEAD)
                .toList();
        if (people.isEmpty()) {
            throw Refused.conflict("“" + organisation.unit(unit).name() + "”没有经办人员。");
        }
        return people.get(ON_THE_SPOT.contains(what) ? people.size() - 1 : 0).userId();
    }

    private Map<String, Object> form(Act act) {
        var form = new HashMap<String, Object>();
        act.values().forEach((key, value) -> form.put(key, field(value)));
        return form;
    }

    /** {@code @名称}: a department; {@code #序号}: another need's number; {@code [a|b]}: several; a rating by its words. */
    private Object field(String value) {
        if (value.startsWith("[") && value.endsWith("]")) {
            return Arrays.stream(value.substring(1, value.length() - 1).split("\\|"))
                    .map(this::field)
                    .toList();
        }
        if (value.startsWith("@")) {
            return organisation
                    .unitByName(UnitKind.DEPARTMENT, value.substring(1))
                    .map(Unit::id)
                    .orElseThrow();
        }
        if (value.startsWith("#")) {
            return String.valueOf(numbers.get(value.substring(1)));
        }
        return Labelled.named(EvaluationLevel.values(), value)
                .<Object>map(Enum::name)
                .orElse(value);
    }

    private static String text(Act act, String key) {
        String value = act.values().get(key);
        if (value == null) {
            throw Refused.invalid("“" + act.what() + "”缺少“" + key + "”。");
        }
        return value;
    }
}
