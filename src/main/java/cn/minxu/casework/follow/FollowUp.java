package cn.minxu.casework.follow;

/** A feature whose cases follow from those of others. */
public interface FollowUp {

    /** What its cases are, in capitals: by it others ask for one. */
    String what();

    /**
     * Registers and starts a case, in the caller's transaction.
     *
     * @return its number
     * @throws cn.minxu.Refused if it cannot be taken
     */
    long register(Following following);
}
