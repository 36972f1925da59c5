package cn.minxu.worktime;

/**
 * A time limit, at least 1.
 *
 * @param amount in {@code unit}
 */
public record Limit(int amount, Unit unit) {

    /** How a limit is counted. */
    public enum Unit {
        /** 工作日 after the day of receipt. */
        WORKING_DAYS,
        /** Minutes of a clock that runs day and night: the urgent lane of G2. */
        CLOCK_MINUTES
    }

    public Limit {
        if (amount < 1) {
            throw new IllegalArgumentException("时限必须大于零：" + amount);
        }
    }

    public static Limit workingDays(int amount) {
        return new Limit(amount, Unit.WORKING_DAYS);
    }

    public static Limit clockMinutes(int amount) {
        return new Limit(amount, Unit.CLOCK_MINUTES);
    }

    /** The limit with an extension of so many of its own units; the clock still runs from the same start. */
    public Limit extendedBy(int more) {
        return new Limit(Math.addExact(amount, more), unit);
    }
}
