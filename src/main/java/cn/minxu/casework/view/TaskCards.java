package cn.minxu.casework.view;

import cn.minxu.Refused;
import cn.minxu.casework.Columns;
import cn.minxu.casework.DueWords;
import cn.minxu.casework.Words;
import cn.minxu.casework.urge.Urged;
import cn.minxu.casework.view.TaskCard.Date;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says of tasks what they are about. Which tasks somebody may see is the engine's to decide: it is asked in his name. */
@Service
public class TaskCards {

    private static final int MOST = 50;

    private static final String SQL = """
            select d.stay, d.due_at, d.overdue_at, d.provisional, p.due_at as promised_at, p.overdue_at as broken_at,
              p.provisional as promise_provisional,
              c.id, c.title, c.urgent, u.name,
              (select max(m.level) from minxu.mark m where m.deadline_id in (d.id, p.id)) as mark,
              exists (select 1 from minxu.pause p where p.deadline_id = d.id and p.ended_at is null) as paused
            from minxu.deadline d join minxu.case c on c.id = d.case_id join minxu.unit u on u.id = c.unit_id
              left join minxu.deadline p on p.case_id = d.case_id and p.step = 'promise' and p.closed_at is null
            where d.closed_at is null and d.stay = any(?)""";

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Urged urges;
    private final DueWords dueWords;
    private final Words words;
    private final Clock clock;

    TaskCards(
            TaskService tasks,
            JdbcClient jdbc,
            Organisation organisation,
            Urged urges,
            DueWords dueWords,
            Words words,
            Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.urges = urges;
        this.dueWords = dueWords;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The cards of those tasks that the signed-in user may see.
     *
     * @throws Refused if more than 50 are asked for
     */
    public List<TaskCard> of(Collection<String> taskIds) {
        if (taskIds.size() > MOST) {
            throw Refused.invalid("一次最多查询 50 项任务，请分批查询。");
        }
        var seen = seen(taskIds);
        if (seen.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        String[] ids = seen.keySet().toArray(String[]::new);
        Map<String, String> urged = urges.of(ids, now);
        return jdbc.sql(SQL)
                .param(ids)
                .query((row, i) -> {
                    String stay = row.getString("stay");
                    return card(row, seen.getOrDefault(stay, ""), urged.get(stay), now);
                })
                .list();
    }

    /** Who has claimed each; empty where nobody has. */
    private Map<String, String> seen(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, MOST).stream()
                        .collect(Collectors.toMap(
                                Task::getId, task -> Objects.requireNonNullElse(task.getAssignee(), "")));
    }

    private @Nullable String name(String account) {
        return account.isEmpty()
                ? null
                : organisation.person(account).map(Person::name).orElse(account);
    }

    private TaskCard card(ResultSet row, String assignee, @Nullable String urged, Instant now) throws SQLException {
        Instant due = Columns.instant(row, "due_at");
        Instant promised = Columns.instantOrNull(row, "promised_at");
        boolean beyond = promised != null && promised.isBefore(due);
        Instant overdue = Columns.instant(row, "overdue_at");
        Date step = date(due, overdue, now, false, row.getBoolean("provisional"), beyond ? "晚于对居民的承诺" : null);
        Date promise = promised == null
                ? null
                : date(
                        promised,
                        Columns.instant(row, "broken_at"),
                        now,
                        true,
                        row.getBoolean("promise_provisional"),
                        null);
        Date first = promise != null && beyond ? promise : step;
        return new TaskCard(
                row.getString("stay"),
                row.getString("id"),
                row.getString("title"),
                row.getString("name"),
                row.getBoolean("urgent"),
                (Integer) row.getObject("mark"),
                first.due(),
                first.late(),
                row.getBoolean("paused"),
                first.provisional(),
                name(assignee),
                promise == null ? List.of(step) : List.of(step, promise),
                urged);
    }

    private Date date(
            Instant due, Instant overdue, Instant now, boolean promised, boolean provisional, @Nullable String note) {
        return new Date(
                dueWords.of(due, overdue, now, promised), words.at(due), !now.isBefore(overdue), provisional, note);
    }
}
