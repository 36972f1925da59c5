package cn.minxu.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place of residents' personal data, and of what was put right since: the table {@code minxu.case_private}. */
@Repository
public class Residents {

    private static final List<String> OWN = List.of(Resident.NAME, Resident.PHONE, Resident.ADDRESS);

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Residents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stood somewhere before it was put right.
     *
     * @param field key of what was registered
     * @param by the user who put it right
     * @param at when, as ISO 8601 has it
     */
    public record Former(String field, String value, String by, String at) {}

    public void add(long number, Resident resident) {
        jdbc.sql("insert into minxu.case_private (case_id, name, phone, address) values (?, ?, ?, ?)")
                .param(number)
                .param(Columns.text(resident.name()))
                .param(Columns.text(resident.phone()))
                .param(Columns.text(resident.address()))
                .update();
    }

    public Resident of(long number) {
        return jdbc.sql("select name, phone, address, former from minxu.case_private where case_id = ?")
                .param(number)
                .query(this::resident)
                .optional()
                .orElse(new Resident(null, null, null));
    }

    /** What was put right of a case, the oldest first: erased with the resident's data. */
    public List<Former> former(long number) {
        return jdbc.sql("select former from minxu.case_private where case_id = ?")
                .param(number)
                .query((row, i) -> former(row))
                .optional()
                .orElse(List.of());
    }

    /** The resident is this one; what stood in any field before is kept beside his data. */
    public void correct(long number, Resident right, List<Former> before) {
        try {
            jdbc.sql("""
                            insert into minxu.case_private as p (case_id, name, phone, address, former)
                            values (:number, :name, :phone, :address, :former::jsonb)
                            on conflict (case_id) do update
                            set name = excluded.name, phone = excluded.phone, address = excluded.address, former = p.former || excluded.former""")
                    .param("number", number)
                    .param(Resident.NAME, Columns.text(right.name()))
                    .param(Resident.PHONE, Columns.text(right.phone()))
                    .param(Resident.ADDRESS, Columns.text(right.address()))
                    .param("former", json.writeValueAsString(before))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("what stood there before are plain texts", e);
        }
    }

    private Resident resident(ResultSet row, int index) throws SQLException {
        return new Resident(
                row.getString("name"),
                row.getString("phone"),
                row.getString("address"),
                former(row).stream()
                        .filter(each -> OWN.contains(each.field()))
                        .map(each -> new Resident(null, null, null).with(each.field(), each.value()))
                        .toList());
    }

    private List<Former> former(ResultSet row) throws SQLException {
        @Nullable String kept = row.getString("former");
        if (kept == null || kept.equals("[]")) {
            return List.of();
        }
        try {
            return json.readValue(kept, new TypeReference<List<Former>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what was written", e);
        }
    }
}
