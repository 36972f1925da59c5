package cn.minxu.casework.view;

import cn.minxu.casework.Columns;
import cn.minxu.casework.StepNames;
import cn.minxu.casework.Words;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The urgent work of somebody's unit, whoever of it has claimed it: he may act on all of it. */
@Service
@Transactional(readOnly = true)
public class UrgentTasks {

    private static final int MOST = 20;

    private static final String SQL = """
            select d.stay, d.step, least(d.due_at, p.due_at) as due_at, c.id, c.title,
              exists (select 1 from minxu.pause s where s.deadline_id = d.id and s.ended_at is null) as paused
            from minxu.deadline d join minxu.case c on c.id = d.case_id and c.urgent
              left join minxu.deadline p on p.case_id = d.case_id and p.step = 'promise' and p.closed_at is null
            where d.holder_id = :unit and d.closed_at is null and d.stay is not null
            order by 3, c.id limit :most""";

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final StepNames steps;
    private final Words words;
    private final Clock clock;

    UrgentTasks(
            TaskService tasks, JdbcClient jdbc, Organisation organisation, StepNames steps, Words words, Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.steps = steps;
        this.words = words;
        this.clock = clock;
    }

    /** What is due first comes first; twenty at most. Which tasks the signed-in user may see, the engine is asked in his name. */
    public List<UrgentTask> of(String user) {
        return organisation
                .person(user)
                .filter(person -> person.role().isStaff())
                .map(Person::unitId)
                .map(this::ofUnit)
                .orElse(List.of());
    }

    private List<UrgentTask> ofUnit(String unit) {
        List<Row> rows = jdbc.sql(SQL)
                .param("unit", unit)
                .param("most", MOST)
                .query(UrgentTasks::row)
                .list();
        Map<String, Task> seen = seen(rows);
        Instant now = clock.instant();
        return rows.stream()
                .filter(row -> seen.containsKey(row.stay()))
                .map(row -> urgent(row, seen.get(row.stay()), now))
                .toList();
    }

    private Map<String, Task> seen(List<Row> rows) {
        return rows.isEmpty()
                ? Map.of()
                : tasks
                        .createTaskQuery()
                        .taskIdIn(rows.stream().map(Row::stay).toArray(String[]::new))
                        .listPage(0, MOST)
                        .stream()
                        .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    private UrgentTask urgent(Row row, @Nullable Task task, Instant now) {
        String assignee = task == null ? null : task.getAssignee();
        return new UrgentTask(
                row.stay(),
                String.valueOf(row.number()),
                row.title(),
                steps.of(row.step()),
                words.at(row.due()),
                Duration.between(now, row.due()).toSeconds(),
                row.paused(),
                assignee == null
                        ? null
                        : organisation.person(assignee).map(Person::name).orElse(assignee));
    }

    private record Row(String stay, String step, Instant due, long number, String title, boolean paused) {}

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getString("stay"),
                row.getString("step"),
                Columns.instant(row, "due_at"),
                row.getLong("id"),
                row.getString("title"),
                row.getBoolean("paused"));
    }
}
