package cn.minxu.casework.supervision;

import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.Resident;
import cn.minxu.deadline.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case behind a figure, as the database has it.
 *
 * @param own tells several rows of one case apart
 * @param at the open step where it is, or null
 * @param clock the step or the promise that the row is about, or that is due next; null if it never had any
 */
record ListedRow(
        long number,
        long own,
        String title,
        Resident resident,
        String unit,
        Instant registeredAt,
        String holder,
        @Nullable Instant closedAt,
        @Nullable String outcome,
        @Nullable At at,
        @Nullable Clock clock,
        @Nullable Integer mark) {

    /** An open step. */
    record At(String step, String stay, String holder) {}

    /**
     * A step or a promise.
     *
     * @param counted whether the figure counts this very one
     * @param endedAt null while it is open
     */
    record Clock(
            String step,
            String holder,
            Instant dueAt,
            Instant overdueAt,
            @Nullable Instant endedAt,
            boolean counted) {

        boolean isPromise() {
            return step.equals(Promise.STEP);
        }

        /** Whether the row is about a step that is over. */
        boolean isPastStep() {
            return counted && endedAt != null && !isPromise();
        }
    }

    String cursor() {
        return number + "-" + own;
    }

    static ListedRow read(ResultSet row, int index) throws SQLException {
        return new ListedRow(
                row.getLong("id"),
                row.getLong("own"),
                row.getString("title"),
                // where it is has to be said, even if the resident lives there
                new Resident(row.getString("resident"), row.getString("phone"), null),
                row.getString("unit"),
                instant(row, "registered_at"),
                row.getString("holder_id"),
                instantOrNull(row, "closed_at"),
                row.getString("outcome"),
                at(row),
                clock(row),
                (Integer) row.getObject("mark"));
    }

    private static @Nullable At at(ResultSet row) throws SQLException {
        String step = row.getString("step");
        return step == null ? null : new At(step, row.getString("stay"), row.getString("at_holder"));
    }

    private static @Nullable Clock clock(ResultSet row) throws SQLException {
        String step = row.getString("clock_step");
        return step == null
                ? null
                : new Clock(
                        step,
                        row.getString("clock_holder"),
                        instant(row, "due_at"),
                        instant(row, "overdue_at"),
                        instantOrNull(row, "ended_at"),
                        row.getBoolean("of_clock"));
    }
}
