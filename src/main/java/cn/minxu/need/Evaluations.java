package cn.minxu.need;

import static cn.minxu.casework.Columns.at;

import cn.minxu.casework.Columns;
import cn.minxu.store.InTransaction;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What residents said at their call-backs, one row for each round: {@code minxu.evaluation}. */
@Repository
public class Evaluations {

    private record Round(long number, int round) {}

    private final JdbcClient jdbc;

    /** What was said in this transaction. */
    private final InTransaction<Round, EvaluationLevel> said = new InTransaction<>();

    Evaluations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long number, int round, EvaluationLevel level, @Nullable String opinion, Instant at, String by) {
        jdbc.sql("insert into minxu.evaluation (need_id, round, level, opinion, at, by_user) values (?, ?, ?, ?, ?, ?)")
                .params(number, round, level.name())
                .param(Columns.text(opinion))
                .params(at(at), by)
                .update();
        said.values().put(new Round(number, round), level);
    }

    /** The round in which something was said in this transaction. */
    Optional<Integer> roundSaid(long number) {
        return said.values().keySet().stream()
                .filter(round -> round.number() == number)
                .map(Round::round)
                .findFirst();
    }

    /** The level of the latest round. */
    public Optional<EvaluationLevel> latest(long number) {
        return jdbc.sql("select level from minxu.evaluation where need_id = ? order by round desc limit 1")
                .param(number)
                .query(String.class)
                .optional()
                .map(EvaluationLevel::valueOf);
    }
}
