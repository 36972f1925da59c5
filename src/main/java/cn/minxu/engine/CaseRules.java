package cn.minxu.engine;

import cn.minxu.Refused;
import cn.minxu.engine.form.FactForms;
import cn.minxu.engine.form.FormSeam;
import cn.minxu.engine.form.LastEnd;
import cn.minxu.engine.guard.Bounds;
import cn.minxu.engine.guard.ByHand;
import cn.minxu.engine.guard.Standstill;
import cn.minxu.engine.timer.UnitTask;
import cn.minxu.engine.timer.WaitingSteps;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What holds for every model that is deployed, whoever drew it: forms get and give facts through the seam, the deadline of a step opens
 * and closes with it, only registered cases start, and only closed ones end.
 */
public class CaseRules extends AbstractBpmnParseListener {

    public static final String REGISTER_FIRST = "事项须先登记再办理：请用登记表单或登记接口发起，不能直接发起流程。";

    private final FormSeam seam;
    private final WaitingSteps steps;
    private final Supplier<Standstill> standstill;
    private final Supplier<Bounds> bounds;

    CaseRules(FormSeam seam, WaitingSteps steps, Supplier<Standstill> standstill, Supplier<Bounds> bounds) {
        this.seam = seam;
        this.steps = steps;
        this.standstill = standstill;
        this.bounds = bounds;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
        activity.setActivityBehavior(new UnitTask(behavior.getTaskDecorator(), steps));
        var task = behavior.getTaskDefinition();
        task.setTaskFormHandler(new FactForms.OfTask(task.getTaskFormHandler(), seam));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, completed -> seam.requireSubmitted((TaskEntity) completed));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_UPDATE, updated -> seam.requireNotRewritten((TaskEntity) updated));
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_ASSIGNMENT, assigned -> seam.requireAssignable((TaskEntity) assigned));
        TaskListener ended = left -> steps.ended((TaskEntity) left);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ended);
        watch(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ExecutionListener begun = entered -> steps.begun((ExecutionEntity) entered);
        ExecutionListener ended = left -> steps.ended((ExecutionEntity) left);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, begun);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, ended);
        watch(activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseExclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseInclusiveGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseParallelGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        count(activity);
    }

    /** What does not wait could come again and again. */
    private void count(ActivityImpl activity) {
        ExecutionListener counted = come -> Refusals.noting(() -> bounds.get().step((ExecutionEntity) come));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, counted);
    }

    private void watch(ActivityImpl activity) {
        ExecutionListener watched = left -> {
            requireNotByHand((ExecutionEntity) left);
            if (left.getProcessBusinessKey() != null) {
                standstill.get().left(Long.parseLong(left.getProcessBusinessKey()));
            }
        };
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, watched);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        if (definition.getStartFormHandler() != null) {
            definition.setStartFormHandler(new FactForms.OfStart(definition.getStartFormHandler(), seam));
        }
        ExecutionListener permitted = this::requirePermit;
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, permitted);
        ExecutionListener closed = this::requireClosed;
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, closed);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        boolean whole = scope instanceof ProcessDefinitionEntity;
        ExecutionListener reached = come -> LastEnd.reached((ExecutionEntity) come, whole);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached);
    }

    private void requireClosed(DelegateExecution ended) {
        var instance = (ExecutionEntity) ended;
        if (instance.getSuperExecution() != null) {
            requireNotByHand(instance);
            if (instance.getProcessBusinessKey() != null) {
                seam.callEnded(instance);
            }
        } else if (instance.getProcessBusinessKey() != null) {
            seam.ended(instance);
        }
    }

    /**
     * While a case is open, a step is left and a called instance ends as the diagram says: otherwise what waits for them would wait for
     * ever, or the step be given a new deadline.
     */
    private void requireNotByHand(ExecutionEntity left) {
        if (ByHand.now() && left.getProcessBusinessKey() != null) {
            seam.requireClosed(left);
        }
    }

    /** No case itself: the clock starts it, to register cases, and it ends at once. */
    private static boolean isSchedule(ExecutionEntity started) {
        return started.getProcessBusinessKey() == null
                && ActivityTypes.START_EVENT_TIMER.equals(
                        started.getActivity().getProperties().get(BpmnProperties.TYPE));
    }

    /** What is called works on its caller's case: its key goes along, whatever the diagram says or leaves out. */
    private static void keepCase(ExecutionEntity called) {
        String callers = called.getSuperExecution().getProcessBusinessKey();
        String given = called.getProcessBusinessKey();
        if (given == null) {
            called.setBusinessKey(callers);
        } else if (!given.equals(callers)) {
            throw Refused.conflict("流程“" + called.getProcessDefinition().getName()
                    + "”被要求办理另一件事项：被调用的流程总是办理同一件事项，请在调用处把业务键改为 ${caseNumber}。");
        }
    }

    private void requirePermit(DelegateExecution started) {
        var instance = (ExecutionEntity) started;
        boolean top = instance.getSuperExecution() == null;
        if (!top) {
            Refusals.noting(() -> bounds.get().called(instance));
            Refusals.noting(() -> keepCase(instance));
        }
        if (top && !isSchedule(instance) && !StartPermit.use(started.getProcessBusinessKey())) {
            Refusals.noting(() -> {
                throw Refused.conflict(REGISTER_FIRST);
            });
        }
    }
}
