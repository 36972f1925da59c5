package cn.minxu.casework.supervision;

import cn.minxu.casework.urge.OrderDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.UnitKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** By what an asker may narrow his question. */
@Component
public class Choices {

    private final Organisation organisation;
    private final CaseKinds kinds;
    private final OrderDesk orders;

    Choices(Organisation organisation, CaseKinds kinds, OrderDesk orders) {
        this.organisation = organisation;
        this.kinds = kinds;
        this.orders = orders;
    }

    /** Something to choose, by its id or key. */
    public record Choice(String id, String name) {}

    /**
     * All that there is to choose.
     *
     * @param answerBy the day that is proposed for the answer to a supervision order, yyyy-MM-dd
     */
    public record All(
            List<Choice> streets,
            List<Choice> departments,
            List<Facets.Category> categories,
            List<Choice> kinds,
            String answerBy) {}

    /** @param seen ids of the units that the asker answers for */
    public All of(Collection<String> seen) {
        var theirs = Set.copyOf(seen);
        return new All(
                units(UnitKind.STREET, theirs),
                units(UnitKind.DEPARTMENT, theirs),
                kinds.facets().stream()
                        .flatMap(facets -> facets.categories().stream())
                        .toList(),
                kinds.named().stream()
                        .map(kind -> new Choice(kind.key(), kind.name()))
                        .toList(),
                orders.answerBy().toString());
    }

    private List<Choice> units(UnitKind kind, Set<String> seen) {
        return organisation.units(kind).stream()
                .filter(unit -> seen.contains(unit.id()))
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }
}
