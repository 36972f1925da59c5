package cn.minxu.bench;

import cn.minxu.bench.Column.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the database knows of its own tables. */
final class Catalogue {

    private static final Set<String> TEXTS = Set.of("text", "character varying");
    private static final Set<String> NUMBERS = Set.of("bigint", "integer");
    /** At the end of an engine's id: a UUID, or one of the product's short ones. */
    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<![0-9a-z])000[0-9a-z]{7})$");

    private static final int SHORT = 10;
    private static final int UUID = 36;

    /** The last six digits of a long number count on by themselves. */
    private static final long SERIALS = 1_000_000;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** The ends of a primary key that is one column of text, of the rows that are older than the samples. */
    List<String> textKeysBefore(String table, long since) throws SQLException {
        String key = key(table, TEXTS);
        return key == null
                ? List.of()
                : strings("select " + key + " from " + table + " where xmin::text::bigint < " + since).stream()
                        .map(Catalogue::end)
                        .toList();
    }

    /** By how much a numeric primary key must grow so that no copy meets another; null if there is none. */
    @Nullable
    Long stride(String table, String sample) throws SQLException {
        String key = key(table, NUMBERS);
        if (key == null) {
            return null;
        }
        String span = strings("select max(" + key + ") - min(" + key + ") + 1 from " + sample)
                .get(0);
        long stride = 1;
        while (stride < Long.parseLong(span)) {
            stride *= 10;
        }
        return longKeys(table, sample).isEmpty() ? stride : Math.max(stride, SERIALS);
    }

    /** Values of a numeric primary key that is too long to be anything else. */
    List<String> longKeys(String table, String sample) throws SQLException {
        String key = key(table, NUMBERS);
        return key == null
                ? List.of()
                : strings("select " + key + "::text from " + sample + " where length(" + key + "::text) > 9");
    }

    /** How each column is copied. */
    List<Column> columns(String table, String sample, Keys keys) throws SQLException {
        var columns = new ArrayList<Column>();
        String numericKey = key(table, NUMBERS);
        for (String name : strings("select attname from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum")) {
            String type = strings("select format_type(atttypid, null) from pg_attribute where attrelid = '" + table
                            + "'::regclass and attname = '" + name + "'")
                    .get(0);
            if (type.startsWith("timestamp")) {
                columns.add(Column.of(name, Kind.MOMENT));
            } else if (TEXTS.contains(type)) {
                columns.add(text(name, sample, keys));
            } else {
                columns.add(number(name, name.equals(numericKey) ? table : referred(table, name), keys));
            }
        }
        return columns;
    }

    private static Column number(String name, @Nullable String owner, Keys keys) {
        Long stride = owner == null ? null : keys.strides().get(owner);
        return owner == null || stride == null
                ? Column.of(name, Kind.SAME)
                : new Column(name, Kind.NUMBER_ID, owner, stride);
    }

    private Column text(String name, String sample, Keys keys) throws SQLException {
        var values = strings("select distinct " + name + " from " + sample + " where " + name + " is not null");
        if (!values.isEmpty() && values.stream().allMatch(value -> isId(value, keys.fixed()))) {
            return Column.of(name, form(values));
        }
        if (!values.isEmpty() && values.stream().allMatch(keys.numbers()::containsKey)) {
            return new Column(name, Kind.NUMBER_ID_AS_TEXT, "", keys.numbers().getOrDefault(values.get(0), 0L));
        }
        return Column.of(name, Kind.SAME);
    }

    private static Kind form(List<String> ids) {
        if (ids.stream().allMatch(id -> end(id).length() == SHORT)) {
            return Kind.SHORT_ID;
        }
        return ids.stream().allMatch(id -> end(id).equals(id) && id.length() == UUID) ? Kind.UUID_ID : Kind.MIXED_ID;
    }

    /** An id, or one with an element's id before it, as activity instances have it. */
    private static boolean isId(String value, Set<String> fixed) {
        String end = end(value);
        return !end.isEmpty() && !fixed.contains(end);
    }

    /** The id that a value ends with, or nothing. */
    private static String end(String value) {
        Matcher id = ID.matcher(value);
        return id.find() ? id.group(1) : "";
    }

    /** What is inserted goes into no index, not even a constraint's, until the table is indexed again. */
    void stopIndexing(String table) throws SQLException {
        execute("update pg_index set indisready = false, indisvalid = false where indrelid = '" + table
                + "'::regclass");
    }

    /** Makes all indexes of a table anew. */
    void index(String table) throws SQLException {
        execute("reindex table " + table);
    }

    /** The highest number that is a table's key, or 0 for those that are longer than a count. */
    long highest(String table) throws SQLException {
        String highest = strings("select coalesce(max(" + key(table, NUMBERS) + "), 0) from " + table)
                .get(0);
        return highest.length() > 9 ? 0 : Long.parseLong(highest);
    }

    /** What is inserted from now on comes after all that is there. */
    void advanceSequence(String table) throws SQLException {
        String key = key(table, NUMBERS);
        if (key != null) {
            strings("select setval(pg_get_serial_sequence('" + table + "', '" + key + "'), (select max(" + key
                    + ") from " + table + "))");
        }
    }

    private @Nullable String key(String table, Set<String> types) throws SQLException {
        var found = strings("select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid"
                + " and a.attnum = any(i.indkey) where i.indisprimary and i.indnatts = 1 and i.indrelid = '" + table
                + "'::regclass and format_type(a.atttypid, null) in ('" + String.join("', '", types) + "')");
        return found.isEmpty() ? null : found.get(0);
    }

    /** The table that a column refers to by a foreign key. */
    private @Nullable String referred(String table, String column) throws SQLException {
        var found = strings("select format('%I.%I', n.nspname, t.relname) from pg_constraint c"
                + " join pg_class t on t.oid = c.confrelid join pg_namespace n on n.oid = t.relnamespace"
                + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                + " where c.contype = 'f' and c.conrelid = '" + table + "'::regclass and a.attname = '" + column + "'");
        return found.isEmpty() ? null : found.get(0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what is found. */
    List<String> strings(String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(found.getString(1));
            }
        }
        return all;
    }
}
