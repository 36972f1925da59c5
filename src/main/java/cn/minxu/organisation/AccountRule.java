package cn.minxu.organisation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which accounts a file may name. */
final class AccountRule {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,39}");

    private AccountRule() {}

    /**
     * Why the account of a person's row can't be taken, in Chinese.
     *
     * @param known the person who has this account already
     */
    static Optional<String> objection(OrganisationRow row, @Nullable Person known, Accounts accounts) {
        if (row.account().isEmpty()) {
            return Optional.of("人员须有账号");
        }
        if (!ACCOUNT.matcher(row.account()).matches()) {
            return Optional.of("账号「%s」不合规则：2 到 40 位，只能用英文字母、数字和 . _ -，并以字母或数字开头，如 zhang.san".formatted(row.account()));
        }
        if (known != null) {
            return known.userId().equals(row.account())
                    ? Optional.empty()
                    : Optional.of("账号「%s」与已有的「%s」只差大小写，请改用后者或换一个".formatted(row.account(), known.userId()));
        }
        if (accounts.exists(row.account())) {
            return Optional.of("账号「%s」已被系统中的其他账号占用，请换一个".formatted(row.account()));
        }
        return row.password().isEmpty()
                ? Optional.empty()
                : accounts.objection(row.password()).map(why -> "初始密码不合规则：" + why);
    }
}
