package cn.minxu.need.intake;

import cn.minxu.casework.Erased;
import cn.minxu.need.intake.ImportJob.State;
import cn.minxu.need.intake.ImportRemark.Result;
import cn.minxu.store.NodeSeat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code minxu.import_job} and {@code minxu.import_remark}. */
@Repository
class ImportBook {

    private static final String OPEN = "('WAITING','RUNNING')";

    private final JdbcClient jdbc;
    private final JdbcTemplate rows;
    private final Clock clock;
    private final NodeSeat seat;

    ImportBook(JdbcClient jdbc, DataSource database, Clock clock, NodeSeat seat) {
        this.seat = seat;
        this.jdbc = jdbc;
        this.rows = new JdbcTemplate(database);
        this.rows.setFetchSize(500);
        this.clock = clock;
    }

    long enter(String fileName, String user, NeedFile file) {
        return jdbc.sql("insert into minxu.import_job"
                        + " (file_name, started_by, state, rows_total, unused_columns, left_out, accepted_at, node)"
                        + " values (?, ?, 'WAITING', ?, nullif(?, ''), nullif(?, ''), ?, ?) returning id")
                .params(fileName, user, file.rows(), file.unusedColumns())
                .params(String.join("；", file.leftOut()), now(), seat.id())
                .query(Long.class)
                .single();
    }

    void start(long id) {
        jdbc.sql("update minxu.import_job set state = 'RUNNING', started_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    /** Rows that were read and what became of them; in the transaction that registers those that were taken. */
    void add(long id, int taken, List<ImportRemark> remarks) {
        int known = count(remarks, Result.KNOWN);
        int refused = count(remarks, Result.REFUSED);
        jdbc.sql("update minxu.import_job set rows_read = rows_read + ?, taken = taken + ?, known = known + ?,"
                        + " refused = refused + ? where id = ?")
                .params(taken + known + refused, taken, known, refused, id)
                .update();
        rows.batchUpdate(
                "insert into minxu.import_remark (job_id, sheet, row_number, position, serial, result, reason, need_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                remarks.stream()
                        .map(r -> new @Nullable Object[] {
                            id,
                            r.sheet(),
                            r.row(),
                            r.position(),
                            r.serial(),
                            r.result().name(),
                            r.reason(),
                            r.number()
                        })
                        .toList());
    }

    private static int count(List<ImportRemark> remarks, Result result) {
        return (int) remarks.stream().filter(r -> r.result() == result).count();
    }

    void end(long id, State state, @Nullable String failure) {
        jdbc.sql("update minxu.import_job set state = ?, failure = ?, ended_at = ? where id = ? and state in " + OPEN)
                .params(state.name(), failure, now(), id)
                .update();
    }

    /** @return how many jobs were under way at nodes that are gone */
    int interruptOpen() {
        return jdbc.sql("update minxu.import_job set state = 'INTERRUPTED', ended_at = ? where state in " + OPEN
                        + " and " + NodeSeat.GONE)
                .param(now())
                .update();
    }

    Optional<ImportJob> find(long id) {
        return jdbc.sql("select * from minxu.import_job where id = ?")
                .param(id)
                .query(ImportBook::job)
                .optional();
    }

    List<ImportRemark> firstRemarks(long id, int count) {
        return jdbc.sql("select * from minxu.import_remark where job_id = ? order by position limit ?")
                .params(id, count)
                .query((row, i) -> remark(row))
                .list();
    }

    /** Hands over the remarks of a job in the order of the rows, without holding all of them. */
    @Transactional(readOnly = true)
    public void remarks(long id, Consumer<ImportRemark> taker) {
        rows.query(
                "select * from minxu.import_remark where job_id = ? order by position",
                (RowCallbackHandler) row -> taker.accept(remark(row)),
                id);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ImportJob job(ResultSet row, int index) throws SQLException {
        return new ImportJob(
                row.getLong("id"),
                row.getString("file_name"),
                row.getString("started_by"),
                State.valueOf(row.getString("state")),
                row.getInt("rows_total"),
                row.getInt("rows_read"),
                row.getInt("taken"),
                row.getInt("known"),
                row.getInt("refused"),
                row.getString("unused_columns"),
                row.getString("left_out"),
                row.getString("failure"),
                Objects.requireNonNull(instant(row, "accepted_at")),
                instant(row, "started_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static ImportRemark remark(ResultSet row) throws SQLException {
        String sheet = row.getString("sheet");
        return new ImportRemark(
                sheet == null ? null : Erased.shown(sheet),
                row.getInt("row_number"),
                row.getInt("position"),
                Erased.shown(row.getString("serial")),
                Result.valueOf(row.getString("result")),
                Erased.shown(row.getString("reason")),
                row.getObject("need_id", Long.class));
    }
}
