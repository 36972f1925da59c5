package cn.minxu.ledger;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of all books, {@code minxu.account}, and what has moved in them. */
@Service
@Transactional
public class Accounts {

    private static final String SELECT = "select * from minxu.account where ";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens an account, or finds the one that these books have under this code.
     *
     * @throws Refused if that one is another kind of account
     */
    public Account open(NewAccount asked, Instant when) {
        Account there = find(asked.unit(), asked.code()).orElseGet(() -> opened(asked, when));
        if (there.measure() != asked.measure()
                || there.neverBelowZero() != asked.neverBelowZero()
                || (asked.twoPeople() && !there.twoPeople())) {
            throw Refused.conflict("账册中已有账户“%s”，与要开立的不同，请换一个代码。".formatted(there.name()));
        }
        return there;
    }

    /** Somebody else may open it at the same time. */
    private Account opened(NewAccount asked, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.account (unit_id, code, name, measure, case_id, never_below_zero, two_people, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (unit_id, code) do nothing""")
                .params(
                        asked.unit(),
                        asked.code(),
                        asked.name(),
                        asked.measure().name(),
                        asked.about())
                .params(asked.neverBelowZero(), asked.twoPeople(), at(when))
                .update());
        return find(asked.unit(), asked.code()).orElseThrow();
    }

    /** @throws Refused while something is in it or held of it */
    public void close(long id, Instant when) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.account set closed_at = ? where id = ?")
                .params(at(when), id)
                .update());
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(String unit, String code) {
        return jdbc.sql(SELECT + "unit_id = ? and code = ?")
                .params(unit, code)
                .query(Accounts::account)
                .optional();
    }

    /** @throws Refused if there is none */
    @Transactional(readOnly = true)
    public Account get(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(Accounts::account)
                .optional()
                .orElseThrow(() -> Refused.notFound("没有这个账户，请核对后再试。"));
    }

    /** Those that are kept for a case. */
    @Transactional(readOnly = true)
    public List<Account> about(long number) {
        return jdbc.sql(SELECT + "case_id = ? order by id")
                .param(number)
                .query(Accounts::account)
                .list();
    }

    /** Read in one go, so that it adds up whatever is booked meanwhile. */
    @Transactional(readOnly = true)
    public Statement statement(long id, Instant since, Instant until) {
        Account account = get(id);
        List<Statement.Line> lines = jdbc.sql("""
                        select e.place, t.at, t.words, e.amount, e.balance, t.id, t.case_id, t.by_user, t.second_by, t.reverses
                        from minxu.entry e join minxu.transfer t on t.id = e.transfer_id
                        where e.account_id = ? and t.at >= ? and t.at < ? order by e.place""")
                .params(id, at(since), at(until))
                .query(Accounts::line)
                .list();
        long opening = jdbc.sql("""
                        select coalesce(sum(e.amount), 0) from minxu.entry e join minxu.transfer t on t.id = e.transfer_id
                        where e.account_id = ? and t.at < ?""").params(id, at(since)).query(Long.class).single();
        long in = lines.stream()
                .mapToLong(Statement.Line::amount)
                .filter(amount -> amount > 0)
                .sum();
        long out = -lines.stream()
                .mapToLong(Statement.Line::amount)
                .filter(amount -> amount < 0)
                .sum();
        return new Statement(account, since, until, opening, in, out, opening + in - out, lines);
    }

    private static Account account(ResultSet row, int index) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("unit_id"),
                row.getString("code"),
                row.getString("name"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("case_id", Long.class),
                row.getBoolean("never_below_zero"),
                row.getBoolean("two_people"),
                row.getLong("balance"),
                row.getLong("held"));
    }

    private static Statement.Line line(ResultSet row, int index) throws SQLException {
        return new Statement.Line(
                row.getLong("place"),
                instant(row, "at"),
                row.getString("words"),
                row.getLong("amount"),
                row.getLong("balance"),
                row.getLong("id"),
                row.getObject("case_id", Long.class),
                row.getString("by_user"),
                row.getString("second_by"),
                row.getObject("reverses", Long.class));
    }
}
