package cn.minxu.model.gate;

import cn.minxu.model.Diagram;
import cn.minxu.model.UserStep;
import cn.minxu.model.gate.Surroundings.Words;
import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every step at which somebody decides has a unit, a form and an id of its own; what is stated beside it can be kept to. */
final class StepRules {

    private static final Set<String> PROPERTIES = Set.of(
            UserStep.POST,
            UserStep.NOT_SAME_AS,
            UserStep.NOT_SAME_AS_IF_OTHERS,
            UserStep.MAY_EXTEND,
            UserStep.MAY_PAUSE);

    /** Cases of which units have such a unit. */
    private static final Map<String, Set<String>> HAVING =
            Map.of("communityUnit", Set.of("COMMUNITY", "GRID"), "streetUnit", Set.of("COMMUNITY", "GRID", "STREET"));

    private final Drawing drawing;

    private StepRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new StepRules(drawing);
        drawing.diagram().elements(UserTask.class).forEach(rules::check);
    }

    private void check(UserTask task) {
        unit(task);
        form(task);
        properties(task);
        id(task);
    }

    private void unit(UserTask task) {
        String group = task.getCamundaCandidateGroups();
        if (group == null || group.isBlank()) {
            drawing.refuse(task, "没有办理单位。请在“候选组”中填写单位，如 ${communityUnit}。");
        } else if (Expression.name(group)
                .filter(name -> name.endsWith(Names.UNIT))
                .isEmpty()) {
            drawing.refuse(task, "办理单位“" + Spoken.cut(group) + "”的写法不对。请写一个以 Unit 结尾的名称，如 ${streetUnit}，或选择单位的字段。");
        }
        Expression.name(group).filter(name -> drawing.isDrawn()).ifPresent(name -> owned(task, name));
    }

    /** A case of a street has no community, one of a department no street. */
    private void owned(UserTask task, String name) {
        Set<String> having = HAVING.get(name);
        if (having != null) {
            drawing.ground().owners(drawing.diagram()).stream()
                    .filter(owner -> ProcessRules.UNIT_KINDS.contains(owner) && !having.contains(owner))
                    .sorted()
                    .findFirst()
                    .ifPresent(owner -> drawing.refuse(
                            task,
                            "由 " + owner + " 发起或为它定期登记的事项没有 ${" + name + "}，流程会停在这里。请改用 ${starterUnit}，或不由这类单位发起。"));
        }
    }

    private void form(UserTask task) {
        String form = task.getCamundaFormRef();
        if (form == null || form.isBlank()) {
            drawing.refuse(task, "没有表单。请在“表单”中填写一个已部署的表单编号。");
            return;
        }
        drawing.requireForm(task, form, task.getCamundaFormRefBinding());
    }

    private void properties(UserTask task) {
        Map<String, String> stated = Diagram.properties(task);
        stated.forEach((name, value) -> {
            switch (name) {
                case UserStep.POST -> refuseIf(value.isBlank(), task, "属性 post 是空的。请填写岗位名称，如“书记”，或删去它。");
                case UserStep.NOT_SAME_AS -> earlier(task, value.strip());
                case UserStep.NOT_SAME_AS_IF_OTHERS -> {
                    refuseIf(UserStep.ids(value).isEmpty(), task, "属性 notSameAsIfOthers 是空的。请填写前面环节的编号，用逗号分开，或删去它。");
                    UserStep.ids(value).forEach(other -> earlierOrCalled(task, other));
                }
                case UserStep.MAY_EXTEND ->
                    refuseIf(
                            !value.strip().matches("[1-9][0-9]{0,2}"),
                            task,
                            "属性 mayExtend“" + Spoken.cut(value) + "”不对。请填写 1 至 999 的整数（工作日）。");
                case UserStep.MAY_PAUSE ->
                    refuseIf(
                            !Set.of("true", "false").contains(value.strip()),
                            task,
                            "属性 mayPause“" + Spoken.cut(value) + "”不对。请填写 true 或 false。");
                default -> {}
            }
        });
        stated.keySet().stream()
                .filter(name -> !PROPERTIES.contains(name))
                .forEach(name -> drawing.warn(
                        task,
                        "不认识属性“" + Spoken.cut(name)
                                + "”，它不起作用。可以填写 post、notSameAs、notSameAsIfOthers、mayExtend、mayPause。"));
    }

    private void earlier(UserTask task, String other) {
        boolean start = drawing.diagram().starts().anyMatch(each -> each.getId().equals(other));
        boolean known = start
                || (!other.equals(task.getId()) && drawing.diagram().step(other).isPresent());
        refuseIf(
                !known || !Flow.of(drawing.diagram()).comesBefore(other, task.getId()),
                task,
                "属性 notSameAs“" + Spoken.cut(other) + "”不是这张图中更早的环节。请填写它之前一个用户任务的编号，或开始事件的编号（登记人）。");
    }

    private void earlierOrCalled(UserTask task, String other) {
        Flow flow = Flow.of(drawing.diagram());
        boolean here = !other.equals(task.getId())
                && drawing.diagram().step(other).isPresent()
                && flow.comesBefore(other, task.getId());
        boolean called = drawing.diagram()
                .calls()
                .filter(call -> drawing.ground()
                        .diagram(String.valueOf(call.getCalledElement()))
                        .filter(process -> process.step(other).isPresent())
                        .isPresent())
                .anyMatch(call -> flow.comesBefore(call.getId(), task.getId()));
        refuseIf(
                !here && !called && !drawing.ground().isUnsure(),
                task,
                "属性 notSameAsIfOthers“" + Spoken.cut(other) + "”不是这张图或它调用的流程中更早的环节。请填写它之前用户任务的编号，用逗号分开。");
    }

    private void id(UserTask task) {
        String id = task.getId();
        Ground ground = drawing.ground();
        if (!ground.kernel().steps().contains(id)) {
            ground.otherKinds(drawing.diagram())
                    .filter(kind -> kind.steps().contains(id))
                    .map(Words::key)
                    .findFirst()
                    .ifPresent(kind -> drawing.refuse(task, "编号已是另一业务“" + kind + "”的步骤。请换一个编号。"));
        }
        boolean process = ground.diagram(id).isPresent()
                || ground.kinds().anyMatch(kind -> kind.processes().contains(id));
        refuseIf(process, task, "编号与一个流程的编号相同。请换一个编号。");
    }

    private void refuseIf(boolean wrong, UserTask task, String message) {
        if (wrong) {
            drawing.refuse(task, message);
        }
    }
}
