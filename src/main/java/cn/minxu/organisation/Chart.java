package cn.minxu.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organisation at one moment. */
record Chart(
        Map<String, Unit> units,
        Map<String, Unit> names,
        Map<String, Person> people,
        Map<String, List<Person>> peopleByUnit,
        AddressBook addresses) {

    static Chart of(List<Unit> units, List<Person> people) {
        var sorted = units.stream().sorted(Comparator.comparing(Unit::kind)).toList();
        var named = sorted.stream().filter(unit -> unit.kind() != UnitKind.GRID).toList();
        var byId = index(sorted, Unit::id);
        return new Chart(
                byId,
                index(named, unit -> key(unit.kind(), unit.name())),
                index(people, Person::userId),
                people.stream().collect(Collectors.groupingBy(Person::unitId)),
                new AddressBook(byId));
    }

    static String key(UnitKind kind, String name) {
        return kind.code() + "/" + name;
    }

    private static <T> Map<String, T> index(Collection<T> all, Function<T, String> key) {
        return all.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
