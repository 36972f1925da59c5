package cn.minxu.casework.urge;

/**
 * That a unit was urged, in words.
 *
 * @param unit name of the unit of who urged
 * @param to name of the unit that was urged
 */
public record UrgeRow(String at, String who, String unit, String to, String text) {}
