package cn.minxu.need.priority;

/**
 * A need's priority.
 *
 * @param points 0 to 1000, the more the sooner
 * @param why how they came about, in Chinese
 */
public record Score(int points, String why) {}
