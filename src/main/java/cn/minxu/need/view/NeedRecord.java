package cn.minxu.need.view;

import org.jspecify.annotations.Nullable;

/** Parts of a need's record, all in words. */
final class NeedRecord {

    private NeedRecord() {}

    /** A level of the ladder that the need reached, and who had it in hand there. */
    record Passed(String level, String unit) {}

    /** Who gave it back, how and on what basis. */
    record GivenBack(
            String unit,
            int round,
            String how,
            String reason,
            @Nullable String basis,
            String at) {}

    /** What the resident said when he was called back. */
    record Rating(int round, String level, @Nullable String opinion, String at, String by) {}

    /** Another need of the same cluster. */
    record Linked(String number, String about, String relation, String state) {}
}
