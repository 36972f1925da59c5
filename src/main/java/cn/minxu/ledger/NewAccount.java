package cn.minxu.ledger;

import org.jspecify.annotations.Nullable;

/** An account that is to be there; as {@link Account} says. */
public record NewAccount(
        String unit,
        String code,
        String name,
        Measure measure,
        @Nullable Long about,
        boolean neverBelowZero,
        boolean twoPeople) {

    /** From which money comes into the books and to which it leaves them: it may be below zero. */
    public static NewAccount outside(String unit, String code, String name, Measure measure) {
        return new NewAccount(unit, code, name, measure, null, false, false);
    }

    public static NewAccount covered(String unit, String code, String name, Measure measure) {
        return new NewAccount(unit, code, name, measure, null, true, false);
    }

    public NewAccount about(long number) {
        return new NewAccount(unit, code, name, measure, number, neverBelowZero, twoPeople);
    }

    public NewAccount byTwoPeople() {
        return new NewAccount(unit, code, name, measure, about, neverBelowZero, true);
    }
}
