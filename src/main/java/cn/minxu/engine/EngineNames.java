package cn.minxu.engine;

import cn.minxu.engine.speed.EngineStatement;
import cn.minxu.engine.speed.EngineTable;
import cn.minxu.engine.speed.LeanEntities;
import cn.minxu.engine.speed.TaskListing;
import cn.minxu.engine.timer.MarkTimer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All of the engine that we rely on by a name in quotes: the compiler does not see it, so it is looked for when the engine starts. Where
 * one is missing, the system does not start and says which, and what of ours needs it.
 */
final class EngineNames {

    /** Something of the engine's. */
    record Name(Kind kind, String text, Class<?> usedBy) {}

    enum Kind {
        STATEMENT("语句"),
        PARAMETER("语句的参数"),
        FIELD("内部字段"),
        COLUMN("表和列"),
        JOB("作业类型");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private EngineNames() {}

    static List<Name> all() {
        return Stream.of(statements(), parameters(), fields(), columns(), jobs())
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<Name> statements() {
        return Arrays.stream(EngineStatement.values()).map(each -> new Name(Kind.STATEMENT, each.id(), each.usedBy()));
    }

    private static Stream<Name> parameters() {
        return Arrays.stream(EngineStatement.values())
                .flatMap(each -> each.parameters().stream()
                        .map(name -> new Name(Kind.PARAMETER, each.id() + "." + name, each.usedBy())));
    }

    private static Stream<Name> fields() {
        return Stream.concat(
                Arrays.stream(Mover.values())
                        .map(each -> new Name(Kind.FIELD, each.command().getName() + "." + each.field(), Mover.class)),
                TaskListing.fields().map(each -> new Name(Kind.FIELD, each, TaskListing.class)));
    }

    private static Stream<Name> columns() {
        return Arrays.stream(EngineTable.values())
                .flatMap(each -> each.columns().map(column -> new Name(Kind.COLUMN, column, each.usedBy())));
    }

    private static Stream<Name> jobs() {
        return Stream.of(
                new Name(Kind.JOB, MarkTimer.JOB, MarkTimer.class),
                new Name(Kind.JOB, LeanEntities.JOB_OF_EVENT, LeanEntities.class));
    }

    /** @throws ProcessEngineException naming all that is missing */
    static void require(ProcessEngineConfigurationImpl engine) {
        require(engine, all());
    }

    static void require(ProcessEngineConfigurationImpl engine, List<Name> names) {
        Set<String> columns = columns(engine);
        List<String> missing = names.stream()
                .filter(name -> !isThere(name, engine, columns))
                .map(name -> name.kind().label + " " + name.text() + "（"
                        + name.usedBy().getSimpleName() + " 使用）")
                .toList();
        if (!missing.isEmpty()) {
            throw new ProcessEngineException("这个版本的引擎与本系统不符，系统没有启动。引擎里找不到：" + String.join("、", missing) + "。");
        }
    }

    private static boolean isThere(Name name, ProcessEngineConfigurationImpl engine, Set<String> columns) {
        Configuration mappings = engine.getSqlSessionFactory().getConfiguration();
        return switch (name.kind()) {
            case STATEMENT -> mappings.hasStatement(name.text());
            case PARAMETER -> isParameter(mappings, name.text());
            case FIELD -> isField(name.text());
            case COLUMN -> columns.contains(name.text());
            case JOB -> engine.getJobHandlers().containsKey(name.text());
        };
    }

    /** By the mapping file, since what a statement asks for depends on what it is given. */
    private static boolean isParameter(Configuration mappings, String text) {
        String id = text.substring(0, text.indexOf('.'));
        String name = text.substring(text.indexOf('.') + 1);
        return mappings.hasStatement(id)
                && Pattern.compile("(?s)id=\"" + id + "\"((?!</(select|delete|update)>).)*\\b" + name + "\\b")
                        .matcher(file(mappings.getMappedStatement(id).getResource()))
                        .find();
    }

    private static String file(String resource) {
        try (InputStream in = ProcessEngines.class.getClassLoader().getResourceAsStream(resource)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isField(String text) {
        int dot = text.lastIndexOf('.');
        try {
            return field(Class.forName(text.substring(0, dot)), text.substring(dot + 1)) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A field of the class itself or of one above, to be read; null if there is none. */
    static @Nullable Field field(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        return null;
    }

    private static Set<String> columns(ProcessEngineConfigurationImpl engine) {
        return new HashSet<>(new JdbcTemplate(engine.getDataSource()).queryForList("""
                        select c.relname || '.' || attname from pg_attribute a join pg_class c on c.oid = attrelid
                        where c.relkind = 'r' and c.relname like 'act\\_%' and attnum > 0 and not attisdropped
                          and pg_table_is_visible(c.oid)""", String.class));
    }
}
