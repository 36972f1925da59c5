package cn.minxu.engine.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.testing.Clause;
import cn.minxu.testing.MinxuTest;
import cn.minxu.testing.TestDistrict;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With hashes that cost what they cost in the product. */
@MinxuTest
@Clause("G5")
class PasswordChecksTest {

    @Autowired
    TestDistrict district;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    PasswordDoor door;

    @Autowired
    JdbcClient jdbc;

    private final BcryptPasswords passwords = new BcryptPasswords();
    private PasswordChecks checks;

    @BeforeEach
    void costly() {
        checks = new PasswordChecks(engine, door, passwords);
        checks.setCommandExecutor(engine.getCommandExecutorTxRequired());
        district.ensure();
        district.withPerson("known.person");
        int changed = jdbc.sql("update act_id_user set pwd_ = :hash where id_ = 'known.person'")
                .param("hash", "{bcrypt}" + passwords.encrypt(TestDistrict.PASSWORD))
                .update();
        assertThat(changed).isEqualTo(1);
    }

    @Test
    void an_unknown_account_takes_as_long_as_a_known_one() {
        checks.checkPassword("known.person", "warm");
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (int i = 0; i < 30; i++) {
            known.add(time("known.person"));
            unknown.add(time("unknown.person"));
        }
        var ratio = (double) median(unknown) / median(known);
        System.out.printf("unknown %d ms, known %d ms%n", median(unknown) / 1_000_000, median(known) / 1_000_000);
        assertThat(ratio).isBetween(0.85, 1.15);
    }

    private long time(String account) {
        var start = System.nanoTime();
        assertThat(checks.checkPassword(account, "Wrong-guess-1")).isFalse();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
