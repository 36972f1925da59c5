package cn.minxu.casework.start;

import java.util.Map;

/**
 * What somebody may take over into a field of a start form.
 *
 * @param where values of other fields, by their keys, with which it is proposed; empty: with any
 */
public record Suggestion(String text, Map<String, String> where) {}
