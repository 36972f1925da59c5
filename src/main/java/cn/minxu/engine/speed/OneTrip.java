package cn.minxu.engine.speed;

import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.ibatis.cache.CacheKey;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.BatchExecutor;
import org.apache.ibatis.executor.BatchExecutorException;
import org.apache.ibatis.executor.BatchResult;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.ParameterMode;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.type.TypeHandler;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Sends all that a command writes to the database in one go, new rows of a kind with one statement, with what our own tables are still to
 * be told in its transaction. The engine's own batches go one by one for each kind of row, and each waits for its answer: ten of them
 * for a task that is completed.
 */
public final class OneTrip implements Executor {

    /** The row that an insert ends with. */
    private static final Pattern ROW = Pattern.compile("(?is)\\s*insert\\s+into\\b.*\\bvalues\\s*(\\([^()]*\\))\\s*");

    private record EngineWrite(MappedStatement statement, BoundSql sql, Object values) {}

    /** Writes that are one statement: one, or inserts of the same kind. */
    private record Statement(String sql, List<EngineWrite> writes) {

        /** What is written one after the other, in that order. */
        public static List<Statement> of(List<EngineWrite> writes) {
            var all = new ArrayList<Statement>();
            for (int from = 0, to = 0; from < writes.size(); from = to) {
                String sql = writes.get(from).sql().getSql();
                while (to < writes.size() && writes.get(to).sql().getSql().equals(sql)) {
                    to++;
                }
                Matcher row = ROW.matcher(to - from > 1 ? sql : "");
                to = row.matches() ? to : from + 1;
                all.add(new Statement(
                        sql + (row.matches() ? (", " + row.group(1)).repeat(to - from - 1) : ""),
                        writes.subList(from, to)));
            }
            return all;
        }

        /** How many rows each of its writes has changed; of several together the database says it only if it was one each. */
        IntStream counts(int changed) {
            int each = writes.size() == 1 ? changed : changed == writes.size() ? 1 : 0;
            return writes.stream().mapToInt(write -> each);
        }
    }

    private final Configuration configuration;
    private final Executor executor;
    private final List<EngineWrite> pending = new ArrayList<>();

    private OneTrip(Configuration configuration, Executor executor) {
        this.configuration = configuration;
        this.executor = executor;
    }

    /** To be told to the engine's sessions, which have to work in batches. */
    public static Interceptor of(Configuration configuration) {
        return new Interceptor() {
            @Override
            public Object plugin(Object target) {
                return target instanceof Executor executor ? new OneTrip(configuration, executor) : target;
            }

            @Override
            public Object intercept(Invocation invocation) throws Throwable {
                return invocation.proceed();
            }
        };
    }

    @Override
    public int update(MappedStatement statement, Object values) throws SQLException {
        executor.clearLocalCache();
        pending.add(new EngineWrite(statement, statement.getBoundSql(values), values));
        return BatchExecutor.BATCH_UPDATE_RETURN_VALUE;
    }

    @Override
    public List<BatchResult> flushStatements() throws SQLException {
        var results = new ArrayList<BatchResult>();
        while (!pending.isEmpty()) {
            List<EngineWrite> next = pending.subList(0, Math.min(Write.MOST, pending.size()));
            List<Write> ours = next.size() == pending.size() ? InTransaction.unsaved() : List.of();
            results.add(send(List.copyOf(next), ours, results));
            next.clear();
        }
        return results;
    }

    /** All counts as if they were those of the first's kind; the engine goes through them in the order of its writes. */
    private BatchResult send(List<EngineWrite> writes, List<Write> ours, List<BatchResult> before) throws SQLException {
        List<Statement> statements = Statement.of(writes);
        String together = Stream.concat(
                        statements.stream().map(Statement::sql), ours.stream().map(Write::sql))
                .collect(Collectors.joining(Write.NEXT));
        var result = new BatchResult(
                writes.get(0).statement(), together, writes.get(0).values());
        try (PreparedStatement statement = getTransaction().getConnection().prepareStatement(together)) {
            int index = 1;
            for (EngineWrite write : writes) {
                index = fill(statement, index, write);
            }
            for (Write write : ours) {
                index = write.fill(statement, index);
            }
            statement.execute();
            var counts = IntStream.builder();
            for (Statement each : statements) {
                each.counts(statement.getUpdateCount()).forEach(counts);
                statement.getMoreResults();
            }
            result.setUpdateCounts(counts.build().toArray());
            return result;
        } catch (SQLException e) {
            pending.clear();
            // as if those before it had been written: the transaction is lost anyway
            int[] written = new int[culprit(writes, e)];
            Arrays.fill(written, 1);
            throw new BatchExecutorException(e.getMessage(), new BatchUpdateException(written, e), before, result);
        }
    }

