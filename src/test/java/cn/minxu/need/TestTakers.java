package cn.minxu.need;

import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.uptake.Taker;
import cn.minxu.casework.uptake.Taker.State;
import cn.minxu.casework.uptake.TakerSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Cases that a test lets take up others: done when they are settled, failed when they are taken back. */
@Component
class TestTakers implements TakerSource {

    private final Map<Long, LocalDate> takers = new ConcurrentHashMap<>();
    private final CaseBook cases;

    TestTakers(CaseBook cases) {
        this.cases = cases;
    }

    void add(long number, LocalDate until) {
        takers.put(number, until);
    }

    @Override
    public List<Taker> open(String community) {
        return takers.keySet().stream()
                .filter(number -> cases.get(number).unit().equals(community))
                .flatMap(number -> find(number).stream())
                .filter(taker -> taker.state() == State.OPEN)
                .toList();
    }

    @Override
    public Optional<Taker> find(long number) {
        return Optional.ofNullable(takers.get(number)).map(until -> {
            Case taker = cases.get(number);
            Case.End end = taker.end();
            State state = end == null ? State.OPEN : end.outcome().equals(Case.WITHDRAWN) ? State.FAILED : State.DONE;
            return new Taker(number, "“一网情深”<便民>", until, state);
        });
    }
}
