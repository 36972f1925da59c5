package cn.minxu.casework.find;

import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.DueWords;
import cn.minxu.casework.Resident;
import cn.minxu.casework.Words;
import cn.minxu.casework.view.OwnTasks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as lists show them. Who may see them is the caller's to check. */
@Component
class FoundCases {

    private static final String CASES = """
            select c.id, c.kind, c.title, c.urgent, c.registered_at, c.closed_at, c.outcome, c.holder_id, u.name as unit, r.phone
            from unnest(:numbers::bigint[]) with ordinality as asked (id, place) join minxu.case c on c.id = asked.id
              join minxu.unit u on u.id = c.unit_id left join minxu.case_private r on r.case_id = c.id
            order by asked.place""";

    private static final String OPEN = """
            select d.case_id, d.step, d.stay, d.holder_id, d.due_at, d.overdue_at,
              (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark
            from minxu.deadline d where d.case_id = any(:numbers) and d.closed_at is null order by d.id""";

    private final JdbcClient jdbc;
    private final KindNames kinds;
    private final Whereabouts whereabouts;
    private final OwnTasks tasks;
    private final Words words;
    private final DueWords dueWords;
    private final Clock clock;

    FoundCases(
            JdbcClient jdbc,
            KindNames kinds,
            Whereabouts whereabouts,
            OwnTasks tasks,
            Words words,
            DueWords dueWords,
            Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.whereabouts = whereabouts;
        this.tasks = tasks;
        this.words = words;
        this.dueWords = dueWords;
        this.clock = clock;
    }

    /** In the order of their numbers as given; the task is that of who is signed in. */
    List<FoundCase> of(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Long[] asked = numbers.toArray(Long[]::new);
        Map<Long, List<Waiting>> waiting =
                jdbc.sql(OPEN).param("numbers", asked).query(FoundCases::waiting).list().stream()
                        .collect(Collectors.groupingBy(Waiting::number));
        Map<String, Task> open = tasks.open(waiting.values().stream()
                .flatMap(List::stream)
                .map(Waiting::stay)
                .filter(Objects::nonNull)
                .toList());
        Instant now = clock.instant();
        return jdbc.sql(CASES)
                .param("numbers", asked)
                .query((row, i) -> found(row, waiting.getOrDefault(row.getLong("id"), List.of()), open, now))
                .list();
    }

    private static Waiting waiting(ResultSet row, int index) throws SQLException {
        return new Waiting(
                row.getLong("case_id"),
                row.getString("step"),
                row.getString("stay"),
                row.getString("holder_id"),
                instant(row, "due_at"),
                instant(row, "overdue_at"),
                (Integer) row.getObject("mark"));
    }

    private FoundCase found(ResultSet row, List<Waiting> waiting, Map<String, Task> open, Instant now)
            throws SQLException {
        Instant closed = instantOrNull(row, "closed_at");
        String outcome = row.getString("outcome");
        List<Waiting> live = closed == null ? waiting : List.of();
        Waiting first = live.stream().min(Comparator.comparing(Waiting::due)).orElse(null);
        return new FoundCase(
                row.getString("id"),
                kinds.of(row.getString("kind")),
                title(row),
                row.getString("unit"),
                outcome == null ? whereabouts.of(live, open, row.getString("holder_id")) : words.outcome(outcome),
                first == null ? null : dueWords.of(first.due(), first.overdue(), now, first.isPromise()),
                first != null && !now.isBefore(first.overdue()),
                mark(live),
                row.getBoolean("urgent"),
                words.at(instant(row, "registered_at")),
                closed == null ? null : words.at(closed),
                null,
                tasks.first(live.stream()
                                .map(each -> open.get(String.valueOf(each.stay())))
                                .filter(Objects::nonNull)
                                .toList())
                        .orElse(null));
    }

    /** As in the record. */
    private static String title(ResultSet row) throws SQLException {
        var discretion = new Discretion(new Resident(null, row.getString("phone"), null));
        return String.valueOf(discretion.place(row.getString("title")));
    }

    private static @Nullable Integer mark(List<Waiting> live) {
        return live.stream()
                .map(Waiting::mark)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
