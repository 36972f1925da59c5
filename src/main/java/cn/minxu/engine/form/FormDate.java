package cn.minxu.engine.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A date as a form sends it: a day, or a day and a time with or without its offset. */
final class FormDate {

    private static final int DAY = 10;

    private FormDate() {}

    /** @throws java.time.format.DateTimeParseException if it is none */
    static Instant of(String text) {
        ZoneId zone = ZoneId.systemDefault();
        if (text.length() == DAY) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        boolean offset = text.endsWith("Z") || text.substring(DAY).matches(".*[+-].*");
        return offset
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
