package cn.minxu.ledger;

import static cn.minxu.ledger.Books.CLERK;
import static cn.minxu.ledger.Books.key;
import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.Refused;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDatabase;
import cn.minxu.testing.TestDistrict;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

@MinxuTest
@DisplayName("Thirty-two people at the same books")
class ThirtyTwoAtTheBooksTest {

    private static final int PEOPLE = 32;
    private static final int MOST_CUTS = 200;

    @Autowired
    TestDistrict district;

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void a_district() {
        district.ensure();
    }

    @AfterEach
    void add_up() {
        assertThat(books.wrong()).isZero();
        assertThat(books.money()).isZero();
    }

    /** What each got: the answer, or why he was refused; anything else fails the test. */
    private static List<Object> all(IntFunction<Object> act) throws Exception {
        var start = new CyclicBarrier(PEOPLE);
        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var waiting = new ArrayList<Callable<Object>>();
            for (int i = 0; i < PEOPLE; i++) {
                int who = i;
                waiting.add(() -> {
                    start.await();
                    try {
                        return act.apply(who);
                    } catch (Refused refused) {
                        return Objects.requireNonNull(refused.getMessage());
                    }
                });
            }
            var answers = new ArrayList<Object>();
            for (Future<Object> each : threads.invokeAll(waiting)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void take_out_no_more_than_there_is() throws Exception {
        Account from = books.with(1_000);
        Account to = books.covered();
        List<Object> answers = all(who ->
                ledger.book(Booking.of(key(), CLERK, "支付").from(from.id(), 100).to(to.id(), 100)));
        assertThat(answers.stream().filter(Long.class::isInstance)).hasSize(10);
        assertThat(answers.stream().filter(String.class::isInstance))
                .hasSize(PEOPLE - 10)
                .allSatisfy(words -> assertThat(words.toString()).contains("余额不足：可用 0.00 元"));
        assertThat(books.balance(from)).isZero();
    }

    @Test
    void book_the_same_once() throws Exception {
        Account from = books.with(10_000);
        Account to = books.covered();
        String once = key();
        List<Object> answers = all(who ->
                ledger.book(Booking.of(once, CLERK, "支付").from(from.id(), 100).to(to.id(), 100)));
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(books.balance(to)).isEqualTo(100);
    }

    @Test
    void do_not_wait_in_a_circle() throws Exception {
        List<Account> circle = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            circle.add(books.with(1_000_000));
        }
        List<Object> answers = all(who -> {
            var random = new Random(who);
            for (int i = 0; i < 25; i++) {
                int from = random.nextInt(6);
                int to = (from + 1 + random.nextInt(5)) % 6;
                ledger.book(Booking.of(key(), CLERK, "往来")
                        .from(circle.get(from).id(), 10)
                        .to(circle.get(to).id(), 10));
            }
            return who;
        });
        assertThat(answers).allMatch(Integer.class::isInstance);
        assertThat(circle.stream().mapToLong(books::balance).sum()).isEqualTo(6_000_000);
    }

    @Test
    void post_or_release_what_is_held_once() throws Exception {
        for (int round = 0; round < 5; round++) {
            Account from = books.with(1_000);
            Account to = books.covered();
            long hold = ledger.hold(key(), from.id(), 1_000, null, "预留", CLERK);
            List<Object> answers = all(who -> {
                if (who % 2 == 0) {
                    return ledger.post(
                            hold,
                            Booking.of(key(), CLERK, "支付")
                                    .from(from.id(), 1_000)
                                    .to(to.id(), 1_000));
                }
                ledger.release(hold, CLERK);
                return 0L;
            });
            assertThat(answers.stream().filter(Long.class::isInstance)).hasSize(1);
            boolean posted = !answers.contains(0L);
            assertThat(books.balance(to)).isEqualTo(posted ? 1_000 : 0);
            assertThat(accounts.get(from.id()).available()).isEqualTo(posted ? 0 : 1_000);
        }
    }

    /** Whose connection is cut does not know whether it was booked; he does it again under the same key, and it is booked once. */
    @Test
    void lose_nothing_and_book_nothing_twice_while_their_connections_are_cut() throws Exception {
        Account from = books.with(10_000_000);
        Account to = books.covered();
        Set<String> booked = ConcurrentHashMap.newKeySet();
        int cut = cutting((through, transactions) -> who -> {
            for (int i = 0; i < 8; i++) {
                String once = "CUT:" + from.id() + ":" + who + ":" + i;
                Booking booking =
                        Booking.of(once, CLERK, "支付").from(from.id(), 7).to(to.id(), 7);
                again(() -> transactions.executeWithoutResult(status -> through.book(booking)));
                booked.add(once);
            }
            return who;
        });
        assertThat(cut).as("connections that were cut").isPositive();
        assertThat(booked).hasSize(PEOPLE * 8);
        assertThat(books.balance(to)).isEqualTo(7L * PEOPLE * 8);
        assertThat(books.balance(from)).isEqualTo(10_000_000 - 7L * PEOPLE * 8);
    }

    /** As payments go: kept back by one, then paid or freed by another, each in a transaction of its own that may be cut. */
    @Test
    void pay_or_free_what_they_hold_once_while_their_connections_are_cut() throws Exception {
        Account from = books.with(100_000);
        Account to = books.covered();
        var paid = new AtomicInteger();
        int cut = cutting((through, transactions) -> who -> {
            for (int i = 0; i < 6; i++) {
                String once = "HELD:" + from.id() + ":" + who + ":" + i;
                var hold = new AtomicLong();
                again(() -> hold.set(Objects.requireNonNull(
                        transactions.execute(status -> through.hold(once, from.id(), 11, null, "预留", CLERK)))));
                boolean pays = (who + i) % 3 > 0;
                again(() -> transactions.executeWithoutResult(status -> {
                    if (pays) {
                        through.post(
                                hold.get(),
                                Booking.of("PAID:" + once, CLERK, "支付")
                                        .from(from.id(), 11)
                                        .to(to.id(), 11));
                    } else {
                        through.release(hold.get(), CLERK);
                    }
                }));
                paid.addAndGet(pays ? 1 : 0);
            }
            return who;
        });
        assertThat(cut).as("connections that were cut").isPositive();
        assertThat(paid.get()).isEqualTo(128);
        assertThat(books.balance(to)).isEqualTo(11L * paid.get());
        assertThat(accounts.get(from.id()).available()).isEqualTo(100_000 - 11L * paid.get());
        for (Account each : List.of(from, to)) {
            Statement whole =
                    accounts.statement(each.id(), Instant.EPOCH, clock.instant().plusSeconds(60));
            assertThat(whole.opening() + whole.in() - whole.out()).isEqualTo(whole.closing());
            assertThat(whole.closing()).isEqualTo(books.balance(each));
        }
    }

    /** Until it is done, or refused because the transaction that was cut had done it. */
    private static void again(Runnable act) {
        boolean wasCut = false;
        while (true) {
            try {
                act.run();
                return;
            } catch (DataAccessException | TransactionException e) {
                wasCut = true;
                LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(5_000_000));
            } catch (Refused refused) {
                if (wasCut && String.valueOf(refused.getMessage()).contains("不能再次办理")) {
                    return;
                }
                throw refused;
            }
        }
    }

