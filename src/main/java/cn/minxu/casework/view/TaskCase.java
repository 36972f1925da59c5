package cn.minxu.casework.view;

/**
 * The case that a task works on, or worked on.
 *
 * @param done whether the task has ended
 */
public record TaskCase(String number, boolean done) {}
