package cn.minxu.model.gate;

import cn.minxu.model.text.Expression;
import cn.minxu.model.text.Spoken;
import cn.minxu.model.text.Timers;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Timers can be read, do not come too often, and take nobody's step away before it lapses by its limit. */
final class TimerRules {

    private final Drawing drawing;

    private TimerRules(Drawing drawing) {
        this.drawing = drawing;
    }

    static void check(Drawing drawing) {
        var rules = new TimerRules(drawing);
        drawing.diagram().elements(TimerEventDefinition.class).forEach(rules::check);
    }

    private void check(TimerEventDefinition timer) {
        ModelElementInstance event = timer.getParentElement();
        String date = text(timer.getTimeDate());
        String duration = text(timer.getTimeDuration());
        String cycle = text(timer.getTimeCycle());
        if (date == null && duration == null && cycle == null) {
            drawing.refuse(event, "定时器没有时间。请填写日期、时长或周期。");
        }
        if (isName(Names.LAPSE_AT, date)) {
            lapse(event);
        } else if (isName(Names.NEXT_MARK, cycle)) {
            mark(event);
        } else {
            written(event, Timers.Kind.DATE, date);
            written(event, Timers.Kind.DURATION, duration);
            written(event, Timers.Kind.CYCLE, cycle);
            bypass(event);
        }
    }

    private static @Nullable String text(@Nullable ModelElementInstance said) {
        return said == null ? null : said.getTextContent();
    }

    private static boolean isName(String name, @Nullable String text) {
        return Expression.name(text).filter(name::equals).isPresent();
    }

    private void lapse(ModelElementInstance event) {
        boolean right =
                event instanceof BoundaryEvent edge && edge.cancelActivity() && holder(edge) instanceof UserTask;
        if (!right) {
            drawing.refuse(event, "${lapseAt} 只用于用户任务上中断的定时边界事件。请移到用户任务上，并设为中断。");
        }
    }

    private void mark(ModelElementInstance event) {
        boolean right =
                event instanceof StartEvent start && Drawing.isInEventSubProcess(event) && !start.isInterrupting();
        if (!right) {
            drawing.refuse(event, "${nextMark} 只用于事件子流程“时限督办”中不中断的定时开始事件。请改用其他时间。");
        }
    }

    private void written(ModelElementInstance event, Timers.Kind kind, @Nullable String text) {
        if (text == null) {
            return;
        }
        Optional<String> name = Expression.name(text);
        if (kind == Timers.Kind.DATE && name.isPresent()) {
            return;
        }
        Timers.problem(kind, text)
                .ifPresent(cure -> drawing.refuse(event, "定时器“" + Spoken.cut(text) + "”不对：" + cure + "。"));
    }

    /** A timer that ends a step ends it when its limit says so, and not before. */
    private void bypass(ModelElementInstance event) {
        boolean interrupts = event instanceof BoundaryEvent edge
                ? edge.cancelActivity() && hasSteps(holder(edge))
                : event instanceof StartEvent start
                        && Drawing.isInEventSubProcess(event)
                        && start.isInterrupting()
                        && hasSteps(event.getParentElement().getParentElement());
        if (interrupts) {
            drawing.refuse(event, "中断的定时器会越过还没有办的步骤。请接在那个用户任务上，日期写 ${lapseAt}，时限由决策表的 lapseAmount 给出。");
        }
    }

    @SuppressWarnings("NullAway") // none, if it is attached to nothing
    private ModelElementInstance holder(BoundaryEvent edge) {
        return drawing.referred(edge, "attachedToRef", Activity.class).orElse(null);
    }

    private boolean hasSteps(@Nullable ModelElementInstance scope) {
        return scope instanceof org.camunda.bpm.model.bpmn.instance.CallActivity
                || scope != null && drawing.diagram().elements(UserTask.class).anyMatch(task -> isIn(task, scope));
    }

    private static boolean isIn(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }
}
