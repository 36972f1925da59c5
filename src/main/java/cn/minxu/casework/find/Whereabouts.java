package cn.minxu.casework.find;

import cn.minxu.casework.StepNames;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where an open case is now, in words: 办理小事（测试甲社区，张三签领）. */
@Component
class Whereabouts {

    private static final int NAMED = 3;

    private final StepNames steps;
    private final Organisation organisation;

    Whereabouts(StepNames steps, Organisation organisation) {
        this.steps = steps;
        this.organisation = organisation;
    }

    /**
     * @param tasks the engine's open ones, by their ids
     * @param holder id of the unit that has the case in hand
     */
    String of(List<Waiting> open, Map<String, Task> tasks, String holder) {
        List<Waiting> atSteps = open.stream().filter(each -> !each.isPromise()).toList();
        if (atSteps.isEmpty()) {
            return "等待下一环节（" + unit(holder) + "）";
        }
        String named = atSteps.stream()
                .limit(NAMED)
                .map(each -> step(each, tasks.get(String.valueOf(each.stay()))))
                .collect(Collectors.joining("；"));
        return atSteps.size() > NAMED ? named + " 等 " + atSteps.size() + " 个环节" : named;
    }

    private String step(Waiting at, @Nullable Task task) {
        String claimed = task == null || task.getAssignee() == null ? "待签领" : name(task.getAssignee()) + "签领";
        return steps.of(at.step()) + "（" + unit(at.holder()) + "，" + claimed + "）";
    }

    private String unit(String id) {
        return organisation.find(id).map(Unit::name).orElse(id);
    }

    private String name(String user) {
        return organisation.person(user).map(Person::name).orElse("已离岗人员");
    }
}
