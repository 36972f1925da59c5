package cn.minxu.need;

import java.time.Instant;

/**
 * What the resident was told.
 *
 * @param at until when he gets an answer
 * @param provisional whether it rests on a year whose holiday notice is not known yet
 */
record Promise(Instant at, boolean provisional) {}
