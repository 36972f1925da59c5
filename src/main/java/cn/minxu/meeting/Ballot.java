package cn.minxu.meeting;

/** How people vote on an item. */
public enum Ballot {
    /** Everybody's vote is on record. */
    NAMED,
    /** That somebody has voted is on record, what is only in a sum. */
    SECRET,
    /** Hands or papers are counted by two people. */
    COUNTED
}
