package cn.minxu.ledger;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.text;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books transfers, holds and counter-entries; each once for its key, each whole or not at all. */
@Service
@Transactional
public class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Books a transfer. The same again answers the first one's id.
     *
     * @return the transfer's id
     * @throws Refused if it does not sum to zero, an account lacks the amount or asks for a second person, or its key was used for another
     */
    public long book(Booking booking) {
        return book(booking, null, null);
    }

    /**
     * Keeps an amount of an account back. The same again answers the first one's id.
     *
     * @return the hold's id
     * @throws Refused if the account lacks the amount, or the key was used for another
     */
    public long hold(String key, long account, long amount, @Nullable Long about, String words, String by) {
        var id = new AtomicLong();
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.hold (key, account_id, amount, case_id, words, at, by_user) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (key) do nothing returning id""")
                .params(key, account, amount, about, words, at(clock.instant()), by)
                .query(Long.class)
                .optional()
                .ifPresent(id::set));
        if (id.get() == 0) {
            id.set(jdbc.sql("select id from minxu.hold where key = ? and account_id = ? and amount = ?")
                    .params(key, account, amount)
                    .query(Long.class)
                    .optional()
                    .orElseThrow(() -> Refused.conflict("这笔款项已经按另外的内容冻结过，没有重复冻结；请核对后换一个业务编号。")));
        }
        return id.get();
    }

    /** @throws Refused if it was posted or released before */
    public void release(long hold, String by) {
        CaseBook.guarded(() -> jdbc.sql("select minxu.release(?, ?, ?) is null")
                .params(hold, at(clock.instant()), by)
                .query(Boolean.class)
                .single());
    }

    /**
     * Books what was kept back, or less of it; the rest is free again.
     *
     * @throws Refused as {@link #book}, or if the hold was posted or released before
     */
    public long post(long hold, Booking booking) {
        return book(booking, null, hold);
    }

    /**
     * Cures a transfer by its counter-entry.
     *
     * @throws Refused if it was cured before, is a counter-entry itself, or an account lacks what has to leave it again
     */
    public long reverse(long transfer, String why, String by, @Nullable String second) {
        var amounts = new TreeMap<Long, Long>();
        jdbc.sql("select account_id, amount from minxu.entry where transfer_id = ?")
                .param(transfer)
                .query(row -> {
                    amounts.put(row.getLong("account_id"), -row.getLong("amount"));
                });
        if (amounts.isEmpty()) {
            throw Refused.notFound("没有这张凭证，请核对后再试。");
        }
        Long about = jdbc.sql("select case_id from minxu.transfer where id = ?")
                .param(transfer)
                .query((row, i) -> row.getObject(1, Long.class))
                .list()
                .get(0);
        return book(new Booking("REVERSES:" + transfer, by, second, about, why, amounts), transfer, null);
    }

    private long book(Booking booking, @Nullable Long reverses, @Nullable Long hold) {
        Map<Long, Long> amounts = booking.amounts();
        if (amounts.size() < 2) {
            throw Refused.invalid("一笔款项须有付出和收入的账户，没有记账。");
        }
        var id = new AtomicLong();
        CaseBook.guarded(() -> id.set(jdbc.sql("select minxu.book(?, ?, ?, ?, ?, ?, ?, ?, ?::bigint[], ?::bigint[])")
                .params(booking.key(), at(clock.instant()), booking.by(), text(booking.second()), booking.about())
                .params(booking.words(), reverses, hold)
                .params(amounts.keySet().toArray(Long[]::new), amounts.values().toArray(Long[]::new))
                .query(Long.class)
                .single()));
        return id.get();
    }
}
