package cn.minxu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MinxuTest
@DisplayName("Who is killed at the books")
class KilledAtTheBooksTest {

    private static final int PAYMENTS = 1_000;
    private static final int KILLS = 5;
    private static final int BETWEEN_KILLS = 120;

    @Autowired
    TestDistrict district;

    @Autowired
    Books books;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    /** He does not know what he had done, begins from the first again each time, and each payment is made once. */
    @Test
    void has_paid_what_he_said_and_pays_nothing_twice_when_he_begins_again() throws Exception {
        district.ensure();
        Account from = books.with(Payer.AMOUNT * PAYMENTS);
        Account to = books.covered();
        Set<Long> said = new HashSet<>();
        long between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (Payer payer = Payer.start(from, to, PAYMENTS)) {
                for (int fresh = 0; fresh < BETWEEN_KILLS; ) {
                    long payment = payer.next();
                    assertThat(payment).as("it still pays").isNotNegative();
                    fresh += said.add(payment) ? 1 : 0;
                }
                payer.kill();
                for (long payment = payer.next(); payment >= 0; payment = payer.next()) {
                    said.add(payment);
                }
            }
            assertThat(books.wrong()).isZero();
            long paid = paid(from);
            assertThat(paid).as("what it said is done").isGreaterThanOrEqualTo(said.size());
            between += kept(from);
        }
        assertThat(between)
                .as("payments that were kept back and not yet made when it was killed")
                .isPositive();
        try (Payer payer = Payer.start(from, to, PAYMENTS)) {
            for (long payment = payer.next(); payment >= 0; payment = payer.next()) {
                said.add(payment);
            }
            assertThat(payer.ended()).isZero();
        }
        assertThat(said).hasSize(PAYMENTS);
        assertThat(paid(from)).isEqualTo(PAYMENTS);
        assertThat(kept(from)).isZero();
        assertThat(books.balance(to)).isEqualTo(Payer.AMOUNT * PAYMENTS);
        assertThat(accounts.get(from.id()).available()).isZero();
        assertThat(books.wrong()).isZero();
        assertThat(books.money()).isZero();
    }

    private long paid(Account from) {
        return jdbc.sql("select count(*) from minxu.transfer where key like ?")
                .param("PAID:" + from.id() + ":%")
                .query(Long.class)
                .single();
    }

    private long kept(Account from) {
        return jdbc.sql("select count(*) from minxu.hold where account_id = ? and ended is null")
                .param(from.id())
                .query(Long.class)
                .single();
    }
}
