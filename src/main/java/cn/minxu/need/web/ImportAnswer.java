package cn.minxu.need.web;

import cn.minxu.need.intake.ImportJob;
import cn.minxu.need.intake.ImportRemark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param status in Chinese
 * @param known rows that were registered before
 * @param rowsPerSecond since its start
 * @param unusedColumns columns of the file that nothing is taken from, or null
 * @param leftOut what else of the file is not read, and where it stands, or null
 * @param remarks the first rows that were not taken, or are to be looked at, and why; all of them are in the report
 * @param report where the whole report is
 */
record ImportAnswer(
        String id,
        String fileName,
        String status,
        boolean finished,
        int rowsTotal,
        int rowsRead,
        int taken,
        int known,
        int refused,
        double rowsPerSecond,
        @Nullable String unusedColumns,
        @Nullable String leftOut,
        @Nullable String failure,
        List<Remark> remarks,
        String report) {

    /** A row that was not taken, or is to be looked at. */
    record Remark(
            @Nullable String sheet,
            int row,
            String serial,
            String result,
            String reason,
            @Nullable String number) {

        static Remark of(ImportRemark remark) {
            String number = remark.number() == null ? null : remark.number().toString();
            return new Remark(
                    remark.sheet(),
                    remark.row(),
                    remark.serial(),
                    remark.result().label(),
                    remark.reason(),
                    number);
        }
    }

    static ImportAnswer of(ImportJob job, List<Remark> remarks, Instant now) {
        return new ImportAnswer(
                Long.toString(job.id()),
                job.fileName(),
                job.state().label(),
                job.ended(),
                job.rowsTotal(),
                job.rowsRead(),
                job.taken(),
                job.known(),
                job.refused(),
                job.rowsPerSecond(now),
                job.unusedColumns(),
                job.leftOut(),
                job.failure(),
                remarks,
                "/api/imports/" + job.id() + "/report.csv");
    }
}
