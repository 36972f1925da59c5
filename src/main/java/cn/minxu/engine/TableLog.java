package cn.minxu.engine;

import java.util.Map;

/** Keeps what a decision table was asked on a case's way, and what it answered. */
public interface TableLog {

    /**
     * A table has answered in the current transaction.
     *
     * @param step element id of what asked it
     * @param inputs by name; a missing one is left out
     * @param answer empty if no rule fitted
     */
    void answered(long number, String step, String table, Map<String, Object> inputs, Map<String, Object> answer);
}
