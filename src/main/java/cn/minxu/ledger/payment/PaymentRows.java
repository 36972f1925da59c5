package cn.minxu.ledger.payment;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.text;

import cn.minxu.casework.CaseBook;
import cn.minxu.ledger.payment.Payment.Share;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All payments, {@code minxu.payment} and {@code minxu.payment_share}; the database guards both. */
@Repository
class PaymentRows {

    private static final String SELECT = """
            select p.*, array(select account_id from minxu.payment_share where payment_id = p.id order by account_id) as accounts,
              array(select amount from minxu.payment_share where payment_id = p.id order by account_id) as amounts,
              array(select hold_id from minxu.payment_share where payment_id = p.id order by account_id) as holds
            from minxu.payment p
            where p.case_id = ? and\s""";

    private final JdbcClient jdbc;

    PaymentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(long number, String key, long payee, long fen, String reason, Instant when) {
        return jdbc.sql("""
                        insert into minxu.payment (case_id, key, payee_account, amount, reason, ordered_at) values (?, ?, ?, ?, ?, ?)
                        returning id""")
                .params(number, key, payee, fen, reason, at(when))
                .query(Long.class)
                .single();
    }

    void share(long payment, Payments.Share share) {
        change(
                "insert into minxu.payment_share (payment_id, account_id, amount) values (?, ?, ?)",
                payment,
                share.account(),
                share.fen());
    }

    void prepare(long payment, String by, @Nullable String voucher, Instant when) {
        change(
                "update minxu.payment set prepared_by = ?, prepared_at = ?, voucher = ? where id = ?",
                by,
                at(when),
                text(voucher),
                payment);
    }

    void check(long payment, String by) {
        change("update minxu.payment set checked_by = ? where id = ?", by, payment);
    }

    void held(long payment, long account, long hold) {
        change(
                "update minxu.payment_share set hold_id = ? where payment_id = ? and account_id = ?",
                hold,
                payment,
                account);
    }

    void paid(long payment, long account, long transfer) {
        change(
                "update minxu.payment_share set transfer_id = ? where payment_id = ? and account_id = ?",
                transfer,
                payment,
                account);
    }

    void end(long payment, String result, @Nullable String why, Instant when) {
        change(
                "update minxu.payment set result = ?, why = ?, ended_at = ? where id = ?",
                result,
                text(why),
                at(when),
                payment);
    }

    /** So that whoever pays from several accounts waits in no circle: all of them, in the order of their ids. */
    void lockAccounts(Payment payment) {
        jdbc.sql("""
                        select id from minxu.account where id in (select account_id from minxu.payment_share where payment_id = ?
                          union select payee_account from minxu.payment where id = ?) order by id for update""").params(payment.id(), payment.id()).query(Long.class).list();
    }

    private void change(String statement, @Nullable Object... values) {
        CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
    }

    /** The case's one that is under way. */
    Optional<Payment> current(long number) {
        return jdbc.sql(SELECT + "p.result is null")
                .param(number)
                .query(PaymentRows::read)
                .optional();
    }

    /** That of an instalment that was not stopped. */
    Optional<Payment> of(long number, String key) {
        return jdbc.sql(SELECT + "p.key = ? and p.result is distinct from 'STOPPED'")
                .params(number, key)
                .query(PaymentRows::read)
                .optional();
    }

    int count(long number) {
        return jdbc.sql("select count(*) from minxu.payment where case_id = ?")
                .param(number)
                .query(Integer.class)
                .single();
    }

    void erase(long number) {
        for (String statement : List.of("""
                update minxu.payment set reason = minxu.erased(reason), voucher = minxu.erased(voucher), why = minxu.erased(why)
                where case_id = ? and (reason, voucher, why) is distinct from (minxu.erased(reason), minxu.erased(voucher), minxu.erased(why))""", """
                update minxu.account set name = minxu.erased(name)
                where case_id = ? and code like 'PAYEE:%' and name <> minxu.erased(name)""")) {
            jdbc.sql(statement).param(number).update();
        }
    }

    private static Payment read(ResultSet row, int index) throws SQLException {
        return new Payment(
                row.getLong("id"),
                row.getLong("case_id"),
                row.getString("key"),
                row.getLong("payee_account"),
                row.getLong("amount"),
                row.getString("reason"),
                row.getString("prepared_by"),
                row.getString("checked_by"),
                row.getString("result"),
                shares(row));
    }

    private static List<Share> shares(ResultSet row) throws SQLException {
        var accounts = (Long[]) row.getArray("accounts").getArray();
        var amounts = (Long[]) row.getArray("amounts").getArray();
        var holds = (Long[]) row.getArray("holds").getArray();
        return IntStream.range(0, accounts.length)
                .mapToObj(at -> new Share(accounts[at], amounts[at], holds[at]))
                .toList();
    }
}
