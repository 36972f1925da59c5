package cn.minxu.casework;

/** What a second person says to somebody's decision. */
public enum ReviewOutcome {
    AGREED,
    DISAGREED;

    /** The review as act; who disagrees has to say why. */
    public static Taken taken(Act act, String reasonName) {
        var outcome = act.requiredChoice("reviewOutcome", ReviewOutcome.class, "复核结论");
        String reason = outcome == DISAGREED
                ? act.required("reason", reasonName)
                : act.text("note").orElse(null);
        return Taken.of(outcome.name(), reason);
    }
}
