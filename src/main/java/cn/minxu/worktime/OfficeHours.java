package cn.minxu.worktime;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;

/** The spans of a working day in which the office is open, in order. */
record OfficeHours(List<Span> spans) {

    OfficeHours {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("minxu.office-hours 的时段须按先后排列且不重叠：" + spans);
            }
        }
    }

    /**
     * Reads the setting {@code minxu.office-hours}, such as {@code 08:30-12:00,14:00-17:30}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    static OfficeHours parse(String text) {
        return new OfficeHours(
                Arrays.stream(text.split(",", -1)).map(Span::parse).toList());
    }

    LocalTime start() {
        return spans.get(0).from();
    }

    LocalTime end() {
        return spans.get(spans.size() - 1).to();
    }

    /** From and to on the same day, written {@code 08:30-12:00}. */
    record Span(LocalTime from, LocalTime to) {

        Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("minxu.office-hours 中每段的开始须早于结束：%s-%s".formatted(from, to));
            }
        }

        private static Span parse(String text) {
            try {
                String[] ends = text.split("-", -1);
                return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip()));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("minxu.office-hours 应写作 08:30-12:00,14:00-17:30，不能含有：" + text, e);
            }
        }
    }
}
