package cn.minxu.alliance;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of councils, {@code minxu.alliance_term}: the database keeps them one after the other. */
@Repository
class Terms {

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A council, or those who stand for it.
     *
     * @param number of the case of its election
     * @param secretary an account
     */
    record Term(
            long number,
            String alliance,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable String chair,
            List<String> vices,
            @Nullable String secretary,
            boolean inOffice) {

        Term with(String chair, List<String> vices, String secretary) {
            return new Term(number, alliance, startsOn, endsOn, chair, vices, secretary, inOffice);
        }
    }

    /** @throws cn.minxu.Refused by the database, if it is not as long as the rule says, or not right after the last one */
    void add(Term term) {
        CaseBook.guarded(() -> jdbc.sql(
                        "insert into minxu.alliance_term (id, alliance, starts_on, ends_on) values (?, ?, ?, ?)")
                .params(term.number(), term.alliance(), term.startsOn(), term.endsOn())
                .update());
    }

    /** Who stands, or was elected. */
    void save(Term term) {
        CaseBook.guarded(
                () -> jdbc.sql("update minxu.alliance_term set chair = ?, vices = ?, secretary = ? where id = ?")
                        .params(term.chair(), term.vices().toArray(String[]::new), term.secretary(), term.number())
                        .update());
    }

    void heldAs(long number, long meeting) {
        jdbc.sql("update minxu.alliance_term set meeting_id = ? where id = ?")
                .params(meeting, number)
                .update();
    }

    long meeting(long number) {
        return jdbc.sql("select meeting_id from minxu.alliance_term where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    void begin(long number) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.alliance_term set in_office = true where id = ?")
                .param(number)
                .update());
    }

    Term get(long number) {
        return jdbc.sql("select * from minxu.alliance_term where id = ?")
                .param(number)
                .query(Terms::read)
                .single();
    }

    /** The last one, elected or not. */
    Optional<Term> last(String community) {
        return jdbc.sql("select * from minxu.alliance_term where alliance = ? order by starts_on desc limit 1")
                .param(community)
                .query(Terms::read)
                .optional();
    }

    /** On a day; where the next election is late, the last council goes on. */
    Optional<Term> inOffice(String community, LocalDate day) {
        return jdbc.sql("""
                        select * from minxu.alliance_term where alliance = ? and in_office and starts_on <= ? order by starts_on desc limit 1""")
                .params(community, day)
                .query(Terms::read)
                .optional();
    }

    static List<String> units(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Term read(ResultSet row, int index) throws SQLException {
        return new Term(
                row.getLong("id"),
                row.getString("alliance"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("chair"),
                units(row, "vices"),
                row.getString("secretary"),
                row.getBoolean("in_office"));
    }
}
