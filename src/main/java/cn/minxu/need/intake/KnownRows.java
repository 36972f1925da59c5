package cn.minxu.need.intake;

import cn.minxu.Plain;
import cn.minxu.casework.Resident;
import cn.minxu.need.Checked;
import cn.minxu.need.Phone;
import cn.minxu.need.Registration;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is registered already of a file's rows, and in which cells a row differs from it. */
@Repository
class KnownRows {

    private final JdbcClient jdbc;

    KnownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A registered row: the need's number, and what its cells said. */
    record Known(long number, Map<Column, String> cells) {

        static Known of(long number, Checked checked) {
            Registration r = checked.registration();
            Resident resident = checked.resident();
            var cells = new HashMap<Column, String>();
            cells.put(Column.CHANNEL, r.channel().name());
            cells.put(Column.NATURE, r.nature().name());
            cells.put(Column.URGENT, String.valueOf(r.urgent()));
            cells.put(Column.GRID, orEmpty(r.grid()));
            cells.put(Column.SUBCATEGORY, r.subcategory());
            cells.put(Column.PLACE, orEmpty(r.place()));
            cells.put(Column.CONTENT, r.content());
            cells.put(
                    Column.VULNERABLE,
                    r.vulnerable() == null ? "" : r.vulnerable().name());
            cells.put(Column.RESIDENT, orEmpty(resident.name()));
            cells.put(Column.PHONE, orEmpty(resident.phone()));
            cells.put(Column.ADDRESS, orEmpty(resident.address()));
            return new Known(number, cells);
        }

        /** The columns in which a row says something else. */
        List<Column> differences(Checked checked) {
            var differences = new ArrayList<Column>();
            of(number, checked).cells.forEach((column, now) -> {
                if (cells.containsKey(column) && !now.equals(cells.get(column))) {
                    differences.add(column);
                }
            });
            differences.sort(null);
            return differences;
        }
    }

    /** By their keys; those that nobody has registered are left out. */
    Map<String, Known> of(Collection<String> keys) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select c.intake_key, n.id, n.channel, n.nature, c.urgent, n.grid, n.subcategory, n.place, n.content,
                          n.vulnerable, r.case_id, r.name, r.phone, r.address
                        from minxu.case c join minxu.need n on n.id = c.id left join minxu.case_private r on r.case_id = n.id
                        where c.intake_key = any (?)""").param(keys.toArray(String[]::new)).query(row -> {
            known.put(row.getString("intake_key"), known(row));
        });
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        var cells = new HashMap<Column, String>();
        cells.put(Column.CHANNEL, row.getString("channel"));
        cells.put(Column.NATURE, row.getString("nature"));
        cells.put(Column.URGENT, String.valueOf(row.getBoolean("urgent")));
        cells.put(Column.SUBCATEGORY, row.getString("subcategory"));
        cells.put(Column.VULNERABLE, orEmpty(row.getString("vulnerable")));
        boolean erased = row.getObject("case_id") == null;
        if (!erased) {
            cells.put(Column.GRID, Plain.name(row.getString("grid")));
            cells.put(Column.PLACE, Plain.line(row.getString("place")));
            cells.put(Column.CONTENT, Plain.text(row.getString("content")));
            String phone = orEmpty(row.getString("phone"));
            cells.put(Column.RESIDENT, Plain.name(row.getString("name")));
            cells.put(Column.PHONE, Phone.of(phone).orElse(phone));
            cells.put(Column.ADDRESS, Plain.line(row.getString("address")));
        }
        return new Known(row.getLong("id"), cells);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
