package cn.minxu.need.view;

import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.casework.privacy.PersonalNumbers;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Overlap;
import cn.minxu.need.ladder.Level;
import cn.minxu.need.priority.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parts of a need's record that stand in rows of their own. */
@Repository
public class RecordRows {

    private final JdbcClient jdbc;
    private final StepNames steps;
    private final Words words;

    RecordRows(JdbcClient jdbc, StepNames steps, Words words) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.words = words;
    }

    /** The score that orders queues, and how it came about. */
    public Priority priority(long number) {
        return jdbc.sql("select priority, priority_why from minxu.need where id = ?")
                .param(number)
                .query((row, i) -> new Priority(row.getInt("priority"), row.getString("priority_why")))
                .single();
    }

    public record Priority(int score, @Nullable String why) {}

    /** The levels that the need reached; that of the district is left without being given up. */
    public List<NeedRecord.Passed> levels(long number) {
        return jdbc.sql("""
                        select p.level, u.name from (
                          select level, unit_id from minxu.given_up where need_id = :need
                          union select level, holder_id from minxu.need where id = :need
                          union select :district, d.id from minxu.unit d
                            where d.kind = 'DISTRICT' and exists (select 1 from minxu.submission_sign where need_id = :need)
                        ) p join minxu.unit u on u.id = p.unit_id order by p.level""")
                .param("need", number)
                .param("district", Level.DISTRICT.code())
                .query((row, i) ->
                        new NeedRecord.Passed(Level.of(row.getInt("level")).label(), row.getString("name")))
                .list();
    }

    public List<NeedRecord.Clock> deadlines(long number) {
        var marks = marks(number);
        var pauses = pauses(number);
        return jdbc.sql("""
                        select d.id, d.step, u.name, d.basis, d.opened_at, d.due_at, d.closed_at, d.provisional, d.extended_by
                        from minxu.deadline d join minxu.unit u on u.id = d.holder_id where d.case_id = ? order by d.id""")
                .param(number)
                .query((row, i) -> clock(
                        row,
                        pauses.getOrDefault(row.getLong("id"), List.of()),
                        marks.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private NeedRecord.Clock clock(ResultSet row, List<String> pauses, List<NeedRecord.Marked> marks)
            throws SQLException {
        Instant left = instantOrNull(row, "closed_at");
        return new NeedRecord.Clock(
                steps.of(row.getString("step")),
                row.getString("name"),
                row.getString("basis"),
                words.at(instant(row, "opened_at")),
                words.at(instant(row, "due_at")),
                left == null ? null : words.at(left),
                row.getBoolean("provisional"),
                granted(row.getInt("extended_by"), pauses),
                marks);
    }

    private static List<String> granted(int extendedBy, List<String> pauses) {
        var extension = extendedBy == 0 ? Stream.<String>empty() : Stream.of("延期 " + extendedBy + " 个工作日");
        return Stream.concat(extension, pauses.stream()).toList();
    }

    private record PauseOf(long deadline, String words) {}

    private Map<Long, List<String>> pauses(long number) {
        return jdbc
                .sql("""
                        select p.deadline_id, c.name, p.started_at, p.ended_at
                        from minxu.pause p join minxu.pause_cause c on c.cause = p.cause where p.case_id = ? order by p.id""")
                .param(number)
                .query((row, i) -> new PauseOf(row.getLong("deadline_id"), pause(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        PauseOf::deadline, Collectors.mapping(PauseOf::words, Collectors.toList())));
    }

    private String pause(ResultSet row) throws SQLException {
        Instant ended = instantOrNull(row, "ended_at");
        return "暂停：" + row.getString("name") + "（" + words.at(instant(row, "started_at")) + " "
                + (ended == null ? "起" : "至 " + words.at(ended)) + "）";
    }

    private record MarkOf(long deadline, NeedRecord.Marked mark) {}

    private Map<Long, List<NeedRecord.Marked>> marks(long number) {
        return jdbc
                .sql("""
                        select m.deadline_id, m.level, m.at, u.name
                        from minxu.deadline d join minxu.mark m on m.deadline_id = d.id join minxu.unit u on u.id = m.unit_id
                        where d.case_id = ? order by m.deadline_id, m.level""")
                .param(number)
                .query((row, i) -> new MarkOf(
                        row.getLong("deadline_id"),
                        new NeedRecord.Marked(
                                row.getInt("level"), words.at(instant(row, "at")), row.getString("name"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(MarkOf::deadline, Collectors.mapping(MarkOf::mark, Collectors.toList())));
    }

    public List<NeedRecord.Rating> evaluations(long number, Discretion discretion) {
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
    public int linkedCount(long number, long head) {
        return jdbc.sql("select count(*) + cast(? <> ? as int) from minxu.need where lead_id = ? and id <> ?")
                .params(number, head, head, number)
                .query(Integer.class)
                .single();
    }

    /** The lead of its cluster and the newest that follow it. */
    public List<NeedRecord.Linked> linked(long number, long head) {
        return jdbc.sql("""
                        (select id, subcategory, place, closed_at, answered_at, '主诉求' as relation
                          from minxu.need where id = :head and id <> :number)
                        union all
                        (select id, subcategory, place, closed_at, answered_at,
                            case when :head = :number then '并入本诉求' else '并入同一主诉求' end
                          from minxu.need where lead_id = :head and id <> :number order by id desc limit :most)""")
                .params(Map.of("number", number, "head", head, "most", Overlap.SHOWN))
                .query((row, i) -> new NeedRecord.Linked(
                        row.getString("id"),
                        about(row),
                        row.getString("relation"),
                        row.getObject("closed_at") != null
                                ? "已归档"
                                : row.getObject("answered_at") != null ? "已答复" : "办理中"))
                .list();
    }

    public static String about(ResultSet row) throws SQLException {
        String place = row.getString("place");
        return about(row.getString("subcategory"), place == null ? null : PersonalNumbers.masked(place));
    }

    public static String about(String subcategory, @Nullable String maskedPlace) {
        return subcategory + (maskedPlace == null ? "" : " · " + maskedPlace);
    }
}
