package cn.minxu.deadline;

import java.time.Instant;

/**
 * A mark that a deadline gets when it is not met in time.
 *
 * @param level 0 黄牌, 1 红牌, 2–4 督办 one to three levels up
 * @param at when it becomes due
 * @param unit the unit that is told
 */
record Mark(int level, Instant at, String unit) {

    static final int YELLOW = 0;
    static final int RED = 1;
    static final int HIGHEST = 4;
}
