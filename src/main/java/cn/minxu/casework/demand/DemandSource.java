package cn.minxu.casework.demand;

import cn.minxu.casework.view.Seen;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feature whose cases say what residents need. */
public interface DemandSource {

    /**
     * Open ones of a community: those with most residents, and the newest.
     *
     * @param most as many of each at most
     */
    List<Demand> open(String community, int most);

    /** One of them, open or not; empty if this is none. */
    Optional<Demand> find(long number);

    /**
     * Of those that somebody may see, the newest first.
     *
     * @param asked what is asked for
     */
    List<Demand> find(Seen seen, Asked asked);

    /**
     * What is asked for.
     *
     * @param unit only of this unit; null: of all
     * @param words only with these words in their titles; null: all
     * @param openOnly whether only open ones
     * @param before only with smaller numbers; null: from the newest
     */
    record Asked(
            @Nullable String unit,
            @Nullable String words,
            boolean openOnly,
            @Nullable Long before,
            int most) {}
}
