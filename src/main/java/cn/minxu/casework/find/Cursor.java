package cn.minxu.casework.find;

import cn.minxu.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended in the order of its list, as the next page is asked for.
 *
 * @param at when the last one came into the list
 * @param number what it has in the order, the highest first
 */
record Cursor(Instant at, long number) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern MOMENT = Pattern.compile("([0-9]{1,17})-([0-9]{1,18})");
    private static final Cursor FIRST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MAX_VALUE);

    /** @throws Refused if it is none of a list by number */
    static long number(@Nullable String text) {
        if (isFirst(text)) {
            return FIRST.number;
        }
        if (!NUMBER.matcher(String.valueOf(text)).matches()) {
            throw unknown();
        }
        return Long.parseLong(String.valueOf(text));
    }

    /** @throws Refused if it is none of a list by time */
    static Cursor moment(@Nullable String text) {
        if (isFirst(text)) {
            return FIRST;
        }
        var moment = MOMENT.matcher(String.valueOf(text));
        if (!moment.matches()) {
            throw unknown();
        }
        return new Cursor(
                Instant.EPOCH.plus(Long.parseLong(moment.group(1)), ChronoUnit.MICROS),
                Long.parseLong(moment.group(2)));
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + number;
    }

    private static boolean isFirst(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    private static Refused unknown() {
        return Refused.invalid("“after”应为上一页答复中的 after，请从第一页重新查看。");
    }
}
