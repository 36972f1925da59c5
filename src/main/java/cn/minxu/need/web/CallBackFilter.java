package cn.minxu.need.web;

import cn.minxu.access.KindFilter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** 待回访: residents who have their answer and have not been asked about it. */
@Component
class CallBackFilter implements KindFilter {

    private static final String STEP = "userTask_callBackResident";

    @Override
    public int place() {
        return 35;
    }

    @Override
    public String name() {
        return "待回访";
    }

    @Override
    public String description() {
        return "已答复、待回访居民的任务";
    }

    @Override
    public String color() {
        return "#6a1b9a";
    }

    @Override
    public TaskQuery of(TaskQuery all) {
        return all.taskDefinitionKey(STEP);
    }
}
