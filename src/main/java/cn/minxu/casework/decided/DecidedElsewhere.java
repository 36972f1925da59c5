package cn.minxu.casework.decided;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All that was decided about a case elsewhere, by whomever. */
@Component
public class DecidedElsewhere {

    private final SingletonSupplier<List<DecisionSource>> sources;

    DecidedElsewhere(ObjectProvider<DecisionSource> sources) {
        this.sources = SingletonSupplier.of(() -> sources.stream().toList());
    }

    /** In the order in which it was decided. */
    public List<Decided> about(long number) {
        return sources.obtain().stream()
                .flatMap(source -> source.about(number).stream())
                .sorted(Comparator.comparing(Decided::at))
                .toList();
    }

    public Optional<Decided> last(long number) {
        return about(number).stream().reduce((earlier, later) -> later);
    }
}
