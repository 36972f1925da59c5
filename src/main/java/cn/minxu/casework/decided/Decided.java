package cn.minxu.casework.decided;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a case elsewhere.
 *
 * @param by number of the case in which it was decided
 * @param where title of that case
 * @param at when it became final
 * @param agreed whether something was agreed that stands
 * @param words what was decided, as people read it
 * @param plan who does what because of it
 */
public record Decided(long by, String where, Instant at, boolean agreed, String words, List<Part> plan) {

    /**
     * What a unit is to do.
     *
     * @param unit its name
     * @param report what it did, when that was checked; null before
     * @param doneAt when it was checked; null before
     */
    public record Part(
            String unit,
            String what,
            LocalDate due,
            @Nullable String report,
            @Nullable Instant doneAt) {

        boolean isDone() {
            return doneAt != null;
        }

        /** For example 测试东街道：划线（2025-04-20 前）. */
        public String words() {
            return unit + "：" + what + "（" + (isDone() ? "已完成：" + report : due + " 前") + "）";
        }
    }

    /** Whether nothing is left to be done because of it. */
    public boolean isCarriedOut() {
        return agreed && plan.stream().allMatch(Part::isDone);
    }

    /** When the last of it became known. */
    public Instant knownAt() {
        return Stream.concat(Stream.of(at), plan.stream().map(Part::doneAt).filter(Objects::nonNull))
                .max(Instant::compareTo)
                .orElse(at);
    }

    /** Who does what, a line for each; empty where nobody has to. */
    public Optional<String> planWords() {
        return plan.stream().map(Part::words).reduce((one, next) -> one + "\n" + next);
    }
}
