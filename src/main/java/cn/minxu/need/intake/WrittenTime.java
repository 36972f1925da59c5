package cn.minxu.need.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time as spreadsheets write it: as text, or as days since the last day of 1899. */
final class WrittenTime {

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?");

    /** From 2000 on. */
    private static final Pattern DAYS = Pattern.compile("[3-7]\\d{4}(\\.\\d+)?");

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;

    private final ZoneId zone;

    WrittenTime(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws DateTimeException with what is wrong with the text */
    Instant read(String text) {
        Matcher written = TEXT.matcher(text);
        if (written.matches()) {
            return local(written).atZone(zone).toInstant();
        }
        if (!DAYS.matcher(text).matches()) {
            throw new DateTimeException(text.isEmpty() ? "缺少“登记时间”" : "“登记时间”应写作 2021-01-01 08:03");
        }
        var days = new BigDecimal(text);
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_A_DAY);
        return EPOCH.plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(seconds)
                .atZone(zone)
                .toInstant();
    }

    private static LocalDateTime local(Matcher written) {
        try {
            return LocalDateTime.of(
                    part(written, 1),
                    part(written, 2),
                    part(written, 3),
                    part(written, 4),
                    part(written, 5),
                    written.group(6) == null ? 0 : part(written, 6));
        } catch (DateTimeException e) {
            throw new DateTimeException("“登记时间”不是有效的日期时间，请核对", e);
        }
    }

    private static int part(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
