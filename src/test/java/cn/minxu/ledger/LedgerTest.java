package cn.minxu.ledger;

import static cn.minxu.ledger.Books.CLERK;
import static cn.minxu.ledger.Books.SECOND;
import static cn.minxu.ledger.Books.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("The books")
class LedgerTest {

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

    private static void refused(ThrowingCallable act, String words) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(words);
    }

    @Test
    void take_nothing_that_does_not_sum_to_zero() {
        Account from = books.with(10_000);
        Account to = books.covered();
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "支付").from(from.id(), 100).to(to.id(), 99)),
                "借贷不平");
        refused(() -> ledger.book(Booking.of(key(), CLERK, "支付").from(from.id(), 100)), "付出和收入");
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "支付").from(from.id(), 100).to(from.id(), 100)),
                "付出和收入");
        assertThat(books.balance(from)).isEqualTo(10_000);
    }

    @Test
    void do_not_exchange_one_measure_for_another() {
        Account from = books.with(10_000);
        Account points = accounts.open(
                NewAccount.outside(books.unit(), "POINTS:" + key(), "积分", Measure.POINTS), clock.instant());
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "兑换").from(from.id(), 100).to(points.id(), 100)),
                "借贷不平");
    }

    @Test
    void never_go_below_zero_where_an_account_says_so_and_say_what_there_is() {
        Account from = books.with(120_050);
        Account to = books.covered();
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "支付").from(from.id(), 120_051).to(to.id(), 120_051)),
                "余额不足：可用 1,200.50 元");
        ledger.book(Booking.of(key(), CLERK, "支付").from(from.id(), 120_050).to(to.id(), 120_050));
        assertThat(books.balance(from)).isZero();
        assertThat(books.balance(to)).isEqualTo(120_050);
    }

    @Test
    void book_nothing_twice_for_one_key_and_refuse_another_content_under_it() {
        Account from = books.with(10_000);
        Account to = books.covered();
        String once = key();
        long first =
                ledger.book(Booking.of(once, CLERK, "支付").from(from.id(), 100).to(to.id(), 100));
        assertThat(ledger.book(
                        Booking.of(once, CLERK, "支付").from(from.id(), 100).to(to.id(), 100)))
                .isEqualTo(first);
        refused(
                () -> ledger.book(
                        Booking.of(once, CLERK, "支付").from(from.id(), 101).to(to.id(), 101)),
                "没有重复记账");
        assertThat(books.balance(to)).isEqualTo(100);
    }

    @Test
    void are_cured_by_a_counter_entry_once() {
        Account from = books.with(10_000);
        Account to = books.covered();
        long wrong =
                ledger.book(Booking.of(key(), CLERK, "付错").from(from.id(), 700).to(to.id(), 700));
        long cure = ledger.reverse(wrong, "冲销付错的款项", CLERK, null);
        assertThat(books.balance(from)).isEqualTo(10_000);
        assertThat(books.balance(to)).isZero();
        assertThat(ledger.reverse(wrong, "冲销付错的款项", CLERK, null)).isEqualTo(cure);
        refused(() -> ledger.reverse(cure, "再冲销", CLERK, null), "不能再冲销");
        refused(() -> ledger.reverse(999_999_999, "没有", CLERK, null), "没有这张凭证");
    }

    @Test
    void keep_back_what_is_held_until_it_is_posted_or_released_once() {
        Account from = books.with(1_000);
        Account to = books.covered();
        long hold = ledger.hold(key(), from.id(), 800, null, "签约预留", CLERK);
        assertThat(accounts.get(from.id()).available()).isEqualTo(200);
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "支付").from(from.id(), 201).to(to.id(), 201)),
                "余额不足：可用 2.00 元");
        refused(() -> ledger.hold(key(), from.id(), 201, null, "再预留", CLERK), "余额不足");
        refused(
                () -> ledger.post(
                        hold,
                        Booking.of(key(), CLERK, "支付").from(from.id(), 801).to(to.id(), 801)),
                "没有按其账户和金额");
        ledger.post(hold, Booking.of(key(), CLERK, "支付").from(from.id(), 600).to(to.id(), 600));
        assertThat(accounts.get(from.id()).available()).isEqualTo(400);
        refused(() -> ledger.release(hold, CLERK), "已经支付");
        refused(
                () -> ledger.post(
                        hold, Booking.of(key(), CLERK, "又付").from(from.id(), 1).to(to.id(), 1)),
                "已经支付");
        long other = ledger.hold(key(), from.id(), 400, null, "预留", CLERK);
        ledger.release(other, CLERK);
        refused(() -> ledger.release(other, CLERK), "已经解除");
        assertThat(accounts.get(from.id()).available()).isEqualTo(400);
    }

    /** Who does not know whether his request arrived sends it again. */
    @Test
    void keep_back_and_post_once_what_is_sent_again_under_its_key() {
        Account from = books.with(1_000);
        Account to = books.covered();
        String keeping = key();
        long hold = ledger.hold(keeping, from.id(), 300, null, "预留", CLERK);
        assertThat(ledger.hold(keeping, from.id(), 300, null, "预留", CLERK)).isEqualTo(hold);
        assertThat(accounts.get(from.id()).available()).isEqualTo(700);
        refused(() -> ledger.hold(keeping, from.id(), 301, null, "预留", CLERK), "按另外的内容冻结过");
        assertThat(accounts.get(from.id()).available()).isEqualTo(700);
        Booking payment = Booking.of(key(), CLERK, "支付").from(from.id(), 300).to(to.id(), 300);
        long paid = ledger.post(hold, payment);
        assertThat(ledger.post(hold, payment)).isEqualTo(paid);
        assertThat(ledger.hold(keeping, from.id(), 300, null, "预留", CLERK)).isEqualTo(hold);
        assertThat(accounts.get(from.id()).available()).isEqualTo(700);
        assertThat(books.balance(to)).isEqualTo(300);
    }

    @Test
    void ask_for_a_second_person_where_an_account_does() {
        Account from = accounts.open(
                NewAccount.covered(books.unit(), "PAY:" + key(), "项目专户", Measure.MONEY)
                        .byTwoPeople(),
                clock.instant());
        Account to = books.covered();
        ledger.book(
                Booking.of(key(), CLERK, "拨入").from(books.outside().id(), 500).to(from.id(), 500));
        Booking payment = Booking.of(key(), CLERK, "支付").from(from.id(), 500).to(to.id(), 500);
        refused(() -> ledger.book(payment), "须由另一人复核");
        refused(() -> ledger.book(payment.agreedBy(CLERK)), "不能是同一人");
        ledger.book(payment.agreedBy(SECOND));
        assertThat(books.balance(to)).isEqualTo(500);
    }

    @Test
    void close_an_account_only_when_it_is_empty_and_book_nothing_in_it_then() {
        Account account = books.with(100);
        refused(() -> accounts.close(account.id(), clock.instant()), "还有余额");
        Account to = books.covered();
        ledger.book(Booking.of(key(), CLERK, "转出").from(account.id(), 100).to(to.id(), 100));
        accounts.close(account.id(), clock.instant());
        refused(
                () -> ledger.book(
                        Booking.of(key(), CLERK, "转回").from(to.id(), 100).to(account.id(), 100)),
                "已经销户");
    }

    @Test
    void give_statements_that_add_up_for_any_time() {
        var random = new Random(17);
        List<Account> all = List.of(books.with(50_000), books.with(50_000), books.covered());
        var moments = new ArrayList<>(List.of(clock.instant()));
        for (int i = 0; i < 60; i++) {
            Account from = all.get(random.nextInt(3));
            Account to = all.get(random.nextInt(3));
            long fen = 1 + random.nextInt(20_000);
            if (from.id() != to.id() && accounts.get(from.id()).available() >= fen) {
                ledger.book(Booking.of(key(), CLERK, "往来").from(from.id(), fen).to(to.id(), fen));
            }
            moments.add(clock.instant());
        }
        for (Account each : all) {
            for (int i = 0; i < 20; i++) {
                var since = moments.get(random.nextInt(30));
                var until = moments.get(30 + random.nextInt(30));
                Statement shown = accounts.statement(each.id(), since, until);
                assertThat(shown.opening() + shown.in() - shown.out()).isEqualTo(shown.closing());
                if (!shown.lines().isEmpty()) {
                    assertThat(shown.lines().get(shown.lines().size() - 1).balance())
                            .isEqualTo(shown.closing());
                }
            }
            Statement whole = accounts.statement(
                    each.id(),
                    moments.get(0).minus(Duration.ofDays(1)),
                    clock.instant().plusSeconds(1));
            assertThat(whole.closing()).isEqualTo(books.balance(each));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update minxu.entry set amount = amount + 1 where account_id = :account",
                "delete from minxu.entry where account_id = :account",
                "update minxu.account set balance = balance + 1 where id = :account",
                "update minxu.account set never_below_zero = false where id = :account",
                "delete from minxu.account where id = :account",
                "update minxu.transfer set words = '改' where id in (select transfer_id from minxu.entry where account_id = :account)",
                "delete from minxu.transfer where id in (select transfer_id from minxu.entry where account_id = :account)",
                "insert into minxu.entry (account_id, place, transfer_id, amount, balance) "
                        + "select account_id, 99, transfer_id, -5, 0 from minxu.entry where account_id = :account",
                "insert into minxu.transfer (key, at, by_user, words) select 'EMPTY', now(), 'x', 'x' where :account > 0",
            })
    void are_changed_by_no_statement_past_them(String statement) {
        Account account = books.with(10_000);
        assertThatThrownBy(
                        () -> jdbc.sql(statement).param("account", account.id()).update())
                .satisfies(failure -> assertThat(
                                org.springframework.core.NestedExceptionUtils.getMostSpecificCause(failure))
                        .hasMessageMatching("(?s).*\\p{IsHan}.*|.*duplicate key.*"));
        assertThat(books.balance(account)).isEqualTo(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "transfer", "hold", "account"})
    void are_not_emptied(String table) {
        assertThatThrownBy(
                        () -> jdbc.sql("truncate minxu." + table + " cascade").update())
                .hasStackTraceContaining("只能追加");
    }

    @Test
    void know_the_measures_that_the_table_has() {
        List<String> kept = jdbc.sql("select id || name || decimals from minxu.measure order by id")
                .query(String.class)
                .list();
        assertThat(java.util.Arrays.stream(Measure.values()).map(each -> each.name() + each.words() + each.decimals()))
                .containsExactlyInAnyOrderElementsOf(kept);
        for (long amount : new long[] {0, 5, -5, 120_050, -1_000_000, 123_456_789_012L}) {
            for (Measure measure : Measure.values()) {
                assertThat(jdbc.sql("select minxu.amount_words(?, ?)")
                                .params(amount, measure.name())
                                .query(String.class)
                                .single())
                        .isEqualTo(measure.words(amount));
            }
        }
    }
}
