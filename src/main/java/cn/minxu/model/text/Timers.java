package cn.minxu.model.text;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a timer's text says, and whether it comes too often. */
public final class Timers {

    /** How it is written. */
    public enum Kind {
        DATE,
        DURATION,
        CYCLE
    }

    private static final long MINUTE = 60;
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d{1,4})Y)?(?:(\\d{1,4})M)?(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,8})S)?)?");
    private static final long[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1};
    private static final Pattern FIELD = Pattern.compile("[0-9A-Z*?,/#-]{1,60}");
    private static final Pattern SECOND = Pattern.compile("[0-5]?[0-9]");

    private static final String DATE_SHAPE = "请写日期，如 2026-01-31T17:30:00，或 ${日期名称}";
    private static final String DURATION_SHAPE = "请写时长，如 P3D（三天）、PT2H（两小时）";
    private static final String CYCLE_SHAPE = "请写周期，如 R3/P1D（每天一次，共三次），或 0 0 8 1 * ?（每月一日八点）";
    private static final String TOO_OFTEN = "间隔不到一分钟。请至少写 PT1M";

    private Timers() {}

    /** What is wrong with it, and the cure. */
    public static Optional<String> problem(Kind kind, String text) {
        String said = text.strip();
        return switch (kind) {
            case DATE -> isDate(said) ? Optional.empty() : Optional.of(DATE_SHAPE);
            case DURATION -> duration(said, DURATION_SHAPE);
            case CYCLE -> said.startsWith("R") ? repetition(said) : cron(said);
        };
    }

    private static boolean isDate(String text) {
        return Stream.<Function<String, Object>>of(OffsetDateTime::parse, LocalDateTime::parse, LocalDate::parse)
                .anyMatch(parser -> {
                    try {
                        return parser.apply(text) != null;
                    } catch (DateTimeParseException e) {
                        return false;
                    }
                });
    }

    private static Optional<String> duration(String text, String shape) {
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches() || text.endsWith("P") || text.endsWith("T")) {
            return Optional.of(shape);
        }
        long seconds = 0;
        for (int i = 0; i < SECONDS.length; i++) {
            seconds += parts.group(i + 1) == null ? 0 : Long.parseLong(parts.group(i + 1)) * SECONDS[i];
        }
        return seconds < MINUTE ? Optional.of(TOO_OFTEN) : Optional.empty();
    }

    private static Optional<String> repetition(String text) {
        List<String> parts = List.of(text.split("/", -1));
        List<String> lengths =
                parts.stream().filter(part -> part.startsWith("P")).toList();
        boolean right = parts.get(0).matches("R[0-9]{0,4}")
                && parts.size() <= 3
                && lengths.size() == 1
                && parts.stream().skip(1).allMatch(part -> part.startsWith("P") || isDate(part));
        return right ? duration(lengths.get(0), CYCLE_SHAPE) : Optional.of(CYCLE_SHAPE);
    }

    /** Seconds, minutes, hours, day of the month, month, day of the week, and perhaps a year. */
    private static Optional<String> cron(String text) {
        List<String> fields = List.of(text.split("\\s+"));
        boolean right = (fields.size() == 6 || fields.size() == 7)
                && fields.stream().allMatch(field -> FIELD.matcher(field).matches())
                && (fields.get(3).equals("?") != fields.get(5).equals("?"));
        if (!right) {
            return Optional.of(CYCLE_SHAPE);
        }
        return SECOND.matcher(fields.get(0)).matches() ? Optional.empty() : Optional.of("间隔不到一分钟。请把第一位（秒）写成 0");
    }
}
