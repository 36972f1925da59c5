package cn.minxu.worktime;

import java.time.LocalTime;
import java.util.List;

/** The spans of a working day in which the office is open, in order. */
record OfficeHours(List<Span> spans) {

    OfficeHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("minxu.office-hours 不能为空，例如 08:30-12:00,14:00-17:30");
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).to())) {
                throw new IllegalArgumentException("minxu.office-hours 的时段须按先后排列且不重叠：" + spans);
            }
        }
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
                throw new IllegalArgumentException("办公时段的开始须早于结束：%s-%s".formatted(from, to));
            }
        }

        /** @throws RuntimeException if the text is not of the form {@code 08:30-12:00} */
        static Span parse(String text) {
            String[] ends = text.strip().split("-", -1);
            if (ends.length != 2) {
                throw new IllegalArgumentException("办公时段应写作 08:30-12:00，不能是：" + text);
            }
            return new Span(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
        }
    }
}
