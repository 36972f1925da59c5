package cn.minxu.need;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.name;
import static cn.minxu.casework.Columns.text;
import static cn.minxu.casework.Columns.textOf;
import static cn.minxu.casework.Columns.value;

import cn.minxu.Refused;
import cn.minxu.casework.Case;
import cn.minxu.casework.CaseBook;
import cn.minxu.need.ladder.Level;
import cn.minxu.need.ladder.RoutingWork;
import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All needs: the table {@code minxu.need}, each with its row in {@code minxu.case}. */
@Repository
public class Needs {

    private static final String SELECT = "select " + CaseBook.COLUMNS + """
            , n.channel, n.nature, n.community_id, n.grid, n.category, n.subcategory, n.place, n.content, n.vulnerable, n.scale,
              n.authority, n.satisfiable, n.grade, n.lead_id, n.overlap_count, n.answer, n.answered_at, n.redo_round
            from minxu.need n join minxu.case c on c.id = n.id where\s""";

    /** Numbers of those that may lead others: one that is withdrawn has no key of its place any more. */
    private static final String LIKE = """
            select id from minxu.need
            where community_id = :community and subcategory = :subcategory and place_key = :place and registered_at between :from and :to
              and id <> :number and answered_at is null and lead_id is null\s""";

    private final JdbcClient jdbc;

    private final CaseBook cases;

    /** What this transaction has locked or added, so that nobody else changes it: read once, written where it differs. */
    private final InTransaction<Long, AtHand> atHand;