    /** Which write failed, by the table that the database names, or else the first: it does not say which. */
    private static int culprit(List<EngineWrite> writes, SQLException failure) {
        var message = failure instanceof PSQLException own ? own.getServerErrorMessage() : null;
        String table = message == null || message.getTable() == null ? null : message.getTable();
        for (int i = 0; table != null && i < writes.size(); i++) {
            String sql = writes.get(i).sql().getSql().toLowerCase(Locale.ROOT).strip();
            if (!sql.startsWith("delete")
                    && sql.matches("(?s)(insert into|update)\\s+(\\w+\\.)?" + Pattern.quote(table) + "\\b.*")) {
                return i;
            }
        }
        return 0;
    }

    /** @return the index of the next write's first value */
    @SuppressWarnings({"unchecked", "rawtypes"}) // as the mapping knows it
    private int fill(PreparedStatement statement, int first, EngineWrite write) throws SQLException {
        int index = first;
        MetaObject properties = configuration.newMetaObject(write.values());
        for (ParameterMapping mapping : write.sql().getParameterMappings()) {
            if (mapping.getMode() != ParameterMode.OUT) {
                Object value = value(write, mapping.getProperty(), properties);
                var type = value == null && mapping.getJdbcType() == null
                        ? configuration.getJdbcTypeForNull()
                        : mapping.getJdbcType();
                ((TypeHandler) mapping.getTypeHandler()).setParameter(statement, index++, value, type);
            }
        }
        return index;
    }

    private @Nullable Object value(EngineWrite write, String property, MetaObject properties) {
        if (write.sql().hasAdditionalParameter(property)) {
            return write.sql().getAdditionalParameter(property);
        }
        return write.values() == null
                ? null
                : configuration
                                .getTypeHandlerRegistry()
                                .hasTypeHandler(write.values().getClass())
                        ? write.values()
                        : properties.getValue(property);
    }

    @Override
    public <E> List<E> query(
            MappedStatement statement,
            Object values,
            RowBounds bounds,
            ResultHandler handler,
            CacheKey key,
            BoundSql sql)
            throws SQLException {
        flushStatements();
        return executor.query(statement, values, bounds, handler, key, sql);
    }

    @Override
    public <E> List<E> query(MappedStatement statement, Object values, RowBounds bounds, ResultHandler handler)
            throws SQLException {
        flushStatements();
        return executor.query(statement, values, bounds, handler);
    }

    @Override
    public <E> Cursor<E> queryCursor(MappedStatement statement, Object values, RowBounds bounds) throws SQLException {
        flushStatements();
        return executor.queryCursor(statement, values, bounds);
    }

    @Override
    public void commit(boolean required) throws SQLException {
        flushStatements();
        executor.commit(required);
    }

    @Override
    public void rollback(boolean required) throws SQLException {
        pending.clear();
        executor.rollback(required);
    }

    @Override
    public void close(boolean forceRollback) {
        pending.clear();
        executor.close(forceRollback);
    }

    @Override
    public boolean isClosed() {
        return executor.isClosed();
    }

    @Override
    public Transaction getTransaction() {
        return executor.getTransaction();
    }

    @Override
    public CacheKey createCacheKey(MappedStatement statement, Object values, RowBounds bounds, BoundSql sql) {
        return executor.createCacheKey(statement, values, bounds, sql);
    }

    @Override
    public boolean isCached(MappedStatement statement, CacheKey key) {
        return executor.isCached(statement, key);
    }

    @Override
    public void clearLocalCache() {
        executor.clearLocalCache();
    }

    @Override
    public void deferLoad(
            MappedStatement statement, MetaObject result, String property, CacheKey key, Class<?> targetType) {
        executor.deferLoad(statement, result, property, key, targetType);
    }

    @Override
    public void setExecutorWrapper(Executor wrapper) {
        executor.setExecutorWrapper(wrapper);
    }
}
