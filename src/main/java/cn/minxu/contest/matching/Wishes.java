package cn.minxu.contest.matching;

import java.util.HashSet;
import java.util.List;

/**
 * What one party wishes.
 *
 * @param party its id, of one side
 * @param ranked ids of the other side, the first wish first; at most three, each once; whom it does not name it does not want
 * @param capacity how many of the other side it can take
 */
public record Wishes(String party, List<String> ranked, int capacity) {

    public static final int MOST = 3;

    public Wishes {
        ranked = List.copyOf(ranked);
        if (ranked.size() > MOST) {
            throw new IllegalArgumentException(party + " ranks more than " + MOST);
        }
        if (new HashSet<>(ranked).size() < ranked.size()) {
            throw new IllegalArgumentException(party + " ranks somebody twice");
        }
        if (capacity < 1) {
            throw new IllegalArgumentException(party + " takes nobody");
        }
    }

    boolean wants(String other) {
        return ranked.contains(other);
    }

    /** Whether it would rather have one than the other; it wants both. */
    boolean prefers(String one, String other) {
        return ranked.indexOf(one) < ranked.indexOf(other);
    }
}
