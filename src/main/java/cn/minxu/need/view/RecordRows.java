package cn.minxu.need.view;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Erased;
import cn.minxu.casework.Words;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Overlap;
import cn.minxu.need.ladder.Level;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of a need's record that stand in rows of their own. */
@Repository
class RecordRows {

    private final JdbcClient jdbc;
    private final Words words;

    RecordRows(JdbcClient jdbc, Words words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    /** The levels that the need reached; that of the district is left without being given up. */
    List<NeedRecord.Passed> levels(long number) {
        return jdbc.sql("""
                        select p.level, u.name from (
                          select level, unit_id from minxu.given_up where case_id = :need
                          union select level, holder_id from minxu.case where id = :need
                          union select :district, d.id from minxu.unit d
                            where d.kind = 'DISTRICT' and exists (select 1 from minxu.submission_sign where need_id = :need)
                        ) p join minxu.unit u on u.id = p.unit_id order by p.level""")
                .param("need", number)
                .param("district", Level.DISTRICT.code())
                .query((row, i) ->
                        new NeedRecord.Passed(Level.of(row.getInt("level")).label(), row.getString("name")))
                .list();
    }

    List<NeedRecord.Rating> evaluations(long number, Discretion discretion) {
        return jdbc.sql("""
                        select e.round, e.level, e.opinion, e.at, coalesce(p.name, e.by_user) as by
                        from minxu.evaluation e left join minxu.person p on p.user_id = e.by_user
                        where e.need_id = ? order by e.round""")
                .param(number)
                .query((row, i) -> new NeedRecord.Rating(
                        row.getInt("round"),
                        EvaluationLevel.valueOf(row.getString("level")).label(),
                        discretion.maskedOrNull(row.getString("opinion")),
                        words.at(instant(row, "at")),
                        row.getString("by")))
                .list();
    }

    /** How many others are in the cluster that {@code head} leads. */
    int linkedCount(long number, long head) {
        return jdbc.sql("select count(*) + cast(? <> ? as int) from minxu.need where lead_id = ? and id <> ?")
                .params(number, head, head, number)
                .query(Integer.class)
                .single();
    }

    /** The lead of its cluster and the newest that follow it. */
    List<NeedRecord.Linked> linked(long number, long head) {
        return jdbc.sql("""
                        (select c.id, c.title, c.closed_at, n.answered_at, '主诉求' as relation
                          from minxu.need n join minxu.case c on c.id = n.id where n.id = :head and n.id <> :number)
                        union all
                        (select c.id, c.title, c.closed_at, n.answered_at,
                            case when :head = :number then '并入本诉求' else '并入同一主诉求' end
                          from minxu.need n join minxu.case c on c.id = n.id
                          where n.lead_id = :head and n.id <> :number order by n.id desc limit :most)""")
                .params(Map.of("number", number, "head", head, "most", Overlap.SHOWN))
                .query((row, i) -> new NeedRecord.Linked(
                        row.getString("id"),
                        Erased.shown(row.getString("title")),
                        row.getString("relation"),
                        row.getObject("closed_at") != null
                                ? "已归档"
                                : row.getObject("answered_at") != null ? "已答复" : "办理中"))
                .list();
    }
}
