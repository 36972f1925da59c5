package cn.minxu.organisation;

import cn.minxu.Refused;
import cn.minxu.store.Revisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Who there is in the district and who stands above whom. Kept in memory and read anew after an import, by whichever node.
 *
 * <p>The line of duty differs from the tree at one place: the centre coordinates streets and departments, so it stands between them
 * and the district.
 */
@Component
public class Organisation {

    private final OrganisationStore store;
    private volatile @Nullable Chart chart;

    @Autowired
    Organisation(OrganisationStore store, Revisions revisions) {
        this.store = store;
        revisions.onChange(OrganisationImport.REVISION, this::forget);
    }

    /** As the store is now: for one who is just changing it. */
    Organisation(OrganisationStore store) {
        this.store = store;
    }

    /** @throws Refused if there is no such unit */
    public Unit unit(String id) {
        return find(id).orElseThrow(() -> Refused.notFound("组织机构中没有编号为「%s」的单位，请核对后再试。".formatted(id)));
    }

    public Optional<Unit> find(String id) {
        return Optional.ofNullable(chart().units().get(id));
    }

    /** The unit of this kind with this name; grids have the same names in many communities and are not found by them. */
    public Optional<Unit> unitByName(UnitKind kind, String name) {
        return Optional.ofNullable(chart().names().get(Chart.key(kind, name)));
    }

    /** The community that people write so: its id or its name, also with its street's name in front. */
    public Optional<Unit> community(String written) {
        return find(written)
                .filter(unit -> unit.kind() == UnitKind.COMMUNITY)
                .or(() -> chart().addresses().community(written));
    }

    /** The grid of a community that people write so. */
    public Optional<Unit> gridOf(String communityId, String written) {
        return chart().addresses().grid(communityId, written);
    }

    public List<Unit> gridsOf(String communityId) {
        return chart().addresses().gridsOf(communityId);
    }

    /** All units, from the top down. */
    public List<Unit> units() {
        return List.copyOf(chart().units().values());
    }

    public List<Unit> units(UnitKind kind) {
        return units().stream().filter(unit -> unit.kind() == kind).toList();
    }

    public List<Unit> departments() {
        return units(UnitKind.DEPARTMENT);
    }

    /** @throws Refused if no organisation has been imported */
    public Unit district() {
        return only(UnitKind.DISTRICT);
    }

    /** @throws Refused if no organisation with a centre has been imported */
    public Unit centre() {
        return only(UnitKind.CENTRE);
    }

    /** The street that a community or a grid belongs to. */
    public Unit streetOf(String communityId) {
        return ancestors(communityId).stream()
                .filter(unit -> unit.kind() == UnitKind.STREET)
                .findFirst()
                .orElseThrow(() -> Refused.notFound(unit(communityId).name() + "不属于任何街道，请管理员核对组织机构。"));
    }

    /** The units that this one belongs to, nearest first, the district last. */
    public List<Unit> ancestors(String unitId) {
        var found = new ArrayList<Unit>();
        var parent = unit(unitId).parentId();
        while (parent != null) {
            var unit = unit(parent);
            found.add(unit);
            parent = unit.parentId();
        }
        return found;
    }

    /** The units to which a matter goes up, nearest first: grid, community, street, centre, district. The district's is itself. */
    public List<Unit> superiorsOf(String unitId) {
        var unit = unit(unitId);
        if (unit.kind() == UnitKind.DISTRICT) {
            return List.of(unit);
        }
        var up = ancestors(unitId);
        if (unit.kind() != UnitKind.CENTRE) {
            units(UnitKind.CENTRE).forEach(centre -> up.add(up.size() - 1, centre));
        }
        return up;
    }

    /** All units for which a matter goes up to this one. */
    public List<Unit> below(String unitId) {
        var top = unit(unitId);
        return units().stream()
                .filter(unit -> !unit.equals(top) && superiorsOf(unit.id()).contains(top))
                .toList();
    }

    public List<Person> people() {
        return List.copyOf(chart().people().values());
    }

    /** The people of a unit itself. */
    public List<Person> peopleOf(String unitId) {
        return List.copyOf(chart().peopleByUnit().getOrDefault(unitId, List.of()));
    }

    public Optional<Person> person(String userId) {
        return Optional.ofNullable(chart().people().get(userId));
    }

    /** As people read who did something: only administrators are not of the organisation. */
    public String nameOf(String userId) {
        return person(userId).map(Person::name).orElse("系统管理员");
    }

    /** The communities for which a member of staff may register: his own, all of his own street, at the centre all; none for other units. */
    public List<Unit> communitiesOf(String userId) {
        return person(userId)
                .filter(person -> person.role().isStaff())
                .map(person -> communitiesAt(unit(person.unitId())))
                .orElse(List.of());
    }

    /** Reads the organisation anew when it is next asked for. Waits for one who is just reading the old one. */
    synchronized void forget() {
        chart = null;
    }

    private List<Unit> communitiesAt(Unit unit) {
        return switch (unit.kind()) {
            case COMMUNITY -> List.of(unit);
            case GRID -> ancestors(unit.id()).subList(0, 1);
            case STREET ->
                below(unit.id()).stream()
                        .filter(each -> each.kind() == UnitKind.COMMUNITY)
                        .toList();
            case CENTRE -> units(UnitKind.COMMUNITY);
            default -> List.of();
        };
    }

    private Unit only(UnitKind kind) {
        return units(kind).stream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("组织机构里还没有%s，请管理员先导入组织机构。".formatted(kind.label())));
    }

    private Chart chart() {
        var current = chart;
        return current == null ? read() : current;
    }

    private synchronized Chart read() {
        var current = chart;
        if (current == null) {
            current = Chart.of(store.units(), store.people());
            chart = current;
        }
        return current;
    }
}
