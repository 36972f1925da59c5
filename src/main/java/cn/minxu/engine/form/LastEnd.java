package cn.minxu.engine.form;

import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** The end event that an instance came to last, in the command that is at work on this thread. */
public final class LastEnd {

    private static final ThreadLocal<@Nullable LastEnd> LAST = new ThreadLocal<>();

    private final String instance;
    private final String event;
    private final boolean whole;

    private LastEnd(String instance, String event, boolean whole) {
        this.instance = instance;
        this.event = event;
        this.whole = whole;
    }

    /** @param whole whether it stands in no sub-process: what happens beside the case does not say how it ended */
    public static void reached(ExecutionEntity execution, boolean whole) {
        String instance = execution.getProcessInstanceId();
        LastEnd last = LAST.get();
        if (last == null || !last.instance.equals(instance) || whole || !last.whole) {
            LAST.set(new LastEnd(instance, execution.getActivityId(), whole));
        }
    }

    /** Null of an instance that was ended otherwise. */
    static @Nullable String of(ExecutionEntity instance) {
        LastEnd last = LAST.get();
        LAST.remove();
        boolean byItself = instance.getDeleteReason() == null && !instance.isCanceled();
        return byItself && last != null && last.instance.equals(instance.getId()) ? last.event : null;
    }
}
