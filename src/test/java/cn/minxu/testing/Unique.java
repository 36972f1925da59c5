package cn.minxu.testing;

import java.util.UUID;

/** Words that nothing else in the database has. */
public final class Unique {

    private Unique() {}

    /** Without a digit: eleven in a row would be taken for a phone, and masked. */
    public static String word() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .map(each -> Character.isDigit(each) ? each - '0' + 'g' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
