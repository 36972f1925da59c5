package cn.minxu.need;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;
import static cn.minxu.casework.Columns.name;
import static cn.minxu.casework.Columns.text;
import static cn.minxu.casework.Columns.textOf;
import static cn.minxu.casework.Columns.value;

import cn.minxu.Refused;
import cn.minxu.need.ladder.Level;
import cn.minxu.need.ladder.RoutingWork;
import cn.minxu.need.priority.Score;
import cn.minxu.store.InTransaction;
import cn.minxu.store.Write;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All needs: the table {@code minxu.need}. */
@Repository
public class Needs {

    private static final String SELECT = """
            select id, channel, nature, urgent, community_id, grid, category, subcategory, place, content, vulnerable, registered_at,
              registered_by, intake_key, scale, authority, satisfiable, grade, lead_id, overlap_count, answer, answered_at, redo_round,
              outcome, closed_at, holder_id, level, priority
            from minxu.need where \
            """;

    private static final String LIKE = """
            community_id = :community and subcategory = :subcategory and place_key = :place and registered_at between :from and :to
              and id <> :number and closed_at is null and answered_at is null and lead_id is null\s""";

    private static final String GUARD = "MX001";

    private final JdbcClient jdbc;

    /** What this transaction has locked or added, so that nobody else changes it: read once, written where it differs. */
    private final InTransaction<Long, AtHand> atHand;

    Needs(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.atHand = new InTransaction<>(jdbc, Needs::unsaved);
    }

    /** The last six digits of the next number. */
    long nextSerial() {
        return jdbc.sql("select nextval('minxu.need_seq')").query(Long.class).single();
    }

    /** Nothing is added, and false answered, where the number or the intake key exists. */
    boolean add(Registration r) {
        boolean added = jdbc.sql("""
                                insert into minxu.need (id, channel, nature, urgent, community_id, grid, category, subcategory, place,
                                  place_key, content, vulnerable, registered_at, registered_by, intake_key, holder_id)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(r.number(), r.channel().name(), r.nature().name(), r.urgent(), r.communityId())
                        .param(text(r.grid()))
                        .params(r.category(), r.subcategory())
                        .param(text(r.place()))
                        .param(text(Places.key(r.place())))
                        .param(text(r.content()))
                        .param(text(name(r.vulnerable())))
                        .params(at(r.registeredAt()), r.registeredBy())
                        .param(text(r.intakeKey()))
                        .param(r.communityId())
                        .update()
                == 1;
        if (added) {
            atHand.values().put(r.number(), new AtHand(new Need(r), r.communityId(), Level.COMMUNITY, 0));
        }
        return added;
    }

    /** @throws Refused if there is no such need */
    public Need get(long number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    public Optional<Need> find(long number) {
        return row(number).map(AtHand::need);
    }

    /** The need with who has it in hand and its place in the queue. */
    Optional<AtHand> row(long number) {
        return Optional.ofNullable(atHand.values().get(number))
                .or(() -> jdbc.sql(SELECT + "id = ?")
                        .param(number)
                        .query(Needs::atHand)
                        .optional());
    }

    /**
     * The need, locked until the end of the transaction: whoever changes one locks it first.
     *
     * @throws Refused if there is no such need
     */
    public Need lock(long number) {
        AtHand known = atHand.values().get(number);
        if (known == null) {
            known = jdbc.sql(SELECT + "id = ? for update")
                    .param(number)
                    .query(Needs::atHand)
                    .optional()
                    .orElseThrow(() -> unknown(number));
            atHand.values().put(number, known);
        }
        return known.need();
    }

    /** Locks needs that nobody else has locked; false if somebody has one of them. */
    boolean lockNow(Collection<Long> numbers) {
        var known = atHand.values();
        var others =
                numbers.stream().filter(number -> !known.containsKey(number)).toArray(Long[]::new);
        if (others.length > 0) {
            jdbc.sql(SELECT + "id = any(?) order by id for update skip locked")
                    .param(others)
                    .query(Needs::atHand)
                    .list()
                    .forEach(found -> known.put(found.need().number(), found));
        }
        return known.keySet().containsAll(numbers);
    }

    /** The same words whether there is none or it is not for the user to see, so that numbers cannot be tried out. */
    public static Refused unknown(long number) {
        return Refused.notFound("没有受理编号为 " + number + " 的需求，或它不属于您的单位，请核对编号。");
    }

    /** Who comes second with a key waits here until the first one's transaction has ended. */
    void waitFor(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    Optional<Need> byIntakeKey(String key) {
        return jdbc.sql(SELECT + "intake_key = ?").param(key).query(Needs::need).optional();
    }

    /** Needs like this one that can lead it: those that lead others already first, then the newest; no more than asked for. */
    List<Need> like(Registration r, Duration apart, int most) {
        atHand.write();
        String newest = " order by registered_at desc, id desc limit :most)";
        return jdbc.sql("select * from ((" + SELECT + LIKE + "and overlap_count > 0" + newest + " union all (" + SELECT
                        + LIKE
                        + "and overlap_count = 0" + newest
                        + ") found order by overlap_count > 0 desc, registered_at desc, id desc limit :most")
                .params(alike(r, apart, most))
                .query(Needs::need)
                .list();
    }

    /** How many there are, counted up to so many. */
    int countLike(Registration r, Duration apart, int most) {
        atHand.write();
        return jdbc.sql("select count(*) from (select 1 from minxu.need where " + LIKE + "limit :most) counted")
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
        atHand.write();
        return jdbc
                .sql(SELECT + "lead_id = ? and answered_at is null and closed_at is null order by id for update")
                .param(lead)
                .query(Needs::atHand)
                .list()
                .stream()
                .map(found -> atHand.values()
                        .computeIfAbsent(found.need().number(), any -> found)
                        .need())
                .toList();
    }

    /** Numbers of needs that wait for their answer, after a number, in order. */
    public List<Long> unansweredAfter(long number, int limit) {
        atHand.write();
        return jdbc.sql("""
                        select id from minxu.need
                        where closed_at is null and answered_at is null and id > ? order by id limit ?""").params(number, limit).query(Long.class).list();
    }

    /** Stores what can change of a need: of one that is locked, before the transaction commits or needs are searched in it. */
    public void save(Need need) {
        AtHand known = atHand.values().get(need.number());
        if (known == null || known.need() != need) {
            Write.send(jdbc, List.of(update(need)));
        } else {
            known.toBeSaved();
        }
    }

    private static List<Write> unsaved(Map<Long, AtHand> all) {
        var writes = new ArrayList<Write>();
        for (AtHand each : all.values()) {
            each.takeScore().ifPresent(score -> writes.add(queued(each.need().number(), score)));
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
                          answer = ?, answered_at = ?::timestamptz, redo_round = ?, outcome = ?, closed_at = ?::timestamptz where id = ?""",
                text(judged == null ? null : name(judged.scale())),
                text(judged == null ? null : name(judged.authority())),
                new SqlParameterValue(Types.BOOLEAN, judged == null ? null : judged.satisfiable()),
                text(judged == null ? null : name(judged.grade())),
                new SqlParameterValue(Types.BIGINT, need.lead().orElse(null)),
                need.followers(),
                text(need.answer().orElse(null)),
                textOf(need.answeredAt().orElse(null)),
                need.redoRound(),
                text(name(need.outcome().orElse(null))),
                textOf(need.closedAt().orElse(null)),
                need.number());
    }

