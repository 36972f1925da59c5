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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was counted, in rows: for each unit, and added up by street. */
@Component
class UnitRows {

    private static final String NO_STREET = "区级单位";

    private final Organisation organisation;

    UnitRows(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The units whose steps are asked about, the worst first. */
    List<UnitFigures> of(Map<String, Tally> byUnit, Scope in) {
        var asked = Set.of(in.where().units());
        return byUnit.entrySet().stream()
                .filter(each -> asked.contains(each.getKey()))
                .map(each -> row(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(UnitFigures::escalated)
                        .thenComparing(UnitFigures::red)
                        .thenComparing(UnitFigures::yellow)
                        .thenComparing(UnitFigures::open)
                        .reversed()
                        .thenComparing(UnitFigures::name))
                .toList();
    }

    private UnitFigures row(String unit, Tally tally) {
        return tally.of(unit, organisation.find(unit).map(Unit::name).orElse(unit), streetOf(unit));
    }

    /** Of each street with its communities and grids, and of the units that belong to none: all of them are all that was counted. */
    List<UnitFigures> byStreet(Map<String, Tally> byUnit) {
        var sums = new HashMap<String, Tally>();
        byUnit.forEach((unit, tally) -> sums.merge(orNone(streetOf(unit)), tally, Tally::plus));
        return Stream.concat(
                        organisation.units(UnitKind.STREET).stream()
                                .filter(street -> sums.containsKey(street.id()))
                                .map(street -> row(street.id(), sums.getOrDefault(street.id(), Tally.NOTHING))),
                        Stream.ofNullable(sums.get("")).map(rest -> rest.of(null, NO_STREET, null)))
                .toList();
    }

    private static String orNone(@Nullable String street) {
        return street == null ? "" : street;
    }

    private @Nullable String streetOf(String unit) {
        return organisation.find(unit).stream()
                .flatMap(found -> Stream.concat(Stream.of(found), organisation.ancestors(unit).stream()))
                .filter(each -> each.kind() == UnitKind.STREET)
                .map(Unit::id)
                .findFirst()
                .orElse(null);
    }
}
