package cn.minxu.ledger;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts for tests, each with a code of its own, and what must be true of all books whatever has happened. */
@Component
class Books {

    static final String CLERK = "zhang.san";
    static final String SECOND = "zhang.sanfeng";

    private static final AtomicLong CODES = new AtomicLong();

    private final Accounts accounts;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Books(Accounts accounts, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String unit() {
        return jdbc.sql("select id from minxu.unit where name = '测试甲社区'")
                .query(String.class)
                .single();
    }

    static String key() {
        return "TEST:" + CODES.incrementAndGet();
    }

    Account outside() {
        return accounts.open(
                NewAccount.outside(unit(), "OUTSIDE:" + CODES.incrementAndGet(), "来源", Measure.MONEY), clock.instant());
    }

    Account covered() {
        return accounts.open(
                NewAccount.covered(unit(), "FUND:" + CODES.incrementAndGet(), "社区专账", Measure.MONEY), clock.instant());
    }

    /** An account that has so many fen. */
    Account with(long fen) {
        Account account = covered();
        ledger.book(Booking.of(key(), CLERK, "拨入").from(outside().id(), fen).to(account.id(), fen));
        return accounts.get(account.id());
    }

    long balance(Account account) {
        return accounts.get(account.id()).balance();
    }

    /** How many of all transfers and accounts do not add up. */
    long wrong() {
        return jdbc.sql("""
                        select (select count(*) from (select e.transfer_id from minxu.entry e join minxu.account a on a.id = e.account_id
                            group by e.transfer_id, a.measure having sum(e.amount) <> 0) unbalanced)
                          + (select count(*) from minxu.transfer t where (select count(*) from minxu.entry e where e.transfer_id = t.id) < 2)
                          + (select count(*) from minxu.account a left join lateral (
                              select coalesce(sum(amount), 0) as amounts, count(*) as many, coalesce(max(place), 0) as last
                              from minxu.entry e where e.account_id = a.id) e on true
                            where a.balance <> e.amounts or a.places <> e.many or e.last <> e.many)
                          + (select count(*) from (select e.balance - e.amount
                              - coalesce(lag(e.balance) over (partition by e.account_id order by e.place), 0) as gap from minxu.entry e) s where gap <> 0)
                          + (select count(*) from minxu.account a where a.held
                              <> (select coalesce(sum(amount), 0) from minxu.hold h where h.account_id = a.id and h.ended is null))""").query(Long.class).single();
    }

    long money() {
        return jdbc.sql("select coalesce(sum(amount), 0) from minxu.entry")
                .query(Long.class)
                .single();
    }
}
