package cn.minxu.casework.supervision;

import cn.minxu.Refused;
import cn.minxu.casework.Words;
import cn.minxu.casework.supervision.Listed.Page;
import cn.minxu.casework.supervision.SupervisionReport.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The cases behind a figure, by their numbers, page by page. */
@Service
public class FigureCases {

    private static final int PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /** Found first and cut to a page, so that only what is shown is looked up. */
    private static final String SQL = """
            with found as materialized (%s),
            page as (select id, clock, own from found where (id, own) > (:afterId, :afterOwn) order by id, own limit :most)
            select x.id, x.own, c.title, u.name as unit, c.registered_at, c.holder_id, c.closed_at, c.outcome, p.name as resident, p.phone,
              at.step, at.stay, at.holder_id as at_holder, k.step as clock_step, k.holder_id as clock_holder, k.due_at, k.overdue_at,
              k.closed_at as ended_at, x.clock is not null as of_clock,
              (select max(m.level) from minxu.deadline md join minxu.mark m on m.deadline_id = md.id
                where md.case_id = x.id and (md.id = x.clock or (x.clock is null and (md.closed_at is null or c.closed_at is not null)))) as mark
            from page x join minxu.case c on c.id = x.id join minxu.unit u on u.id = c.unit_id
              left join minxu.case_private p on p.case_id = c.id
              left join lateral (select d.step, d.stay, d.holder_id from minxu.deadline d
                where d.case_id = x.id and d.closed_at is null and d.step <> 'promise'
                order by d.id = x.clock desc, d.hand desc, d.id limit 1) at on true
              left join lateral (select d.step, d.holder_id, d.due_at, d.overdue_at, d.closed_at from minxu.deadline d
                where d.case_id = x.id and (x.clock is null or d.id = x.clock)
                order by d.closed_at is not null, d.closed_at is not null and d.step <> 'promise', d.due_at, d.id limit 1) k on true
            order by x.id, x.own""";

    private final JdbcClient jdbc;
    private final FigureSets sets;
    private final ListedWords words;
    private final Words said;

    FigureCases(JdbcClient jdbc, FigureSets sets, ListedWords words, Words said) {
        this.jdbc = jdbc;
        this.sets = sets;
        this.words = words;
        this.said = said;
    }

    /**
     * @param figure its key
     * @param after where the page before ended, or null
     * @throws Refused if there is no such figure, or no page ended there
     */
    public Page page(Scope in, String figure, @Nullable String after) {
        return page(in, figure, after, PAGE);
    }

    Page page(Scope in, String figure, @Nullable String after, int most) {
        FigureSet set = sets.get(in, figure);
        var parameters = new HashMap<>(in.parameters());
        parameters.putAll(cursor(after));
        parameters.put("most", most + 1);
        List<ListedRow> found = jdbc.sql(SQL.formatted(set.rows()))
                .params(parameters)
                .query(ListedRow::read)
                .list();
        List<ListedRow> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(
                set.key(),
                set.name(),
                Span.of(in.period()),
                sets.isCurrent(in, set.key())
                        ? "截至 " + said.at(in.now())
                        : in.period().words(),
                words.of(shown, in.now()),
                found.size() <= most ? null : shown.get(most - 1).cursor());
    }

    private static Map<String, Object> cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return Map.of("afterId", 0L, "afterOwn", -1L);
        }
        var cursor = CURSOR.matcher(after);
        if (!cursor.matches()) {
            throw Refused.invalid("“after”应为上一页答复中的“next”，请从第一页重新翻起。");
        }
        return Map.of("afterId", Long.valueOf(cursor.group(1)), "afterOwn", Long.valueOf(cursor.group(2)));
    }
}
