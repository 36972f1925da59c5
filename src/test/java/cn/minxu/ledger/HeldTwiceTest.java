package cn.minxu.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Accounts in which the same hold was counted more than once, before that could no longer happen. */
class HeldTwiceTest {

    private static final String BEFORE = "44.1";
    private static final String HOLD = """
            insert into minxu.hold (key, account_id, amount, words, at, by_user)
              select :key, id, :amount, '留一笔', now(), 'zhang.san' from minxu.account where code = :account
              on conflict (key) do nothing""";

    private final JdbcClient jdbc;
    private final Flyway flyway;

    HeldTwiceTest() {
        var database = new DriverManagerDataSource(TestDatabase.fresh("held_twice"), "postgres", "");
        jdbc = JdbcClient.create(database);
        flyway = Flyway.configure()
                .dataSource(database)
                .schemas("minxu")
                .target(BEFORE)
                .load();
    }

    @Test
    void are_put_right_by_the_upgrade_and_let_the_money_go() {
        flyway.migrate();
        jdbc.sql("insert into minxu.unit (id, kind, name) values ('district', 'DISTRICT', '测试区')")
                .update();
        opened("WRONG");
        opened("RIGHT");
        opened("FREE");
        hold("a", "WRONG", 300);
        hold("a", "WRONG", 300);
        hold("b", "WRONG", 50);
        hold("b", "WRONG", 50);
        release("b");
        hold("c", "RIGHT", 20);
        assertThat(held("WRONG")).as("the fault").isEqualTo(650);
        assertThat(held("RIGHT")).isEqualTo(20);

        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .target("latest")
                .load()
                .migrate();

        assertThat(held("WRONG")).as("only what is open, once").isEqualTo(300);
        assertThat(held("RIGHT")).isEqualTo(20);
        assertThat(held("FREE")).isZero();
        hold("a", "WRONG", 300);
        assertThat(held("WRONG")).as("sent again").isEqualTo(300);
        release("a");
        assertThat(held("WRONG")).isZero();
    }

    private void opened(String account) {
        jdbc.sql("""
                        insert into minxu.account (unit_id, code, name, measure, never_below_zero, opened_at)
                          values ('district', :code, :code, 'MONEY', false, now())""").param("code", account).update();
    }

    private void hold(String key, String account, long amount) {
        jdbc.sql(HOLD)
                .param("key", key)
                .param("account", account)
                .param("amount", amount)
                .update();
    }

    private void release(String key) {
        jdbc.sql("update minxu.hold set ended = 'RELEASED', ended_at = now(), ended_by = 'zhang.san' where key = :key")
                .param("key", key)
                .update();
    }

    private long held(String account) {
        return jdbc.sql("select held from minxu.account where code = :code")
                .param("code", account)
                .query(Long.class)
                .single();
    }
}
