package cn.minxu.casework.kept;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** {@code minxu.kept_work}: one row for each person and place; what is kept later replaces it. */
@Repository
public class KeptRows {

    private static final String INSERT = "insert into minxu.kept_work (place, user_id, kept_at, sealed) ";
    private static final String REPLACE =
            " on conflict (place, user_id) do update set kept_at = excluded.kept_at, sealed = excluded.sealed";

    private final JdbcClient jdbc;

    KeptRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Instant at, byte[] sealed) {}

    /**
     * Keeps something for a task, unless it ends meanwhile: who ends it waits for this, or this for him.
     *
     * @return whether the task is still open
     */
    boolean putAtTask(String taskId, String user, Instant at, byte[] sealed) {
        return jdbc.sql(INSERT + """
                        select ?, ?, ?::timestamptz, ?::bytea from minxu.deadline
                        where stay = ? and closed_at is null for share""" + REPLACE)
                        .params(Place.ofTask(taskId).text(), user, at(at), sealed, taskId)
                        .update()
                > 0;
    }

    void put(Place place, String user, Instant at, byte[] sealed) {
        jdbc.sql(INSERT + "values (?, ?, ?, ?)" + REPLACE)
                .params(place.text(), user, at(at), sealed)
                .update();
    }

    Optional<Row> find(Place place, String user) {
        return jdbc.sql("select kept_at, sealed from minxu.kept_work where place = ? and user_id = ?")
                .params(place.text(), user)
                .query((row, i) -> new Row(instant(row, "kept_at"), row.getBytes("sealed")))
                .optional();
    }

    void remove(Place place, String user) {
        jdbc.sql("delete from minxu.kept_work where place = ? and user_id = ?")
                .params(place.text(), user)
                .update();
    }

    /** Somebody has submitted the start form of a process. */
    public void started(String processKey, String user) {
        remove(Place.ofStart(processKey), user);
    }

    /** Removes what was kept before an instant. */
    void removeBefore(Instant instant) {
        jdbc.sql("delete from minxu.kept_work where kept_at < ?")
                .param(at(instant))
                .update();
    }
}
