package cn.minxu.engine.speed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/** Counts what several lists of tasks have, in one statement as far as {@link TaskListing} answers them. */
public final class CountTasks implements Command<List<Long>> {

    private static final Pattern PARAMETER = Pattern.compile("#\\{(\\w+)}");

    private final List<TaskQueryImpl> queries;

    /** @param queries as filters keep them, with their expressions */
    public CountTasks(List<TaskQueryImpl> queries) {
        this.queries = queries;
    }

    @Override
    public List<Long> execute(CommandContext context) {
        return context.getTaskManager() instanceof TaskQueues queues
                ? queues.counts(queries, context)
                : queries.stream()
                        .map(query -> query.evaluateExpressionsAndExecuteCount(context))
                        .toList();
    }

    /** How many each of them has: numbered columns of one row. */
    static List<Long> together(List<TaskListing> listings, Connection connection) {
        if (listings.isEmpty()) {
            return List.of();
        }
        var parameters = new ArrayList<@Nullable Object>();
        String statement = listings.stream()
                .map(each -> "(" + placed(each, parameters) + ")")
                .collect(Collectors.joining(", ", "select ", ""));
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.size(); i++) {
                prepared.setObject(i + 1, value(parameters.get(i), connection));
            }
            try (ResultSet row = prepared.executeQuery()) {
                row.next();
                var counts = new ArrayList<Long>();
                for (int i = 1; i <= listings.size(); i++) {
                    counts.add(row.getLong(i));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("任务数量没能统计", e);
        }
    }

    /** The statement of one, with a place for each parameter. */
    private static String placed(TaskListing listing, List<@Nullable Object> parameters) {
        return PARAMETER.matcher(listing.counting()).replaceAll(found -> {
            parameters.add(listing.parameter(found.group(1)));
            return "?";
        });
    }

    private static @Nullable Object value(@Nullable Object parameter, Connection connection) throws SQLException {
        if (parameter instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return parameter instanceof Date date ? new Timestamp(date.getTime()) : parameter;
    }
}