    /**
     * All of them by connections of their own, one of which is cut every ten milliseconds; answers how many were. So
     * many at most, or a slow machine, where a booking takes longer than that, would never come to an end.
     */
    private int cutting(BiFunction<Ledger, TransactionTemplate, IntFunction<Object>> acts) throws Exception {
        var cut = new AtomicInteger();
        try (var own = new HikariDataSource()) {
            own.setJdbcUrl(
                    TestDatabase.url() + (TestDatabase.url().contains("?") ? "&" : "?") + "ApplicationName=cut-me");
            own.setUsername("postgres");
            own.setMaximumPoolSize(PEOPLE);
            var transactions = new TransactionTemplate(new JdbcTransactionManager(own));
            var through = new Ledger(JdbcClient.create(own), clock);
            var killing = Executors.newSingleThreadExecutor();
            var over = new AtomicInteger();
            Future<?> killer = killing.submit(() -> {
                while (over.get() == 0 && cut.get() < MOST_CUTS) {
                    cut.addAndGet(jdbc.sql(
                                    "select pg_terminate_backend(pid) from (select pid from pg_stat_activity"
                                            + " where application_name = 'cut-me' and state <> 'idle' order by random() limit 1) working")
                            .query(Boolean.class)
                            .list()
                            .size());
                    LockSupport.parkNanos(10_000_000);
                }
            });
            all(acts.apply(through, transactions));
            over.set(1);
            killer.get();
            killing.shutdown();
        }
        return cut.get();
    }
}
