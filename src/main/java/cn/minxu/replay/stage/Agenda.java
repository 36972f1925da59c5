package cn.minxu.replay.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What will be done when. Everything of one community is in one lane and keeps its order; lanes are independent of each other and may
 * be worked on side by side, each by one thread.
 */
public final class Agenda {

    private final Map<String, Lane> lanes = new HashMap<>();

    /** Something that is to be done at an instant. */
    private record Turn(Instant at, long order, Runnable act) {

        static final Comparator<Turn> ORDER = Comparator.comparing(Turn::at).thenComparingLong(Turn::order);
    }

    /** The lane of a community. */
    public Lane lane(String community) {
        return lanes.computeIfAbsent(community, name -> new Lane());
    }

    /** When the next thing is to be done; empty if nothing is. */
    public Optional<Instant> next() {
        return lanes.values().stream().map(Lane::next).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /** The lanes in which something is to be done before an instant, the fullest first. */
    public List<Lane> before(Instant end) {
        var due = new ArrayList<Lane>();
        for (Lane lane : lanes.values()) {
            lane.next().filter(at -> at.isBefore(end)).ifPresent(at -> due.add(lane));
        }
        due.sort(Comparator.comparingInt(Lane::size).reversed());
        return due;
    }

    /** What is to be done in one community, one thing after the other. */
    public static final class Lane {

        private final PriorityQueue<Turn> turns = new PriorityQueue<>(Turn.ORDER);
        private long added;

        public void add(Instant at, Runnable act) {
            turns.add(new Turn(at, added++, act));
        }

        /** Does all that is to be done before an instant, what comes up meanwhile included. */
        public void work(Instant end, Clock clock) {
            for (Turn turn = turns.peek(); turn != null && turn.at().isBefore(end); turn = turns.peek()) {
                clock.at(turn.at(), turns.remove().act());
            }
        }

        private Optional<Instant> next() {
            return Optional.ofNullable(turns.peek()).map(Turn::at);
        }

        private int size() {
            return turns.size();
        }
    }

    /** Does something at an instant. */
    public interface Clock {
        void at(Instant instant, Runnable work);
    }
}
