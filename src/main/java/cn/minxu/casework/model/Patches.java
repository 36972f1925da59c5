package cn.minxu.casework.model;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.text;
import static cn.minxu.casework.Columns.value;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions that the cases under way move to, and which of them has: the tables {@code minxu.model_patch} and {@code minxu.model_move}. */
@Repository
class Patches {

    private final JdbcClient jdbc;

    Patches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An instance of a case that was under way in a former version. */
    record Move(long model, String instance) {}

    /** What became of one that was under way. */
    enum Outcome {
        MOVED,
        STAYED,
        ENDED
    }

    /** How many cases had which outcome, and why; an outcome is null while nothing has become of them. */
    record Count(
            long model, @Nullable Outcome outcome, @Nullable String why, long cases) {}

    void open(long model) {
        jdbc.sql("insert into minxu.model_patch (model_id) values (?)")
                .param(model)
                .update();
    }

    /** The next one that is not at its end; nobody else gets it until this transaction ends. */
    Optional<Long> next() {
        return jdbc.sql("""
                        select model_id from minxu.model_patch where ended_at is null order by model_id limit 1
                        for update skip locked""").query(Long.class).optional();
    }

    boolean isOpen() {
        return jdbc.sql("select exists (select from minxu.model_patch where ended_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was not yet on the list */
    boolean list(Move move, @Nullable Long number) {
        return jdbc.sql(
                                "insert into minxu.model_move (model_id, instance, case_id) values (?, ?, ?) on conflict do nothing")
                        .params(move.model(), move.instance(), new SqlParameterValue(Types.BIGINT, number))
                        .update()
                > 0;
    }

    /** The next instance of which nothing has become; nobody else gets it until this transaction ends. */
    Optional<Move> nextOf(long model) {
        return jdbc.sql("""
                        select instance from minxu.model_move where model_id = ? and outcome is null order by instance limit 1
                        for update skip locked""").param(model).query(String.class).optional().map(instance -> new Move(model, instance));
    }

    void done(Move move, Outcome outcome, @Nullable String why) {
        jdbc.sql("update minxu.model_move set outcome = ?, why = ? where model_id = ? and instance = ?")
                .params(outcome.name(), text(why), move.model(), move.instance())
                .update();
    }

    /** Whether nothing has become of some. */
    boolean isUnderWay(long model) {
        return jdbc.sql("select exists (select from minxu.model_move where model_id = ? and outcome is null)")
                .param(model)
                .query(Boolean.class)
                .single();
    }

    void end(long model, Instant when) {
        jdbc.sql("update minxu.model_patch set ended_at = ? where model_id = ?")
                .params(at(when), model)
                .update();
    }

    /** By model. */
    List<Count> counts() {
        return jdbc.sql("""
                        select p.model_id, m.outcome, m.why, count(m.instance) as cases
                        from minxu.model_patch p left join minxu.model_move m on m.model_id = p.model_id
                        group by p.model_id, m.outcome, m.why order by p.model_id, m.outcome, m.why""")
                .query((row, i) -> new Count(
                        row.getLong("model_id"),
                        value(Outcome.class, row, "outcome"),
                        row.getString("why"),
                        row.getLong("cases")))
                .list();
    }

    long count(long model, Outcome outcome) {
        return jdbc.sql("select count(*) from minxu.model_move where model_id = ? and outcome = ?")
                .params(model, outcome.name())
                .query(Long.class)
                .single();
    }
}