    Needs(JdbcClient jdbc, CaseBook cases) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.atHand = new InTransaction<>(jdbc, Needs::unsaved);
    }

    /** Nothing is added, and false answered, where the number or the intake key exists. */
    boolean add(Registration r) {
        boolean added = cases.file(
                Case.registered(
                        r.number(),
                        NeedProcess.KIND,
                        r.communityId(),
                        r.title(),
                        r.urgent(),
                        r.registeredAt(),
                        r.registeredBy(),
                        r.intakeKey()),
                r.category(),
                """
                insert into minxu.need (id, channel, nature, community_id, registered_at, grid, category, subcategory, place, place_key, content, vulnerable)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from filed""",
                Arrays.asList(
                        r.channel().name(),
                        r.nature().name(),
                        r.communityId(),
                        at(r.registeredAt()),
                        text(r.grid()),
                        r.category(),
                        r.subcategory(),
                        text(r.place()),
                        text(Places.key(r.place())),
                        text(r.content()),
                        text(name(r.vulnerable()))));
        if (added) {
            atHand.values().put(r.number(), new AtHand(new Need(r)));
        }
        return added;
    }

    /** @throws Refused if there is no such need */
    public Need get(long number) {
        return find(number).orElseThrow(() -> CaseBook.unknown(number));
    }

    public Optional<Need> find(long number) {
        return Optional.ofNullable(atHand.values().get(number))
                .map(AtHand::need)
                .or(() -> jdbc.sql(SELECT + "n.id = ?")
                        .param(number)
                        .query(Needs::need)
                        .optional());
    }

    /**
     * The need, locked until the end of the transaction: whoever changes one locks it first.
     *
     * @throws Refused if there is no such need
     */
    public Need lock(long number) {
        AtHand known = atHand.values().get(number);
        return known != null
                ? known.need()
                : jdbc.sql(SELECT + "n.id = ? for update of c")
                        .param(number)
                        .query(this::locked)
                        .optional()
                        .orElseThrow(() -> CaseBook.unknown(number));
    }

    /** Locks needs that nobody else has locked; false if somebody has one of them. */
    boolean lockNow(Collection<Long> numbers) {
        var known = atHand.values();
        var others =
                numbers.stream().filter(number -> !known.containsKey(number)).toArray(Long[]::new);
        if (others.length > 0) {
            jdbc.sql(SELECT + "n.id = any(?) order by n.id for update of c skip locked")
                    .param(others)
                    .query(this::locked)
                    .list();
        }
        return known.keySet().containsAll(numbers);
    }

    /** A row that was read and locked; what this transaction knows of it already counts. */
    private Need locked(ResultSet row, int index) throws SQLException {
        cases.locked(CaseBook.read(row, index));
        Need read = need(row, index);
        return atHand.values()
                .computeIfAbsent(read.number(), any -> new AtHand(read))
                .need();
    }

    Optional<Need> byIntakeKey(String key) {
        return jdbc.sql(SELECT + "c.intake_key = ?")
                .param(key)
                .query(Needs::need)
                .optional();
    }

    /** Needs like this one that can lead it: those that lead others already first, then the newest; no more than asked for. */
    List<Need> like(Registration r, Duration apart, int most) {
        write();
        String newest = "order by registered_at desc, id desc limit :most";
        return jdbc.sql(SELECT + "n.id in ((" + LIKE + "and overlap_count > 0 " + newest + ") union all (" + LIKE
                        + "and overlap_count = 0 " + newest
                        + ")) order by n.overlap_count > 0 desc, n.registered_at desc, n.id desc limit :most")
                .params(alike(r, apart, most))
                .query(Needs::need)
                .list();
    }

    /** How many there are, counted up to so many. */
    int countLike(Registration r, Duration apart, int most) {
        write();
        return jdbc.sql("select count(*) from (" + LIKE + "limit :most) counted")
                .params(alike(r, apart, most))
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> alike(Registration r, Duration apart, int most) {
        return Map.of(
                "number", r.number(),
                "community", r.communityId(),
                "subcategory", r.subcategory(),
                "place", Places.normalised(r.place()),
                "from", r.registeredAt().minus(apart).atOffset(ZoneOffset.UTC),
                "to", r.registeredAt().plus(apart).atOffset(ZoneOffset.UTC),
                "most", most);
    }

    /** The needs that follow a lead and have not been answered, locked. */
    List<Need> waitingFor(long lead) {
        write();
        return jdbc.sql(
                        SELECT
                                + "n.lead_id = ? and n.answered_at is null and c.closed_at is null order by n.id for update of c")
                .param(lead)
                .query(this::locked)
                .list();
    }

    /** Numbers of needs that wait for their answer, after a number, in order. */
    public List<Long> unansweredAfter(long number, int limit) {
        write();
        return jdbc.sql("""
                        select n.id from minxu.need n join minxu.case c on c.id = n.id
                        where c.closed_at is null and n.answered_at is null and n.id > ? order by n.id limit ?""").params(number, limit).query(Long.class).list();
    }

    private void write() {
        cases.write();
        atHand.write();
    }

    /** Writes what this transaction has changed of a need, and knows it no more: its row is about to be changed. */
    void forget(long number) {
        write();
        atHand.values().remove(number);
    }

    /** Stores what can change of a need: of one that is locked, before the transaction commits or needs are searched in it. */
    public void save(Need need) {
        need.outcome()
                .ifPresent(outcome -> cases.close(
                        need.number(), outcome.name(), need.closedAt().orElseThrow()));
        AtHand known = atHand.values().get(need.number());
        if (known == null || known.need() != need) {
            Write.send(jdbc, List.of(update(need)));
        } else {
            known.toBeSaved();
        }
    }

    /**
     * Stores what was put right of a registration, of a need that is locked. The community is its case's unit.
     *
     * @throws Refused by the database, if it cannot come to another community any more
     */
    public void correct(Need need) {
        Registration r = need.registration();
        cases.correct(need.number(), r.communityId(), r.title());
        jdbc.sql("update minxu.need set grid = ?, place = ?, place_key = ? where id = ?")
                .params(
                        text(r.grid()),
                        text(r.place()),
                        text(need.outcome().isPresent() ? null : Places.key(r.place())))
                .param(need.number())
                .update();
    }

    private static List<Write> unsaved(Map<Long, AtHand> all) {
        var writes = new ArrayList<Write>();
        for (AtHand each : all.values()) {
            if (each.isToBeSaved()) {
                writes.add(update(each.need()));
                each.saved();
            }
        }
        return writes;
    }

    private static Write update(Need need) {
        Judgement judged = need.judgement().orElse(null);
        return Write.of(
                """
                        update minxu.need set scale = ?, authority = ?, satisfiable = ?, grade = ?, lead_id = ?, overlap_count = ?,
                          answer = ?, answered_at = ?::timestamptz, redo_round = ?, place_key = ? where id = ?""",
                text(judged == null ? null : name(judged.scale())),
                text(judged == null ? null : name(judged.authority())),
                new SqlParameterValue(Types.BOOLEAN, judged == null ? null : judged.satisfiable()),
                text(judged == null ? null : name(judged.grade())),
                new SqlParameterValue(Types.BIGINT, need.lead().orElse(null)),
                need.followers(),
                text(need.answer().orElse(null)),
                textOf(need.answeredAt().orElse(null)),
                need.redoRound(),
                text(
                        need.outcome().isPresent()
                                ? null
                                : Places.key(need.registration().place())),
                need.number());
    }

    /** When the present round of routing began: with the last return, else with the dispatch, else with the registration. */
    Instant roundStartedAt(long number) {
        return jdbc.sql("""
                        select coalesce(
                          (select max(at) from minxu.refusal r where r.need_id = c.id),
                          (select max(at) from minxu.decision d where d.case_id = c.id and d.step = ?),
                          c.registered_at) as started
                        from minxu.case c where c.id = ?""")
                .params(RoutingWork.ASSIGN, number)
                .query((row, i) -> instant(row, "started"))
                .single();
    }

    /**
     * A unit takes the need in hand.
     *
     * @throws Refused by the database, if the need has come further or the unit gave it up
     */
    public void take(long number, String unit, Level level) {
        cases.take(number, unit, level.code());
    }

    /** The same at the level that the need has already, or at this one if that is higher. */
    public void keep(long number, String unit, Level atLeast) {
        Level now = level(number);
        take(number, unit, now.code() < atLeast.code() ? atLeast : now);
    }

    /** How far up it has come. */
    public Level level(long number) {
        return Level.of(cases.get(number).level());
    }

    /** The unit that has the need in hand. */
    public String holder(long number) {
        return cases.get(number).holder();
    }

    private static Need need(ResultSet row, int index) throws SQLException {
        return new Need(
                registration(row),
                judgement(row),
                row.getObject("lead_id", Long.class),
                row.getInt("overlap_count"),
                row.getString("answer"),
                instantOrNull(row, "answered_at"),
                row.getInt("redo_round"),
                value(Outcome.class, row, "outcome"),
                instantOrNull(row, "closed_at"));
    }

    private static @Nullable Judgement judgement(ResultSet row) throws SQLException {
        Boolean satisfiable = row.getObject("satisfiable", Boolean.class);
        return satisfiable == null
                ? null
                : new Judgement(
                        satisfiable,
                        value(Scale.class, row, "scale"),
                        value(Authority.class, row, "authority"),
                        value(Grade.class, row, "grade"));
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                Nature.valueOf(row.getString("nature")),
                row.getBoolean("urgent"),
                row.getString("community_id"),
                row.getString("grid"),
                row.getString("category"),
                row.getString("subcategory"),
                row.getString("place"),
                row.getString("content"),
                value(Vulnerable.class, row, "vulnerable"),
                instant(row, "registered_at"),
                row.getString("registered_by"),
                row.getString("intake_key"));
    }
}