    private static Write queued(long number, Score score) {
        return Write.of(
                "update minxu.need set priority = ?, priority_why = ? where id = ?",
                score.points(),
                score.why(),
                number);
    }

    public Score score(long number) {
        atHand.write();
        return jdbc.sql("select priority, coalesce(priority_why, '') as why from minxu.need where id = ?")
                .param(number)
                .query((row, i) -> new Score(row.getInt("priority"), row.getString("why")))
                .single();
    }

    /** Stored at once, or with a need that is locked. */
    public void setScore(long number, Score score) {
        AtHand known = atHand.values().get(number);
        if (known == null) {
            Write.send(jdbc, List.of(queued(number, score)));
        } else {
            known.queueAt(score);
        }
    }

    Instant registeredAt(long number) {
        return get(number).registration().registeredAt();
    }

    /** When the present round of routing began: with the last return, else with the dispatch, else with the registration. */
    Instant roundStartedAt(long number) {
        return jdbc.sql("""
                        select coalesce(
                          (select max(at) from minxu.refusal r where r.need_id = n.id),
                          (select max(at) from minxu.decision d where d.case_id = n.id and d.step = ?),
                          n.registered_at) as started
                        from minxu.need n where n.id = ?""")
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
        AtHand known = atHand.values().get(number);
        if (known != null && known.isHeld(unit, level)) {
            return;
        }
        guarded(() -> jdbc.sql(
                        "update minxu.need set holder_id = ?, level = ? where id = ? and (holder_id <> ? or level <> ?)")
                .params(unit, level.code(), number, unit, level.code())
                .update());
        if (known != null) {
            known.taken(unit, level);
        }
    }

    /** The same at the level that the need has already, or at this one if that is higher. */
    public void keep(long number, String unit, Level atLeast) {
        Level now = level(number);
        take(number, unit, now.code() < atLeast.code() ? atLeast : now);
    }

    /** How far up it has come. */
    public Level level(long number) {
        return row(number).orElseThrow(() -> unknown(number)).level();
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

    /** The unit that has the need in hand. */
    public String holder(long number) {
        return row(number).orElseThrow(() -> unknown(number)).holder();
    }

    private static AtHand atHand(ResultSet row, int index) throws SQLException {
        return new AtHand(
                need(row, index), row.getString("holder_id"), Level.of(row.getInt("level")), row.getInt("priority"));
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
