package cn.minxu.need.start;

import cn.minxu.casework.start.Suggestion;
import cn.minxu.need.Channel;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the registration form proposes to who opens it: where he belongs, and what he registered last. */
@Component
public class Presets {

    private final Organisation organisation;
    private final LastRegistrations last;

    Presets(Organisation organisation, LastRegistrations last) {
        this.organisation = organisation;
        this.last = last;
    }

    /** Values by field key: the community if there is only one, the grid of who works in one, the channel. */
    public Map<String, Object> of(String user, List<Unit> communities) {
        var values = new HashMap<String, Object>();
        if (communities.size() == 1) {
            values.put("communityUnit", communities.get(0).id());
        }
        Optional<Unit> grid = grid(user);
        grid.ifPresent(unit -> values.put("gridName", unit.name()));
        grid.map(unit -> Channel.GRID_REPORT)
                .or(() -> last.channel(user))
                .ifPresent(channel -> values.put("channel", channel.name()));
        return values;
    }

    /** The places of his last registrations, each with its community. */
    public List<Suggestion> places(String user) {
        var mine =
                organisation.communitiesOf(user).stream().map(Unit::id).collect(Collectors.toCollection(HashSet::new));
        return last.places(user).stream()
                .filter(where -> mine.contains(where.community()))
                .map(where -> new Suggestion(where.place(), Map.of("communityUnit", where.community())))
                .toList();
    }

    private Optional<Unit> grid(String user) {
        return organisation
                .person(user)
                .map(person -> organisation.unit(person.unitId()))
                .filter(unit -> unit.kind() == UnitKind.GRID);
    }
}
