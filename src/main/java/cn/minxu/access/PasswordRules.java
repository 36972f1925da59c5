package cn.minxu.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.springframework.stereotype.Component;

/** What a password needs (G5, 系统默认值): ten characters and three of four kinds. */
@Component
class PasswordRules implements PasswordPolicy {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final IntPredicate SYMBOL =
            c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c);

    private static final List<Rule> RULES = List.of(
            new Rule("至少 %d 个字符，最多 %d 个".formatted(SHORTEST, LONGEST), PasswordRules::hasGoodLength),
            new Rule("大写字母、小写字母、数字、符号（或汉字）四类中至少有三类", PasswordRules::hasThreeKinds));

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.copyOf(RULES);
    }

    /** The rules that the password breaks, in Chinese, or empty. */
    Optional<String> objection(String password) {
        var broken = RULES.stream()
                .filter(rule -> !rule.execute(password))
                .map(Rule::text)
                .collect(Collectors.joining("；"));
        return broken.isEmpty() ? Optional.empty() : Optional.of(broken);
    }

    private static boolean hasGoodLength(String password) {
        var length = password.codePointCount(0, password.length());
        return length >= SHORTEST && length <= LONGEST;
    }

    private static boolean hasThreeKinds(String password) {
        return Stream.<IntPredicate>of(Character::isUpperCase, Character::isLowerCase, Character::isDigit, SYMBOL)
                        .filter(kind -> password.codePoints().anyMatch(kind))
                        .count()
                >= 3;
    }

    /** A rule whose key is its Chinese text: the web applications show a key that they don't know as it is. */
    private record Rule(String text, Predicate<String> check) implements PasswordPolicyRule {

        @Override
        public String getPlaceholder() {
            return text;
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return check.test(password);
        }
    }
}
