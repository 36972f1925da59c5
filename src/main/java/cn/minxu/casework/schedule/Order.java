package cn.minxu.casework.schedule;

import cn.minxu.organisation.UnitKind;

/**
 * What a schedule registers.
 *
 * @param process by which the cases start
 * @param units one case for each unit of this kind
 * @param every and for each period
 */
record Order(String process, UnitKind units, Period every) {}
