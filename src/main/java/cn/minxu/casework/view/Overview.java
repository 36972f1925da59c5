package cn.minxu.casework.view;

import java.util.List;

/**
 * What a supervisor has to know of a kind of cases, beyond what is known of every case.
 *
 * @param figures each a number and what it counts
 * @param ratings what residents said within the period, by level, from the best to the worst
 */
public record Overview(List<Figure> figures, List<Rated> ratings) {

    public static final Overview NOTHING = new Overview(List.of(), List.of());

    public record Figure(String name, int count) {}

    public record Rated(String level, int count, boolean negative) {}
}
