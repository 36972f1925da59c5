package cn.minxu.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import cn.minxu.Refused;
import cn.minxu.access.signin.Standings;
import cn.minxu.engine.account.BcryptPasswords;
import cn.minxu.organisation.Organisation;
import cn.minxu.testing.Clause;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which passwords are good enough, and how they are kept. */
@Clause("G5")
class PasswordsTest {

    private final PasswordRules rules = new PasswordRules();
    private final BcryptPasswords passwords = new BcryptPasswords();

    @ParameterizedTest
    @CsvSource({
        "Abcdefgh12, true",
        "abcdefgh-1, true",
        "ABCDEFGH-1, true",
        "民需服务居民Abcd, true",
        "Abcdefgh1, false",
        "abcdefghij, false",
        "abcdefgh12, false",
        "1234567890, false",
        "ABCDEFGH12, false"
    })
    void ten_characters_of_three_kinds(String password, boolean good) {
        assertThat(rules.objection(password).isEmpty()).isEqualTo(good);
    }

    @Test
    void what_lies_beyond_the_72_bytes_of_bcrypt_counts_too() {
        var long1 = "长".repeat(40) + "甲";
        var long2 = "长".repeat(40) + "乙";
        var hash = passwords.encrypt(long1);
        assertThat(passwords.check(long1, hash)).isTrue();
        assertThat(passwords.check(long2, hash)).isFalse();
    }

    @Test
    void a_password_costs_an_attacker_and_a_placeholder_costs_us_nothing() {
        assertThat(passwords.encrypt("Some-pass-1salt")).startsWith("$2a$10$");
        assertThat(passwords.encrypt(BcryptPasswords.placeholder() + "salt")).startsWith("$2a$04$");
        assertThat(rules.objection(BcryptPasswords.placeholder())).isEmpty();
    }

    @Test
    void a_weak_password_for_the_first_administrator_stops_the_start() {
        var identity = mock(IdentityService.class, RETURNS_DEEP_STUBS);
        var first = new FirstAdministrator(
                identity, mock(Organisation.class), mock(Standings.class), rules, "admin", "admin");
        assertThatThrownBy(first::ensure)
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll("MINXU_ADMIN_PASSWORD", "至少 10 个字符");
    }
}
