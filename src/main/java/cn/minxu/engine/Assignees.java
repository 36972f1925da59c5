package cn.minxu.engine;

import cn.minxu.engine.CaseDesk.TaskAtHand;
import org.jspecify.annotations.Nullable;

/** Whose a task is: asked before the engine gives it to somebody or takes it from him, by whatever door. */
public interface Assignees {

    /**
     * A task is about to change hands, to nobody or to a member of the unit that it waits for.
     *
     * @param by who does it, or null where the system does it, or the diagram says so
     * @param from who had it, or null
     * @param to who gets it, or null
     * @throws cn.minxu.Refused with a Chinese message if it may not
     */
    void changing(TaskAtHand task, @Nullable String by, @Nullable String from, @Nullable String to);
}
