package cn.minxu.access;

import org.camunda.bpm.engine.task.TaskQuery;

/** A list of tasks in Tasklist that a kind of case adds to those of every kind. */
public interface KindFilter {

    /** Where it stands among all: those of every kind stand at full tens, from 10. */
    int place();

    String name();

    /** What is on it, in a line. */
    String description();

    /** Of its mark, as CSS says it. */
    String color();

    /** Those of all tasks that are on it. */
    TaskQuery of(TaskQuery all);
}
