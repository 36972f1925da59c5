package cn.minxu.need;

/** What somebody brought in, checked; it has no number yet. */
public record Checked(Registration registration, Resident resident) {}
