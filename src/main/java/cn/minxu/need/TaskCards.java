package cn.minxu.need;

import cn.minxu.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Says of tasks what they are about. Which tasks somebody may see is the engine's to decide: it is asked in his name. */
@Service
public class TaskCards {

    private static final int MOST = 50;

    private static final String SQL = """
            select d.step_instance, d.due_at, d.provisional, n.id, n.subcategory, n.place, n.urgent, u.name,
              (select max(m.level) from minxu.mark m where m.deadline_id = d.id) as mark,
              exists (select 1 from minxu.pause p where p.deadline_id = d.id and p.ended_at is null) as paused
            from minxu.deadline d join minxu.need n on n.id = d.need_id join minxu.unit u on u.id = n.community_id
            where d.closed_at is null and d.step_instance = any(?)""";

    private final TaskService tasks;
    private final JdbcClient jdbc;
    private final DueWords words;
    private final Clock clock;

    TaskCards(TaskService tasks, JdbcClient jdbc, DueWords words, Clock clock) {
        this.tasks = tasks;
        this.jdbc = jdbc;
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
        Map<String, String> taskIdByStay = seen(taskIds);
        if (taskIdByStay.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return jdbc.sql(SQL)
                .param(taskIdByStay.keySet().toArray(String[]::new))
                .query((row, i) -> card(row, String.valueOf(taskIdByStay.get(row.getString("step_instance"))), now))
                .list();
    }

    /** Ids of tasks by the stay in a step that they belong to: their execution. */
    private Map<String, String> seen(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Map.of()
                : tasks.createTaskQuery().taskIdIn(taskIds.toArray(String[]::new)).listPage(0, MOST).stream()
                        .filter(task -> task.getExecutionId() != null)
                        .collect(Collectors.toMap(Task::getExecutionId, Task::getId));
    }

    private TaskCard card(ResultSet row, String taskId, Instant now) throws SQLException {
        Instant due = Columns.instant(row, "due_at");
        return new TaskCard(
                taskId,
                row.getString("id"),
                RecordRows.about(row),
                row.getString("name"),
                row.getBoolean("urgent"),
                (Integer) row.getObject("mark"),
                words.of(due, now),
                now.isAfter(due),
                row.getBoolean("paused"),
                row.getBoolean("provisional"));
    }
}
