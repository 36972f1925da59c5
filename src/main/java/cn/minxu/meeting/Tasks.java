package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What meetings gave units to do: {@code minxu.meeting_task}. */
@Repository
public class Tasks {

    private static final String SELECT = "select * from minxu.meeting_task where ";

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param meeting its number
     * @param item from which it follows, or null
     * @param carriedOutBy number of the case by which it is carried out; null until the minutes are approved
     */
    public record Task(
            long id,
            long meeting,
            @Nullable Long item,
            String unit,
            String what,
            LocalDate due,
            @Nullable Long carriedOutBy) {}

    void add(long number, @Nullable Long item, String unit, String what, LocalDate due, Instant when, String by) {
        Guard.write(
                "",
                () -> jdbc.sql("""
                        insert into minxu.meeting_task (meeting_id, item_id, unit_id, what, due, by_user, at) values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(number, new SqlParameterValue(Types.BIGINT, item), unit, what, due, by, at(when))
                        .update());
    }

    public List<Task> of(long number) {
        return jdbc.sql(SELECT + "meeting_id = ? order by id")
                .param(number)
                .query(Tasks::read)
                .list();
    }

    /** The one that a case carries out. */
    public Optional<Task> carriedOutBy(long number) {
        return jdbc.sql(SELECT + "case_id = ?").param(number).query(Tasks::read).optional();
    }

    public void carryOut(long task, long number) {
        jdbc.sql("update minxu.meeting_task set case_id = ? where id = ?")
                .params(number, task)
                .update();
    }

    private static Task read(ResultSet row, int index) throws SQLException {
        long item = row.getLong("item_id");
        long number = row.getLong("case_id");
        return new Task(
                row.getLong("id"),
                row.getLong("meeting_id"),
                item == 0 ? null : item,
                row.getString("unit_id"),
                row.getString("what"),
                row.getObject("due", LocalDate.class),
                number == 0 ? null : number);
    }
}
