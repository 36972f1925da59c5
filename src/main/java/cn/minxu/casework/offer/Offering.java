package cn.minxu.casework.offer;

import cn.minxu.casework.TaskAtWork;
import java.util.stream.Stream;

/** One kind of thing that may be done at a task: each part of the kernel, and each kind of case, says what it offers. */
public interface Offering {

    /** What this user may do at this task now; only what would not be refused to him. */
    Stream<Offer> at(TaskAtWork task, String user);
}
