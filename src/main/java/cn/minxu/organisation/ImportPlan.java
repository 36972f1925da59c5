package cn.minxu.organisation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an import would do: its rows, in any order, held against each other and against what is known. */
class ImportPlan {

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, PlannedPerson> people = new LinkedHashMap<>();
    private final Map<String, Person> knownPeople = new HashMap<>();
    private final RowErrors errors = new RowErrors();
    private final Accounts accounts;

    private ImportPlan(List<Unit> units, List<Person> people, Accounts accounts) {
        this.accounts = accounts;
        people.forEach(person -> knownPeople.put(fold(person.userId()), person));
        var byId = new HashMap<String, Place>();
        units.stream().sorted(Comparator.comparing(Unit::kind)).forEach(unit -> {
            var parent = unit.parentId() == null ? null : byId.get(unit.parentId());
            var place = new Place(unit.kind(), unit.name(), parent, unit.id());
            byId.put(unit.id(), place);
            places.put(place.key(), place);
        });
    }

    /** @throws ImportRefused if a row is wrong, with every error of the file */
    static ImportPlan of(List<OrganisationRow> rows, List<Unit> units, List<Person> people, Accounts accounts) {
        var plan = new ImportPlan(units, people, accounts);
        rows.forEach(row -> RowCheck.objections(row).forEach(objection -> plan.errors.add(row, objection)));
        var sound = rows.stream().filter(plan.errors::isSound).toList();
        var unsound = rows.stream().filter(row -> !plan.errors.isSound(row)).toList();
        for (var kind : UnitKind.values()) {
            sound.stream()
                    .filter(row -> UnitKind.named(row.type()).equals(Optional.of(kind)))
                    .forEach(row -> plan.addUnit(row, kind));
        }
        unsound.forEach(plan::checkSuperior);
        rows.stream().filter(OrganisationRow::isPerson).forEach(plan::addPerson);
        plan.errors.throwIfAny();
        return plan;
    }

    /** All units, superiors before those that belong to them. */
    List<Place> places() {
        return places.values().stream()
                .sorted(Comparator.comparing(place -> place.kind))
                .toList();
    }

    List<PlannedPerson> people() {
        return List.copyOf(people.values());
    }

    private void addUnit(OrganisationRow row, UnitKind kind) {
        var above = kind.superior();
        if (above.isEmpty()) {
            merge(row, new Place(kind, row.name(), null, null));
            return;
        }
        var superior = superior(row, above.get(), kind);
        if (superior != null) {
            merge(row, new Place(kind, row.name(), superior, null));
        }
    }

    private @Nullable Place superior(OrganisationRow row, UnitKind above, UnitKind kind) {
        var superior = places.get(Chart.key(above, row.superior()));
        if (superior == null) {
            var other = named(row.superior()).stream().findFirst();
            errors.add(row, other.map(place -> place.cannotLead(kind)).orElseGet(() -> missingSuperior(row)));
        }
        return superior;
    }

    /** What else is wrong with a row that cannot become a unit. */
    private void checkSuperior(OrganisationRow row) {
        UnitKind.named(row.type()).ifPresent(kind -> kind.superior().ifPresent(above -> superior(row, above, kind)));
    }

    private void merge(OrganisationRow row, Place planned) {
        var known = places.get(planned.key());
        if (known == null) {
            addNew(row, planned);
        } else if (known.row > 0) {
            errors.add(row, "与第 %d 行重复".formatted(known.row));
        } else {
            known.row = row.number();
            known.moved = known.parent != planned.parent;
            known.parent = planned.parent;
        }
    }

    private void addNew(OrganisationRow row, Place planned) {
        var rival = places.values().stream()
                .filter(place -> planned.kind.isSingle() && place.kind == planned.kind)
                .findFirst();
        if (rival.isPresent()) {
            errors.add(row, "只能有一个%s，已经有「%s」".formatted(planned.kind.label(), rival.get().name));
        } else {
            planned.row = row.number();
            places.put(planned.key(), planned);
        }
    }

    private void addPerson(OrganisationRow row) {
        var known = knownPeople.get(fold(row.account()));
        var role = row.role().isEmpty() ? Optional.of(Role.STAFF) : Role.named(row.role());
        var homes = named(row.superior());
        var objection = AccountRule.objection(row, known, accounts);
        role.ifPresentOrElse(any -> {}, () -> errors.add(row, "角色「%s」不认识，应为：经办、负责人、督办、流程设计、管理员".formatted(row.role())));
        objection.ifPresent(why -> errors.add(row, why));
        if (homes.isEmpty()) {
            errors.add(row, missingSuperior(row));
        } else if (homes.size() > 1) {
            errors.add(
                    row,
                    "上级「%s」有 %d 个，请写成「上级/名称」，如「%s」"
                            .formatted(
                                    row.superior(), homes.size(), homes.get(0).path()));
        } else if (errors.isSound(row)) {
            add(new PlannedPerson(row, role.orElseThrow(), homes.get(0), known));
        }
    }

    private void add(PlannedPerson person) {
        var row = person.row();
        var first = people.putIfAbsent(fold(row.account()), person);
        if (first != null) {
            errors.add(
                    row, "账号「%s」与第 %d 行重复".formatted(row.account(), first.row().number()));
        }
    }

    private List<Place> named(String name) {
        return places.values().stream().filter(place -> place.isCalled(name)).toList();
    }

    private static String missingSuperior(OrganisationRow row) {
        return row.superior().isEmpty() ? "缺少上级" : "没有名为「%s」的上级，请改正，或在文件中加上这个单位".formatted(row.superior());
    }

    private static String fold(String account) {
        return account.toLowerCase(Locale.ROOT);
    }

    /** A person of the file, and how he was known before. */
    record PlannedPerson(
            OrganisationRow row,
            Role role,
            Place home,
            @Nullable Person known) {}
}
