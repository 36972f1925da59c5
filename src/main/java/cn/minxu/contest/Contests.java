package cn.minxu.contest;

import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All contests, what was entered for them, and who was paired with whom. */
@Repository
class Contests {

    private static final String SELECT = """
            select c.*, k.unit_id, m.name, m.direction_name, m.most_fen, m.notice_days from minxu.contest c join minxu.case k on k.id = c.id
            join minxu.contest_menu m on m.subclass = c.subclass and m.valid_from = c.menu_from where\s""";

    private final JdbcClient jdbc;

    Contests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A contest.
     *
     * @param unit which holds it
     * @param name of the subclass, after its direction
     * @param noticeDays for which its result is published at least
     */
    record Contest(
            long number,
            String unit,
            int year,
            String subclass,
            String name,
            LocalDate closesOn,
            Instant closesAt,
            @Nullable Instant matchedAt,
            int noticeDays) {

        String words() {
            return year + "年 " + name;
        }
    }

    /**
     * What a party has entered.
     *
     * @param number of its case
     * @param unit the party
     * @param need whether it is a community's
     * @param wishes units of the other side, the first wish first
     * @param capacity how many it can carry; of a need 1
     * @param refused why it may not take part
     * @param why it was not matched
     * @param mediation what it said after the mediation meeting
     */
    record Entry(
            long number,
            long contest,
            String unit,
            boolean need,
            List<String> wishes,
            int capacity,
            @Nullable String refused,
            @Nullable String why,
            @Nullable String mediation) {}

    /**
     * Who carries out what.
     *
     * @param need number of its case, as {@code offer}
     * @param score in hundredths of a point, when it has been pitched
     * @param dropped why it gets no project although it passed
     * @param project number of what it has become
     */
    record Pair(
            long need,
            long offer,
            String community,
            String organisation,
            String title,
            String way,
            @Nullable Integer score,
            @Nullable String result,
            @Nullable String dropped,
            @Nullable Long project) {

        boolean isFit() {
            return "PASS".equals(result) && dropped == null;
        }
    }

    Contest get(long number) {
        return find(number).orElseThrow(() -> CaseBook.unknown(number));
    }

    Optional<Contest> find(long number) {
        return jdbc.sql(SELECT + "c.id = ?")
                .param(number)
                .query(Contests::contest)
                .optional();
    }

    /** What communities have entered and not withdrawn, in the order in which they did. */
    List<Entry> needs(long contest) {
        return entries("contest_id = ? and need", contest);
    }

    /** What organisations have, those that were refused among them. */
    List<Entry> offers(long contest) {
        return entries("contest_id = ? and not need", contest);
    }

    Optional<Entry> entry(long number) {
        return entries("id = ?", number).stream().findFirst();
    }

    private List<Entry> entries(String condition, long number) {
        return jdbc.sql("select * from minxu.contest_entry where " + condition + " order by id")
                .param(number)
                .query(Contests::entry)
                .list();
    }

    List<Pair> pairs(long contest) {
        return jdbc.sql("select * from minxu.contest_pair_now where contest_id = ? order by need_id")
                .param(contest)
                .query(Contests::pair)
                .list();
    }

    private static Contest contest(ResultSet row, int index) throws SQLException {
        return new Contest(
                row.getLong("id"),
                row.getString("unit_id"),
                row.getInt("year"),
                row.getString("subclass"),
                row.getString("direction_name") + "：" + row.getString("name"),
                row.getObject("closes_on", LocalDate.class),
                instant(row, "closes_at"),
                instantOrNull(row, "matched_at"),
                row.getInt("notice_days"));
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("contest_id"),
                row.getString("unit_id"),
                row.getBoolean("need"),
                List.of((String[]) row.getArray("wishes").getArray()),
                row.getInt("capacity"),
                row.getString("refused"),
                row.getString("why"),
                row.getString("mediation"));
    }

    private static Pair pair(ResultSet row, int index) throws SQLException {
        return new Pair(
                row.getLong("need_id"),
                row.getLong("offer_id"),
                row.getString("community"),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("way"),
                row.getObject("score", Integer.class),
                row.getString("result"),
                row.getString("dropped"),
                row.getObject("project", Long.class));
    }
}
