package cn.minxu.casework.supervision;

import cn.minxu.casework.supervision.SupervisionReport.UnitFigures;
import org.jspecify.annotations.Nullable;

/** What was counted of a unit, or of several: rates are made of sums, never of rates. */
record Tally(
        int open,
        int overdue,
        int yellow,
        int red,
        int escalated,
        int finished,
        int onTime,
        int lateSteps,
        int answered,
        int kept,
        int broken) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    static Tally held(int open, int overdue, int yellow, int red, int escalated, int lateSteps, int broken) {
        return new Tally(open, overdue, yellow, red, escalated, 0, 0, lateSteps, 0, 0, broken);
    }

    static Tally done(int finished, int onTime, int answered, int kept) {
        return new Tally(0, 0, 0, 0, 0, finished, onTime, 0, answered, kept, 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                open + other.open,
                overdue + other.overdue,
                yellow + other.yellow,
                red + other.red,
                escalated + other.escalated,
                finished + other.finished,
                onTime + other.onTime,
                lateSteps + other.lateSteps,
                answered + other.answered,
                kept + other.kept,
                broken + other.broken);
    }

    /** Steps that were finished, and those that are late and open. */
    int steps() {
        return finished + lateSteps;
    }

    /** Promises that were answered, and those that are late and open. */
    int promises() {
        return answered + broken;
    }

    UnitFigures of(@Nullable String id, String name, @Nullable String street) {
        return new UnitFigures(
                id,
                name,
                street,
                open,
                overdue,
                yellow,
                red,
                escalated,
                Rate.whole(onTime, steps()),
                onTime,
                steps(),
                Rate.whole(kept, promises()),
                kept,
                promises());
    }
}
