package cn.minxu.need;

import java.time.Instant;

/**
 * The answer to a registration.
 *
 * @param number the resident's number
 * @param promisedAt until when the resident is promised an answer
 * @param provisional whether that rests on a year whose holiday notice is not known yet
 * @param repeated whether the same request had been registered before
 */
public record Registered(long number, Instant promisedAt, boolean provisional, boolean repeated) {}
