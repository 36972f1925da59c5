package cn.minxu.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The only place of residents' personal data: the table {@code minxu.case_private}. */
@Repository
public class Residents {

    private final JdbcClient jdbc;

    Residents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long number, Resident resident) {
        jdbc.sql("insert into minxu.case_private (case_id, name, phone, address) values (?, ?, ?, ?)")
                .param(number)
                .param(Columns.text(resident.name()))
                .param(Columns.text(resident.phone()))
                .param(Columns.text(resident.address()))
                .update();
    }

    public Resident of(long number) {
        return jdbc.sql("select name, phone, address from minxu.case_private where case_id = ?")
                .param(number)
                .query((row, i) ->
                        new Resident(row.getString("name"), row.getString("phone"), row.getString("address")))
                .optional()
                .orElse(new Resident(null, null, null));
    }
}
