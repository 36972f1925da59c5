package cn.minxu.casework.document;

import java.time.Instant;
import java.util.function.Predicate;

/** While several people judge a case without seeing each other's work, the documents that they add are each one's alone. */
public interface Seclusion {

    /** Whether what this user adds to the case now is nobody else's. */
    boolean secludes(long number, String user);

    /** Whether what was added apart to the case at a time is still nobody else's. */
    Predicate<Instant> lasting(long number);
}
