package cn.minxu.replay;

import cn.minxu.need.ladder.DepartmentRates;
import cn.minxu.need.ladder.DepartmentReview;
import cn.minxu.replay.YearFigures.OnTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a year from the system's own records, and from nothing that the replay itself knows. */
@Component
@Profile("replay")
class Figures {

    private static final String ROUTED_AGAIN =
            "exists (select 1 from minxu.decision d where d.case_id = n.id and d.step = 'userTask_routeAgain')";
    private static final String SIGNED_FOR =
            "exists (select 1 from minxu.decision d where d.case_id = n.id and d.step in ('userTask_signForMatter', 'userTask_signAgain') and d.outcome = 'ACCEPTED')";
    private static final String STUDIED = "exists (select 1 from minxu.assignment a where a.need_id = n.id)";
    private static final String AT_CENTRE = """
            exists (select 1 from minxu.decision d where d.case_id = n.id and d.step = 'userTask_solveAtStreet'
              and d.outcome = 'CANNOT_SOLVE')
            and exists (select 1 from minxu.decision d where d.case_id = n.id and d.step = 'userTask_settleAtCentre')""";

    private static final String HEADLINES = """
            select count(*) as needs,
              count(*) filter (where scale = 'BIG') as big,
              count(*) filter (where scale = 'BIG' and closed and not routed_again and signed_for) as first,
              count(*) filter (where scale = 'BIG' and closed and routed_again and signed_for and not studied) as street_second,
              count(*) filter (where scale = 'BIG' and closed and studied) as district,
              count(*) filter (where authority = 'IN_COMMUNITY') as small,
              count(*) filter (where authority = 'OUT_OF_COMMUNITY') as outside,
              count(*) filter (where authority = 'OUT_OF_COMMUNITY' and closed and at_centre) as centre,
              count(*) filter (where outcome = 'EXPLAINED') as explained
            from (select n.scale, n.authority, c.outcome, c.closed_at is not null as closed, %s as routed_again, %s as signed_for,
              %s as studied, %s as at_centre from minxu.need n join minxu.case c on c.id = n.id) each_need""".formatted(ROUTED_AGAIN, SIGNED_FOR, STUDIED, AT_CENTRE);

    /** The holders of a need, one after the other; who has it several steps long counts once. */
    private static final String HOLDERS = """
            with held as (
              select case_id, holder_id, lag(holder_id) over (partition by case_id order by id) as before from minxu.deadline where hand),
            holders as (select case_id, holder_id from held where before is distinct from holder_id),
            again as (select distinct case_id from holders group by case_id, holder_id having count(*) > 1)
            """;

    private static final String FELL =
            "select c.id from minxu.case c where c.level < (select max(g.level) from minxu.given_up g where g.case_id = c.id)";

    private final JdbcClient jdbc;
    private final DepartmentReview review;
    private final RuntimeService runtime;

    Figures(JdbcClient jdbc, DepartmentReview review, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.review = review;
        this.runtime = runtime;
    }

    /** @param end of the last day on which anything happened */
    YearFigures of(Year year, Instant end) {
        return new YearFigures(
                headlines(),
                places(year),
                refusals(),
                count(HOLDERS + "select count(*) from again"),
                count(HOLDERS + "select count(*) from (select case_id from again union " + FELL + ") down"),
                year.needs().size()
                        - count(
                                "select count(*) from minxu.need n join minxu.case c on c.id = n.id"
                                        + " where c.closed_at is not null and n.answered_at is not null and coalesce(answer, '') <> ''"),
                runtime.createProcessInstanceQuery().count(),
                marks(),
                onTime(),
                counts("select level, count(*) from minxu.evaluation where round = 0 group by level"),
                count("select count(*) from minxu.need where redo_round > 0"),
                departments(end));
    }

    private Map<Headline, Long> headlines() {
        var headlines = new EnumMap<Headline, Long>(Headline.class);
        jdbc.sql(HEADLINES).query(row -> {
            for (Headline each : Headline.values()) {
                if (each != Headline.BELOW_DISTRICT && each != Headline.DISTRICT_SHARE) {
                    headlines.put(each, row.getLong(each.name().toLowerCase(java.util.Locale.ROOT)));
                }
            }
        });
        return headlines;
    }

    private Map<String, Long> places(Year year) {
        var all = counts("""
                select u.name || '/' || n.subcategory, count(*) from minxu.need n join minxu.unit u on u.id = n.community_id
                where n.authority = 'IN_COMMUNITY' group by 1""");
        var asked = new LinkedHashMap<String, Long>();
        year.published().keySet().stream()
                .filter(name -> name.contains("/"))
                .forEach(name -> asked.put(name, all.getOrDefault(name, 0L)));
        return asked;
    }

    private Map<String, Long> refusals() {
        return counts("select how || round, count(*) from minxu.refusal group by 1 order by 1");
    }

    private Map<Integer, Long> marks() {
        var marks = new LinkedHashMap<Integer, Long>();
        jdbc.sql("select m.level, count(*) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id"
                        + " where d.step <> 'promise' group by m.level order by m.level")
                .query(row -> {
                    marks.put(row.getInt(1), row.getLong(2));
                });
        return marks;
    }

    private Map<String, OnTime> onTime() {
        var rates = new LinkedHashMap<String, OnTime>();
        jdbc.sql("""
                        select coalesce(u.kind, 'ALL') as kind, count(*) as left, count(*) filter (where d.closed_at <= d.due_at) as in_time
                        from minxu.deadline d join minxu.unit u on u.id = d.holder_id where d.closed_at is not null and d.step <> 'promise'
                        group by grouping sets ((u.kind), ()) order by 1""").query(row -> {
            rates.put(row.getString("kind"), new OnTime(row.getLong("left"), row.getLong("in_time")));
        });
        return rates;
    }

    private Map<String, DepartmentRates> departments(Instant end) {
        var rates = new LinkedHashMap<String, DepartmentRates>();
        review.rates(Instant.EPOCH, end).forEach((unit, found) -> {
            if (found.dispatched() + found.due() > 0) {
                rates.put(unit.name(), found);
            }
        });
        return rates;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private Map<String, Long> counts(String sql) {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
