package cn.minxu.project;

import cn.minxu.Yuan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands now.
 *
 * @param type its type's key, of which the rest of the type follows at the end
 * @param implementer null until it is analysed
 * @param untilOn the day by which it is meant to be done
 * @param round how often it was listed
 * @param claimUntil null while it has never been listed
 * @param claimedAt when its claims were found to sum to the budget
 * @param midterm PASSED or FAILED; null before
 * @param mergedInto what goes on in its place; null of all others
 * @param budget in fen, of the whole project
 * @param instalments in per cent
 * @param isPaid whether the last one has been paid
 */
record Project(
        long number,
        String unit,
        String name,
        String type,
        String typeName,
        String route,
        String subclass,
        @Nullable String implementer,
        List<String> partners,
        LocalDate untilOn,
        int round,
        @Nullable Instant claimUntil,
        @Nullable Instant claimedAt,
        @Nullable Instant signedAt,
        @Nullable String midterm,
        @Nullable Instant acceptedAt,
        @Nullable Long mergedInto,
        int version,
        String beneficiaries,
        String measures,
        String effect,
        long budget,
        List<Integer> instalments,
        int claimAmount,
        boolean claimedByWorkingDays,
        int reportMonths,
        int days,
        boolean isAppraised,
        boolean needsRepresentatives,
        boolean isPaid) {

    /** 四要素, as people read them. */
    String points() {
        return """
                受益群体：%s
                实施措施：%s
                预期效果：%s
                经费预算：%s（%s）""".formatted(beneficiaries, measures, effect, Yuan.words(budget), typeName);
    }

    /** It comes from a contest that knows who bears it, and has not been listed since. */
    boolean isMatched() {
        return route.equals("CONTEST") && round == 0;
    }

    /** Which instalment is next: at signing, after the mid-term check, after acceptance. */
    int nextInstalment() {
        return acceptedAt != null ? 3 : midterm != null ? 2 : 1;
    }
}
