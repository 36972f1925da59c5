package cn.minxu.casework;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that take part in a case beside its owner: {@code minxu.case_party}. They may read it. */
@Repository
public class Parties {

    private final JdbcClient jdbc;
    private final Clock clock;

    Parties(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param role in which the unit takes part: claimant, assessor, applicant … */
    public record Party(String unit, String role) {}

    /** A unit that has the role already keeps it. */
    public void add(long number, Party party) {
        jdbc.sql(
                        "insert into minxu.case_party (case_id, unit_id, role, since) values (?, ?, ?, ?) on conflict do nothing")
                .params(number, party.unit(), party.role(), Columns.at(clock.instant()))
                .update();
    }

    /** A unit does not take part any more. */
    public void remove(long number, String unit) {
        jdbc.sql("delete from minxu.case_party where case_id = ? and unit_id = ?")
                .params(number, unit)
                .update();
    }

    /** In the order in which they came in. */
    public List<Party> of(long number) {
        return jdbc.sql("select unit_id, role from minxu.case_party where case_id = ? order by since, unit_id, role")
                .param(number)
                .query((row, i) -> new Party(row.getString("unit_id"), row.getString("role")))
                .list();
    }

    public boolean includes(long number, String unit) {
        return jdbc.sql("select exists (select 1 from minxu.case_party where case_id = ? and unit_id = ?)")
                .params(number, unit)
                .query(Boolean.class)
                .single();
    }
}
