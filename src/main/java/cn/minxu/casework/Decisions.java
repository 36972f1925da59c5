package cn.minxu.casework;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The record of what people did, {@code minxu.decision}: it only ever grows, and the database sees to it. */
@Repository
public class Decisions {

    private static final String SELECT =
            "select case_id, at, user_id, unit_id, step, outcome, reason, details from minxu.decision where case_id = ? ";

    /** In the details of a decision: what the system did because of it in the same transaction, which has no row of its own. */
    private static final String THEN = "then";

    /** In the details of a decision: what tables were asked because of it, and what they answered. */
    public static final String ASKED = "asked";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();
    private final InTransaction<Long, List<Decision>> pending;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.pending = new InTransaction<>(jdbc, this::unsaved);
    }

    /** Written before the transaction commits, or before the record is read in it. */
    public void append(Decision d) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            pending.values()
                    .computeIfAbsent(d.number(), any -> new ArrayList<>())
                    .add(d);
        } else {
            Write.send(jdbc, List.of(insert(d, List.of())));
        }
    }

    /**
     * A table has answered because of what somebody did in this transaction: it goes into his decision, or into one of its own where a rule
     * of the process acts.
     */
    void addAsked(long number, String step, Instant at, Map<String, Object> asked) {
        List<Decision> appended = TransactionSynchronizationManager.isSynchronizationActive()
                ? pending.values().getOrDefault(number, List.of())
                : List.of();
        for (int i = appended.size() - 1; i >= 0; i--) {
            Decision act = appended.get(i);
            if (!act.user().equals(Decision.SYSTEM)) {
                appended.set(i, act.with(ASKED, asked));
                return;
            }
        }
        append(new Decision(number, at, Decision.SYSTEM, null, step, Decision.TABLE_ASKED, null, Map.of())
                .with(ASKED, asked));
    }

    /** Writes what the current transaction has appended so far. */
    public void write() {
        pending.write();
    }

    private List<Write> unsaved(Map<Long, List<Decision>> appended) {
        var writes = new ArrayList<Write>();
        for (List<Decision> ofOne : appended.values()) {
            Decision act = null;
            var then = new ArrayList<Decision>();
            for (Decision next : ofOne) {
                if (act != null && next.isPlainConsequence()) {
                    then.add(next);
                } else {
                    if (act != null) {
                        writes.add(insert(act, then));
                    }
                    act = next;
                    then.clear();
                }
            }
            if (act != null) {
                writes.add(insert(act, then));
            }
        }
        appended.clear();
        return writes;
    }

    private Write insert(Decision d, List<Decision> then) {
        var details = new HashMap<>(d.details());
        if (!then.isEmpty()) {
            details.put(
                    THEN,
                    then.stream()
                            .map(each ->
                                    Map.of("at", each.at().toString(), "step", each.step(), "outcome", each.outcome()))
                            .toList());
        }
        return Write.of(
                """
                        insert into minxu.decision (case_id, at, user_id, unit_id, step, outcome, reason, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                d.number(),
                at(d.at()),
                d.user(),
                Columns.text(d.unit()),
                d.step(),
                d.outcome(),
                Columns.text(d.reason()),
                text(details));
    }

    /** All of a need, in their order. */
    public List<Decision> of(long number) {
        write();
        return jdbc.sql(SELECT + "order by id").param(number).query(this::decision).list().stream()
                .flatMap(Decisions::withConsequences)
                .toList();
    }

    private static Stream<Decision> withConsequences(Decision act) {
        if (!(act.details().get(THEN) instanceof List<?> then)) {
            return Stream.of(act);
        }
        return Stream.concat(
                Stream.of(withoutThen(act)),
                then.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Decision(
                                act.number(),
                                Instant.parse(String.valueOf(each.get("at"))),
                                Decision.SYSTEM,
                                null,
                                String.valueOf(each.get("step")),
                                String.valueOf(each.get("outcome")),
                                null,
                                Map.of())));
    }

    private static Decision withoutThen(Decision act) {
        var details = new HashMap<>(act.details());
        details.remove(THEN);
        return new Decision(
                act.number(), act.at(), act.user(), act.unit(), act.step(), act.outcome(), act.reason(), details);
    }

    /** The last one that somebody took at a step. */
    public Optional<Decision> last(long number, String step) {
        write();
        return jdbc.sql(SELECT + "and step = ? order by id desc limit 1")
                .params(number, step)
                .query(this::decision)
                .optional()
                .map(Decisions::withoutThen);
    }

    /** The last one that somebody took at any of these steps. */
    Optional<Decision> last(long number, List<String> steps) {
        write();
        return jdbc.sql(SELECT + "and step = any(?) order by id desc limit 1")
                .params(number, steps.toArray(String[]::new))
                .query(this::decision)
                .optional()
                .map(Decisions::withoutThen);
    }

    private Decision decision(ResultSet row, int index) throws SQLException {
        return new Decision(
                row.getLong("case_id"),
                instant(row, "at"),
                row.getString("user_id"),
                row.getString("unit_id"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("reason"),
                details(row.getString("details")));
    }

    private String text(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of a decision are plain values", e);
        }
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds valid JSON", e);
        }
    }
}
