package cn.minxu.access;

import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Role;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Who belongs to which group and which group to which tenant. A case is in the tenant of the unit that works on it; so this is who
 * sees what: a unit its own, a street its communities' too, the centre the departments' (it is the platform that dispatches to them), a
 * grid its community's, a supervisor everything below.
 */
final class Belonging {

    private final Organisation organisation;

    Belonging(Organisation organisation) {
        this.organisation = organisation;
    }

    /** All groups that people are put into and taken out of. */
    List<String> groups() {
        var units = organisation.units().stream()
                .map(Unit::id)
                .flatMap(unit -> Stream.of(unit, RoleGroup.supervisorsOf(unit)));
        return Stream.concat(units, RoleGroup.NAMES.keySet().stream()).toList();
    }

    /** Units that have supervisors. */
    List<Unit> supervised() {
        return supervisors()
                .map(Person::unitId)
                .distinct()
                .map(organisation::unit)
                .toList();
    }

    /** Units with cases of their own. */
    List<Unit> tenants() {
        return organisation.units().stream().filter(Belonging::hasCases).toList();
    }

    Set<String> groupsOf(Person person) {
        var unit = person.unitId();
        return switch (person.role()) {
            case STAFF, HEAD -> Set.of(unit, RoleGroup.STAFF);
            case SUPERVISOR -> Set.of(unit, RoleGroup.STAFF, RoleGroup.SUPERVISOR, RoleGroup.supervisorsOf(unit));
            case DESIGNER -> Set.of(RoleGroup.DESIGNER);
            case ADMIN -> Set.of(RoleGroup.ADMIN);
        };
    }

    /** Groups by the tenant that they are members of. */
    Map<String, Set<String>> groupsByTenant() {
        var groups = new TreeMap<String, Set<String>>();
        for (var unit : organisation.units()) {
            var parent = String.valueOf(unit.parentId());
            if (hasCases(unit)) {
                add(groups, unit.id(), unit.id());
            }
            if (unit.kind() == UnitKind.COMMUNITY) {
                add(groups, unit.id(), parent);
            }
            if (unit.kind() == UnitKind.DEPARTMENT) {
                organisation.units(UnitKind.CENTRE).forEach(centre -> add(groups, unit.id(), centre.id()));
            }
            if (unit.kind() == UnitKind.GRID) {
                add(groups, parent, unit.id());
            }
        }
        for (var top : supervised()) {
            Stream.concat(Stream.of(top), organisation.below(top.id()).stream())
                    .filter(Belonging::hasCases)
                    .forEach(unit -> add(groups, unit.id(), RoleGroup.supervisorsOf(top.id())));
        }
        return groups;
    }

    private static void add(Map<String, Set<String>> groups, String tenant, String group) {
        groups.computeIfAbsent(tenant, id -> new TreeSet<>()).add(group);
    }

    private Stream<Person> supervisors() {
        return organisation.people().stream().filter(person -> person.role() == Role.SUPERVISOR);
    }

    private static boolean hasCases(Unit unit) {
        return unit.kind() != UnitKind.GRID;
    }
}
