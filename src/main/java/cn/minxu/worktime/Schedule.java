package cn.minxu.worktime;

import java.time.Instant;

/**
 * The instants of one deadline.
 *
 * @param due until when it is in time
 * @param warn when the yellow mark (黄牌) is set
 * @param overdue when the red mark (红牌) is set
 * @param provisional whether one of them rests on a year whose holiday notice is not known yet
 */
public record Schedule(Instant due, Instant warn, Instant overdue, boolean provisional) {}
