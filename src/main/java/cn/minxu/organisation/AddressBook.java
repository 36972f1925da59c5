package cn.minxu.organisation;

import cn.minxu.Plain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds communities and their grids as people write them: by the name, also with the names of the units above in front. */
class AddressBook {

    private static final Pattern BETWEEN = Pattern.compile("[/\\\\／>＞·\\p{Pd}]");

    private final Map<String, Unit> communities = new HashMap<>();
    private final Map<String, Unit> grids = new HashMap<>();
    private final Map<String, List<Unit>> gridsOf = new HashMap<>();

    /** @param units by their ids, superiors before those that belong to them */
    AddressBook(Map<String, Unit> units) {
        for (Unit unit : units.values()) {
            if (unit.kind() == UnitKind.COMMUNITY) {
                written(unit, units).forEach(way -> communities.putIfAbsent(way, unit));
            } else if (unit.kind() == UnitKind.GRID && unit.parentId() != null) {
                gridsOf.computeIfAbsent(unit.parentId(), id -> new ArrayList<>())
                        .add(unit);
                written(unit, units).forEach(way -> grids.putIfAbsent(unit.parentId() + "/" + way, unit));
            }
        }
    }

    Optional<Unit> community(String written) {
        return Optional.ofNullable(communities.get(plain(written)));
    }

    Optional<Unit> grid(String community, String written) {
        return Optional.ofNullable(grids.get(community + "/" + plain(written)));
    }

    List<Unit> gridsOf(String community) {
        return gridsOf.getOrDefault(community, List.of());
    }

    /** Its name alone, then with one unit more in front each. */
    private static List<String> written(Unit unit, Map<String, Unit> units) {
        var ways = new ArrayList<String>();
        String way = "";
        for (Unit each = unit; each != null; each = each.parentId() == null ? null : units.get(each.parentId())) {
            way = plain(each.name()) + way;
            ways.add(way);
        }
        return ways;
    }

    private static String plain(String written) {
        return BETWEEN.matcher(Plain.code(written)).replaceAll("");
    }
}
