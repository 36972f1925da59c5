package cn.minxu.casework.find;

import cn.minxu.Refused;
import org.jspecify.annotations.Nullable;

/** Which cases are asked for: open ones, closed ones, or both. */
public enum CaseState {
    OPEN("is null"),
    CLOSED("is not null"),
    ALL("");

    private final String end;

    CaseState(String end) {
        this.end = end;
    }

    /**
     * What somebody named; all where he did not say.
     *
     * @throws Refused if there is no such state
     */
    public static CaseState named(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return ALL;
        }
        for (CaseState each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw Refused.invalid("“state”应为 OPEN（在办）、CLOSED（已归档）或 ALL（全部）。");
    }

    /**
     * What holds for these cases in a statement, looked at row by row in the order of the rows.
     *
     * @param number the column with the case's number
     */
    String condition(String number) {
        return this == ALL
                ? "true"
                : "(select stated.closed_at " + end + " from minxu.case stated where stated.id = " + number + ")";
    }
}
