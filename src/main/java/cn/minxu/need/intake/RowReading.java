package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.NewNeed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a need of a file's row. Judges what is the file's: formulas, surplus cells, the serial and how a time is written. */
class RowReading {

    private static final Pattern TIME =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");

    /** Days since the last day of 1899, as spreadsheets count; from 2000 on. */
    private static final Pattern SPREADSHEET_TIME = Pattern.compile("[3-7]\\d{4}(\\.\\d+)?");

    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int SECONDS_A_DAY = 86_400;
    static final int LONGEST_SERIAL = 40;

    private final ZoneId zone;

    RowReading(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws Refused with what is to be changed in the row */
    NewNeed read(NeedRow row) {
        refuseIf(row.surplus(), "这一行的内容超出了表头的列数，请检查：内容中有逗号时应加引号");
        if (!row.formulas().isEmpty()) {
            throw Refused.invalid("“%s”是公式，请粘贴为数值或文字"
                    .formatted(row.formulas().stream().map(Column::label).collect(Collectors.joining("”“"))));
        }
        String serial = row.text(Column.SERIAL);
        refuseIf(serial.isEmpty(), "缺少“序号”");
        refuseIf(serial.length() > LONGEST_SERIAL, "“序号”最多 %d 个字".formatted(LONGEST_SERIAL));
        Instant registeredAt = time(row.text(Column.REGISTERED_AT));
        return new NewNeed(
                null,
                given(row, Column.CHANNEL),
                null,
                false,
                given(row, Column.COMMUNITY),
                given(row, Column.GRID),
                given(row, Column.CATEGORY),
                given(row, Column.SUBCATEGORY),
                given(row, Column.PLACE),
                given(row, Column.CONTENT),
                null,
                registeredAt,
                given(row, Column.RESIDENT),
                given(row, Column.PHONE),
                null,
                key(row, registeredAt));
    }

    private Instant time(String text) {
        Matcher written = TIME.matcher(text);
        try {
            if (written.matches()) {
                return LocalDateTime.of(
                                part(written, 1),
                                part(written, 2),
                                part(written, 3),
                                part(written, 4),
                                part(written, 5),
                                written.group(6) == null ? 0 : part(written, 6))
                        .atZone(zone)
                        .toInstant();
            }
        } catch (DateTimeException e) {
            throw Refused.invalid("“登记时间”不是有效的日期时间，请核对");
        }
        refuseIf(text.isEmpty(), "缺少“登记时间”");
        refuseIf(!SPREADSHEET_TIME.matcher(text).matches(), "“登记时间”应写作 2021-01-01 08:03");
        var days = new BigDecimal(text);
        long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * SECONDS_A_DAY);
        return SPREADSHEET_EPOCH
                .plusDays(days.longValue())
                .atStartOfDay()
                .plusSeconds(seconds)
                .atZone(zone)
                .toInstant();
    }

    private static int part(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }

    private static @Nullable String given(NeedRow row, Column column) {
        String text = row.text(column);
        return text.isEmpty() ? null : text;
    }

    /** The same row in another run or another file is the same need. */
    private static String key(NeedRow row, Instant registeredAt) {
        String identity = String.join(
                "\0",
                List.of(
                        row.text(Column.COMMUNITY),
                        registeredAt.toString(),
                        row.text(Column.CONTENT),
                        row.text(Column.SERIAL)));
        return "file:" + sha256(identity);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuseIf(boolean wrong, String message) {
        if (wrong) {
            throw Refused.invalid(message);
        }
    }
}
