package cn.minxu.casework.topic;

import java.time.Instant;

/**
 * An open case that a community may deliberate about.
 *
 * @param about its title
 * @param why it offers itself, in words for staff
 * @param since when it is open
 * @param residents how many it concerns, as far as is known: one at least
 */
public record OfferedTopic(long number, String about, String why, Instant since, int residents) {}
