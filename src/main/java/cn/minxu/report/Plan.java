package cn.minxu.report;

import java.util.List;

/**
 * The reports of a case that are agreed.
 *
 * @param reporter the unit that reports
 * @param recipients the units that it reports to
 * @param endedEarly whether no further report is asked for
 */
record Plan(long id, long number, String reporter, List<String> recipients, boolean endedEarly) {}
