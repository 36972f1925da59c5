package cn.minxu.casework.supervision;

import cn.minxu.casework.supervision.SupervisionReport.UnitFigures;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was counted, in rows: for each unit, and added up by street. */
@Component
class UnitRows {

    private static final Comparator<UnitFigures> WORST_FIRST = Comparator.comparing(UnitFigures::escalated)
            .thenComparing(UnitFigures::red)
            .thenComparing(UnitFigures::yellow)
            .thenComparing(UnitFigures::open)
            .reversed()
            .thenComparing(UnitFigures::name);

    private final Organisation organisation;
    private final Streets streets;

    UnitRows(Organisation organisation, Streets streets) {
        this.organisation = organisation;
        this.streets = streets;
    }

    /** The units whose steps are asked about, the worst first. */
    List<UnitFigures> of(Map<String, Tally> byUnit, Scope in) {
        var asked = Set.of(in.where().units());
        return byUnit.entrySet().stream()
                .filter(each -> asked.contains(each.getKey()))
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted(WORST_FIRST)
                .toList();
    }

    private UnitFigures row(String unit, Tally tally) {
        return tally.of(
                unit,
                organisation.find(unit).map(Unit::name).orElse(unit),
                streets.of(unit).orElse(null));
    }

    /**
     * Of each street with its communities and grids, the worst first, and at last of the units that belong to none: all of them are all
     * that was counted.
     */
    List<UnitFigures> byStreet(Map<String, Tally> byUnit) {
        var sums = new HashMap<String, Tally>();
        byUnit.forEach((unit, tally) -> sums.merge(streets.of(unit).orElse(""), tally, Tally::plus));
        return Stream.concat(
                        organisation.units(UnitKind.STREET).stream()
                                .filter(street -> sums.containsKey(street.id()))
                                .map(street -> row(street.id(), sums.getOrDefault(street.id(), Tally.NOTHING)))
                                .sorted(WORST_FIRST),
                        Stream.ofNullable(sums.get("")).map(rest -> rest.of(null, Streets.NONE_NAME, null)))
                .toList();
    }
}
