package cn.minxu.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The foreign keys and indexes of the engine's tables, all of them as its makers' own scripts give them. A former version of ours dropped
 * some: a store of that time gets them back when it is started, or does not start.
 */
final class MakersKeys {

    private static final Logger LOG = LoggerFactory.getLogger(MakersKeys.class);

    private static final Pattern INDEX =
            Pattern.compile("(?is)create\\s+(?:unique\\s+)?index\\s+(\\w+)\\s+on\\s+(\\w+).*");
    private static final Pattern KEY =
            Pattern.compile("(?is)alter\\s+table\\s+(\\w+)\\s+add\\s+constraint\\s+(\\w+)\\s.*");
    private static final String ROWS_DO_NOT_FIT = "23";

    private record Part(String name, String table, String sql) {}

    private MakersKeys() {}

    /** All or none: where a row does not fit, nothing is changed. */
    static void ensure(DataSource database) {
        try (Connection connection = database.getConnection()) {
            boolean alone = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                List<Part> missing = missing(statement);
                for (Part each : missing) {
                    add(statement, each);
                }
                connection.commit();
                if (!missing.isEmpty()) {
                    LOG.info("引擎的表缺少的原厂外键和索引已补回，共 {} 个。", missing.size());
                }
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(alone);
            }
        } catch (SQLException e) {
            throw new ProcessEngineException("引擎的表没能核对：" + e.getMessage(), e);
        }
    }

    private static void add(Statement statement, Part part) {
        try {
            statement.execute(part.sql());
        } catch (SQLException e) {
            boolean rows = e.getSQLState() != null && e.getSQLState().startsWith(ROWS_DO_NOT_FIT);
            throw new ProcessEngineException(
                    "引擎的表 " + part.table() + " 缺少原厂的 " + part.name() + "，不能补回，系统没有启动，数据没有改动。"
                            + (rows ? "表中有与它不符的行，请先备份，核对并清理这些行，再重新启动：" : "数据库的答复：") + e.getMessage(),
                    e);
        }
    }

    private static List<Part> missing(Statement statement) throws SQLException {
        Set<String> tables =
                names(statement, "select relname from pg_class where relkind = 'r' and pg_table_is_visible(oid)");
        Set<String> there = names(statement, """
                select relname from pg_class where relkind = 'i' and pg_table_is_visible(oid)
                union all select conname from pg_constraint where pg_table_is_visible(conrelid)""");
        var missing = new ArrayList<Part>();
        for (String sql : EngineScripts.statements()) {
            Part part = part(sql);
            if (part != null && tables.contains(part.table()) && !there.contains(part.name())) {
                missing.add(part);
            }
        }
        return missing;
    }

    private static @Nullable Part part(String sql) {
        Matcher index = INDEX.matcher(sql);
        if (index.matches()) {
            return new Part(lower(index.group(1)), lower(index.group(2)), sql);
        }
        Matcher key = KEY.matcher(sql);
        return key.matches() ? new Part(lower(key.group(2)), lower(key.group(1)), sql) : null;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static Set<String> names(Statement statement, String sql) throws SQLException {
        var names = new HashSet<String>();
        try (var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
