package cn.minxu.need.ladder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The units that a need of one community can meet.
 *
 * @param departments those that the ladder goes through
 * @param ofTable the department that the table names for the need's category, or null if the district has none
 * @param spare a department that nobody ever routes a need to
 * @param people somebody of each unit, by unit
 * @param other those that it can meet where it turns out to be the other community's
 */
record LadderUnits(
        String community,
        String street,
        String centre,
        String district,
        List<String> departments,
        @Nullable String ofTable,
        String spare,
        Map<String, List<String>> people,
        Supplier<LadderUnits> other) {

    /** The unit above. */
    String superior(String unit) {
        if (unit.equals(community)) {
            return street;
        }
        return unit.equals(centre) || unit.equals(district) ? district : centre;
    }

    /** How far up a need is that has come to the unit from below. */
    int levelOf(String superior) {
        return superior.equals(street) ? 3 : superior.equals(centre) ? 8 : 9;
    }

    /** Units that are told of an overdue need after the holder: at most three. */
    int superiors(String unit) {
        if (unit.equals(community)) {
            return 3;
        }
        return unit.equals(centre) || unit.equals(district) ? 1 : 2;
    }

    String user(String unit) {
        return people.getOrDefault(unit, List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(unit));
    }

    /** A second person of the unit, if it has one. */
    Optional<String> secondUser(String unit) {
        return people.getOrDefault(unit, List.of()).stream().skip(1).findFirst();
    }

    /** All other units that have people. */
    List<String> others(String unit) {
        return people.keySet().stream()
                .filter(each -> !each.equals(unit))
                .sorted()
                .toList();
    }
}
