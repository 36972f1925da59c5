package cn.minxu.casework;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.text;
import static cn.minxu.casework.Columns.textOf;

import cn.minxu.Refused;
import cn.minxu.casework.Case.End;
import cn.minxu.casework.Case.Score;
import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import cn.minxu.worktime.WorkingTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All cases, of whatever kind: the table {@code minxu.case}. */
@Repository
public class CaseBook {

    /** To be selected from {@code minxu.case c}, alone or with a kind's own columns, for {@link #read}. */
    public static final String COLUMNS = """
            c.id, c.kind, c.unit_id, c.title, c.urgent, c.registered_at, c.registered_by, c.intake_key, c.priority, c.priority_why,
            c.holder_id, c.level, c.outcome, c.closed_at\s""";

    private static final String SELECT = "select " + COLUMNS + "from minxu.case c where ";
    private static final String INSERT = """
            insert into minxu.case (id, kind, unit_id, title, urgent, registered_at, registered_by, intake_key, holder_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    /** With what it is found by: its title, and what its kind adds. */
    private static final String FILED = "with filed as (" + INSERT + " returning id, unit_id, title)";

    private static final String FOUND_BY = """
             insert into minxu.case_words (case_id, unit_id, words)
            select id, unit_id, minxu.searchable(title) || ' ' || minxu.searchable(?) from filed\s""";

    private static final int REMEMBERED = 10_000;
    private static final long SERIALS = 1_000_000;
    private static final String GUARD = "MX001";

    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final ApplicationEventPublisher events;

    /** What this transaction has locked or filed, so that nobody else changes it: read once, written where it differs. */
    private final InTransaction<Long, AtHand> atHand;

    /** Of the cases asked for last: a case never changes its kind. */
    private final Map<Long, String> kinds = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    CaseBook(JdbcClient jdbc, WorkingTime time, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.time = time;
        this.events = events;
        this.atHand = new InTransaction<>(jdbc, CaseBook::unsaved);
    }

    /**
     * The next number. It is drawn when nothing can be refused any more, so that numbers follow one another unless a transaction fails.
     */
    public long next(Instant registeredAt) {
        var day = LocalDate.ofInstant(registeredAt, time.zone());
        long serial =
                jdbc.sql("select nextval('minxu.case_seq')").query(Long.class).single();
        return Long.parseLong(DateTimeFormatter.BASIC_ISO_DATE.format(day)) * SERIALS + serial;
    }

    /** Who comes second with a key waits here until the first one's transaction has ended. */
    public void waitFor(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** The number of the case that came in with a key. */
    public Optional<Long> byIntakeKey(String key) {
        return jdbc.sql("select id from minxu.case where intake_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    /**
     * Files a case. Nothing is filed, and false answered, where its number or its intake key exists.
     *
     * @param words by which it is found beside its title; never personal data
     * @param own adds the kind's own row in the same statement: an {@code insert … select … from filed}, which has one row
     */
    public boolean file(Case c, String words, String own, List<@Nullable Object> values) {
        return filed(c, FILED + ", found_by as (" + FOUND_BY + ") " + own, words, values);
    }

    /** The same for a kind that has no rows of its own, of a case that is found by its title alone. */
    public boolean file(Case c) {
        return filed(c, FILED + FOUND_BY, "", List.of());
    }

    private boolean filed(Case c, String statement, String words, List<@Nullable Object> values) {
        boolean filed = jdbc.sql(statement)
                        .params(c.number(), c.kind(), c.unit(), c.title(), c.urgent(), at(c.registeredAt()))
                        .params(c.registeredBy(), text(c.intakeKey()), c.holder(), words)
                        .params(values)
                        .update()
                == 1;
        if (filed) {
            atHand.values().put(c.number(), new AtHand(c));
            remembered(c);
        }
        return filed;
    }

    /** @throws Refused if there is no such case */
    String kindOf(long number) {
        String kind = kinds.get(number);
        return kind != null ? kind : remembered(get(number));
    }

    private String remembered(Case c) {
        kinds.put(c.number(), c.kind());
        return c.kind();
    }

    /** @throws Refused if there is no such case */
    public Case get(long number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    public Optional<Case> find(long number) {
        return Optional.ofNullable(atHand.values().get(number))
                .map(AtHand::now)
                .or(() -> jdbc.sql(SELECT + "c.id = ?")
                        .param(number)
                        .query(CaseBook::read)
                        .optional());
    }

    /**
     * The case, locked until the end of the transaction: whoever changes one locks it first.
     *
     * @throws Refused if there is no such case
     */
    public Case lock(long number) {
        AtHand known = atHand.values().get(number);
        if (known != null) {
            return known.now();
        }
        Case read = jdbc.sql(SELECT + "c.id = ? for update")
                .param(number)
                .query(CaseBook::read)
                .optional()
                .orElseThrow(() -> unknown(number));
        locked(read);
        return read;
    }

    /** That a kind has just read this case, and locked it, together with its own row. */
    public void locked(Case read) {
        atHand.values().computeIfAbsent(read.number(), any -> new AtHand(read));
    }

    /** Locks cases that nobody else has locked; false if somebody has one of them. */
    public boolean lockNow(Collection<Long> numbers) {
        var known = atHand.values();
        var others =
                numbers.stream().filter(number -> !known.containsKey(number)).toArray(Long[]::new);
        if (others.length > 0) {
            jdbc.sql(SELECT + "c.id = any(?) order by c.id for update skip locked")
                    .param(others)
                    .query(CaseBook::read)
                    .list()
                    .forEach(this::locked);
        }
        return known.keySet().containsAll(numbers);
    }

    /** The same words whether there is none or it is not for the user to see, so that numbers cannot be tried out. */
    public static Refused unknown(long number) {
        return Refused.notFound("没有受理编号为 " + number + " 的事项，或它不属于您的单位，请核对编号。");
    }

    /** Closes a case: nothing is to be done about it any more. One that is closed stays as it is. */
    public void close(long number, String outcome, Instant when) {
        Case open = lock(number);
        if (open.isClosed()) {
            return;
        }
        change(open, open.ended(new End(outcome, when)));
        events.publishEvent(new CaseClosed(number, outcome));
    }

    /** Gives a case its place in the queue, at once or with what else this transaction writes of it. */
    public void score(long number, Score place) {
        AtHand known = atHand.values().get(number);
        if (known == null) {
            Write.send(jdbc, List.of(scored(number, place)));
        } else {
            change(known.now(), known.now().scored(place));
        }
    }

    /**
     * A unit takes the case in hand.
     *
     * @param level how far up it has come by that
     * @throws Refused by the database, if the case has come further or the unit gave it up
     */
    public void take(long number, String unit, int level) {
        AtHand known = atHand.values().get(number);
        if (known != null && known.now().holder().equals(unit) && known.now().level() == level) {
            return;
        }
        guarded(() -> jdbc.sql(
                        "update minxu.case set holder_id = ?, level = ? where id = ? and (holder_id <> ? or level <> ?)")
                .params(unit, level, number, unit, level)
                .update());
        if (known != null) {
            known.taken(unit, level);
        }
    }

    /**
     * What was registered was wrong: it is about something else, or another unit's, which has it in hand then.
     *
     * @throws Refused by the database, if somebody but its own unit has had it in hand, or it is closed
     */
    public void correct(long number, String unit, String title) {
        Case wrong = lock(number);
        Case right = wrong.corrected(unit, title);
        if (right.equals(wrong)) {
            return;
        }
        guarded(() -> {
            if (unit.equals(wrong.unit())) {
                jdbc.sql("update minxu.case set title = ? where id = ?")
                        .params(title, number)
                        .update();
            } else {
                jdbc.sql("update minxu.case set title = ?, unit_id = ?, holder_id = ? where id = ?")
                        .params(title, unit, unit, number)
                        .update();
            }
        });
        AtHand known = atHand.values().get(number);
        if (known != null) {
            known.corrected(right);
        }
    }

    /** What the database's own guards refuse has a Chinese message for the person. */
    public static void guarded(Runnable change) {
        try {
            change.run();
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof PSQLException cause
                    && GUARD.equals(cause.getSQLState())
                    && cause.getServerErrorMessage() != null) {
                throw Refused.conflict(
                        String.valueOf(cause.getServerErrorMessage().getMessage()));
            }
            throw e;
        }
    }

    /** Writes what this transaction has changed of a case, and knows it no more: its row is about to be changed. */
    void forget(long number) {
        atHand.write();
        atHand.values().remove(number);
    }

    /** Writes what this transaction has changed, for a statement that is about to read it. */
    public void write() {
        atHand.write();
    }

    /** Of one that is locked. */
    private void change(Case from, Case to) {
        AtHand known = atHand.values().get(from.number());
        if (known == null) {
            Write.send(jdbc, List.of(update(to)));
        } else {
            known.change(to);
        }
    }

    private static List<Write> unsaved(Map<Long, AtHand> all) {
        var writes = new ArrayList<Write>();
        for (AtHand each : all.values()) {
            each.takeUnsaved().ifPresent(now -> writes.add(update(now)));
        }
        return writes;
    }

    private static Write update(Case now) {
        End end = now.end();
        return Write.of(
                "update minxu.case set priority = ?, priority_why = ?, outcome = ?, closed_at = ?::timestamptz where id = ?",
                now.score().points(),
                text(now.score().why()),
                text(end == null ? null : end.outcome()),
                textOf(end == null ? null : end.at()),
                now.number());
    }

    private static Write scored(long number, Score place) {
        return Write.of(
                "update minxu.case set priority = ?, priority_why = ? where id = ?",
                place.points(),
                text(place.why()),
                number);
    }

    /** Of a row that has {@link #COLUMNS}. */
    public static Case read(ResultSet row, int index) throws SQLException {
        String outcome = row.getString("outcome");
        Instant closed = instantOrNull(row, "closed_at");
        return new Case(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("unit_id"),
                row.getString("title"),
                row.getBoolean("urgent"),
                instant(row, "registered_at"),
                row.getString("registered_by"),
                row.getString("intake_key"),
                new Score(row.getInt("priority"), row.getString("priority_why")),
                row.getString("holder_id"),
                row.getInt("level"),
                outcome == null || closed == null ? null : new End(outcome, closed));
    }

    /** A case as this transaction has it, and whether the database knows. */
    private static final class AtHand {

        private Case now;
        private boolean unsaved;

        AtHand(Case now) {
            this.now = now;
        }

        Case now() {
            return now;
        }

        void change(Case to) {
            unsaved |= !to.equals(now);
            now = to;
        }

        void taken(String unit, int level) {
            now = now.heldBy(unit, level);
        }

        void corrected(Case right) {
            now = right;
        }

        Optional<Case> takeUnsaved() {
            boolean write = unsaved;
            unsaved = false;
            return write ? Optional.of(now) : Optional.empty();
        }
    }
}
