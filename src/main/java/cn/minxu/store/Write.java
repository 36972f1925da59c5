package cn.minxu.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A statement that changes our tables, and whose answer nobody waits for.
 *
 * @param sql with a question mark for each value
 */
public record Write(String sql, List<@Nullable Object> values) {

    /** So many statements together at most: a shape that comes again is known to the database, a huge one never comes again. */
    public static final int MOST = 60;

    /** Several in one statement stand one after the other, with this between them. */
    public static final String NEXT = ";\n";

    public static Write of(String sql, @Nullable Object... values) {
        return new Write(sql, Arrays.asList(values));
    }

    /** Carries them out in their order, in as few goes as possible. */
    public static void send(JdbcClient jdbc, List<Write> writes) {
        for (int from = 0; from < writes.size(); from += MOST) {
            List<Write> next = writes.subList(from, Math.min(writes.size(), from + MOST));
            var values = new ArrayList<@Nullable Object>();
            next.forEach(write -> values.addAll(write.values()));
            jdbc.sql(next.stream().map(Write::sql).collect(Collectors.joining(NEXT)))
                    .params(values)
                    .update();
        }
    }

    /**
     * Puts the values into a statement that this is a part of.
     *
     * @param first index of the first value
     * @return index of whatever comes next
     */
    public int fill(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object value : values) {
            if (value instanceof SqlParameterValue typed) {
                StatementCreatorUtils.setParameterValue(statement, index++, typed, typed.getValue());
            } else {
                StatementCreatorUtils.setParameterValue(statement, index++, SqlTypeValue.TYPE_UNKNOWN, value);
            }
        }
        return index;
    }
}
