package cn.minxu.deliberation;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each community's deliberation of each month and its topics: {@code minxu.deliberation}, {@code minxu.topic}. */
@Repository
class Deliberations {

    private final JdbcClient jdbc;

    Deliberations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With what was not agreed before and is to be tabled again, and with what was so and the review has not let in since. */
    void add(long number, String unit, YearMonth month, Instant when, String by) {
        write(() -> jdbc.sql("insert into minxu.deliberation (id, unit_id, month) values (?, ?, ?)")
                .params(number, unit, month.atDay(1))
                .update());
        jdbc.sql("""
                        insert into minxu.topic (deliberation_id, title, about_id, tabled, continues, at, by_user)
                        select ?, t.title, t.about_id, t.tabled + (t.outcome is not null)::integer, t.id, ?, ?
                        from minxu.topic t join minxu.deliberation d on d.id = t.deliberation_id
                        where d.unit_id = ? and (t.outcome = 'AGAIN' or (not t.accepted and t.continues is not null)) and not exists (select 1 from minxu.topic n where n.continues = t.id)
                        order by t.id""").params(number, at(when), by, unit).update();
    }

    void addTopic(long number, String title, @Nullable Long about, Instant when, String by) {
        write(() -> jdbc.sql("""
                        insert into minxu.topic (deliberation_id, title, about_id, tabled, at, by_user) values (?, ?, ?, 1, ?, ?)""")
                .params(number, title, new SqlParameterValue(Types.BIGINT, about), at(when), by)
                .update());
    }

    /** One that the review takes up though nobody has proposed it. */
    void takeUp(long number, String title, long about, Instant when, String by) {
        write(() -> jdbc.sql("""
                        insert into minxu.topic (deliberation_id, title, about_id, tabled, at, by_user, accepted) values (?, ?, ?, 1, ?, ?, true)""").params(number, title, about, at(when), by).update());
    }

    /** The community's deliberation that takes topics now. */
    Optional<Long> collecting(String unit) {
        return jdbc.sql("""
                        select d.id from minxu.deliberation d join minxu.case c on c.id = d.id
                        where d.unit_id = ? and d.collected_at is null and c.closed_at is null order by d.month desc limit 1""").param(unit).query(Long.class).optional();
    }

    /** Whether a deliberation has a case among its topics. */
    boolean isTopic(long number, long about) {
        return jdbc.sql("select exists (select 1 from minxu.topic where deliberation_id = ? and about_id = ?)")
                .params(number, about)
                .query(Boolean.class)
                .single();
    }

    private static void write(Runnable change) {
        try {
            CaseBook.guarded(change);
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("本月已经登记过，不必重复登记。");
        }
    }

    void collected(long number, Instant when) {
        jdbc.sql("update minxu.deliberation set collected_at = ? where id = ?")
                .params(at(when), number)
                .update();
    }

    boolean isCollecting(long number) {
        return jdbc.sql("select collected_at is null from minxu.deliberation where id = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    void review(long topic, boolean accepted) {
        write(() -> jdbc.sql("update minxu.topic set accepted = ? where id = ?")
                .params(accepted, topic)
                .update());
    }

    void called(long number, long meeting) {
        jdbc.sql("update minxu.deliberation set meeting_id = ? where id = ?")
                .params(meeting, number)
                .update();
    }

    void tabled(long topic, long item) {
        jdbc.sql("update minxu.topic set item_id = ? where id = ?")
                .params(item, topic)
                .update();
    }

    void decided(long topic, String outcome) {
        write(() -> jdbc.sql("update minxu.topic set outcome = ? where id = ?")
                .params(outcome, topic)
                .update());
    }

    Optional<YearMonth> month(long number) {
        return jdbc.sql("select month from minxu.deliberation where id = ?")
                .param(number)
                .query(LocalDate.class)
                .optional()
                .map(YearMonth::from);
    }

    long meeting(long number) {
        return jdbc.sql("select meeting_id from minxu.deliberation where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    List<Topic> topics(long number) {
        return jdbc.sql("select * from minxu.topic where deliberation_id = ? order by id")
                .param(number)
                .query(Deliberations::read)
                .list();
    }

    void erase(long number) {
        jdbc.sql("""
                        update minxu.topic set title = minxu.erased(title)
                        where deliberation_id = ? and title is distinct from minxu.erased(title)""").param(number).update();
        jdbc.sql("""
                        update minxu.deliberation_feedback set words = minxu.erased(words)
                        where deliberation_id = ? and words is distinct from minxu.erased(words)""").param(number).update();
    }

    private static Topic read(ResultSet row, int index) throws SQLException {
        return new Topic(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("about_id", Long.class),
                row.getInt("tabled"),
                row.getObject("item_id", Long.class),
                row.getObject("accepted", Boolean.class),
                row.getString("outcome"));
    }
}
