package cn.minxu.casework.demand;

import cn.minxu.casework.demand.DemandSource.Asked;
import cn.minxu.casework.view.Seen;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All that residents need, of whatever kind. */
@Component
public class Demands {

    private static final int MOST_OF_EACH = 500;

    private final ObjectProvider<DemandSource> sources;

    Demands(ObjectProvider<DemandSource> sources) {
        this.sources = sources;
    }

    /** Open ones of a community that a form offers: those of most residents, and the newest; others are linked afterwards. */
    public List<Demand> open(String community) {
        return sources.orderedStream()
                .flatMap(source -> source.open(community, MOST_OF_EACH).stream())
                .toList();
    }

    /** One of them, open or not; empty if this case is none. */
    public Optional<Demand> find(long number) {
        return sources.orderedStream()
                .flatMap(source -> source.find(number).stream())
                .findFirst();
    }

    /** Of those that somebody may see, the newest first. */
    public List<Demand> find(Seen seen, Asked asked) {
        return sources.orderedStream()
                .flatMap(source -> source.find(seen, asked).stream())
                .sorted(Comparator.comparing(Demand::number).reversed())
                .limit(asked.most())
                .toList();
    }
}
