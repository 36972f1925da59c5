package cn.minxu.need;

import cn.minxu.casework.Resident;

/** What somebody brought in, checked; it has no number yet. */
public record Checked(Registration registration, Resident resident) {}
