package cn.minxu.casework.whatif;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a changed table would have made of what was asked in a period.
 *
 * @param asked how often the table was asked
 * @param changes other answers than were given: the most frequent first
 * @param unanswered to how many no rule of the changed table fits: a case would not have gone on there
 * @param dates of a table of limits; null of any other
 */
public record WhatIfReport(
        String table,
        String name,
        LocalDate from,
        LocalDate until,
        int asked,
        List<Change> changes,
        int unanswered,
        @Nullable Dates dates) {

    /** @param inputs what was asked, in words */
    public record Change(String inputs, String before, String after, int count) {}

    /**
     * @param late how many that kept their limit would have been past it
     * @param inTime how many that were past it would have kept it
     */
    public record Dates(int earlier, int later, int late, int inTime) {}

    /** For the console. */
    public String text() {
        int changed = changes.stream().mapToInt(Change::count).sum();
        String head = "%s（%s），%s 至 %s：共 %d 次，%d 次答案不同，%d 次没有规则适用。"
                .formatted(name, table, from, until, asked, changed, unanswered);
        String times = dates == null
                ? ""
                : "期限提前 %d 次，推后 %d 次；原来按时、会逾期的 %d 次，原来逾期、会按时的 %d 次（不计暂停）。\n"
                        .formatted(dates.earlier(), dates.later(), dates.late(), dates.inTime());
        return Stream.concat(
                        Stream.of(head + "\n" + times),
                        changes.stream()
                                .map(change -> "  %6d 次  %s：%s → %s%n"
                                        .formatted(change.count(), change.inputs(), change.before(), change.after())))
                .collect(Collectors.joining());
    }
}
