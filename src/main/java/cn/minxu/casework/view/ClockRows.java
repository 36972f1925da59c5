package cn.minxu.casework.view;

import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deadlines of a case as its record shows them, with what they were given and the marks that were set. */
@Repository
class ClockRows {

    private final JdbcClient jdbc;
    private final StepNames steps;
    private final Words words;

    ClockRows(JdbcClient jdbc, StepNames steps, Words words) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.words = words;
    }

    List<CaseRecord.Clock> of(long number) {
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

    private CaseRecord.Clock clock(ResultSet row, List<String> pauses, List<CaseRecord.Marked> marks)
            throws SQLException {
        Instant left = instantOrNull(row, "closed_at");
        return new CaseRecord.Clock(
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

    private record MarkOf(long deadline, CaseRecord.Marked mark) {}

    private Map<Long, List<CaseRecord.Marked>> marks(long number) {
        return jdbc
                .sql("""
                        select m.deadline_id, m.level, m.at, u.name
                        from minxu.deadline d join minxu.mark m on m.deadline_id = d.id join minxu.unit u on u.id = m.unit_id
                        where d.case_id = ? order by m.deadline_id, m.level""")
                .param(number)
                .query((row, i) -> new MarkOf(
                        row.getLong("deadline_id"),
                        new CaseRecord.Marked(
                                row.getInt("level"), words.at(instant(row, "at")), row.getString("name"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(MarkOf::deadline, Collectors.mapping(MarkOf::mark, Collectors.toList())));
    }
}
