package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.Checked;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.Registered;
import cn.minxu.need.intake.ImportRemark.Result;
import cn.minxu.need.intake.KnownRows.Known;
import cn.minxu.worktime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in some rows of a file in one transaction, with the job's progress. What is wrong with a row is found before anything is
 * written; should writing fail all the same, each row gets a transaction of its own, so that none suffers from another.
 */
@Component
class BatchIntake {

    private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

    private final NeedDesk desk;
    private final ImportBook book;
    private final KnownRows knownRows;
    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final TransactionTemplate transaction;

    BatchIntake(
            NeedDesk desk,
            ImportBook book,
            KnownRows knownRows,
            JdbcClient jdbc,
            WorkingTime time,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.book = book;
        this.knownRows = knownRows;
        this.jdbc = jdbc;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Fit(ReadRow read, Checked checked) {

        String key() {
            return String.valueOf(read.need().intakeKey());
        }
    }

    void take(long job, List<NeedRow> rows, Importer importer) {
        var reading = new RowReading(time.zone(), importer::communityName);
        var remarks = new ArrayList<ImportRemark>();
        var fit = new ArrayList<Fit>();
        for (NeedRow row : rows) {
            check(reading.read(row), importer, fit, remarks);
        }
        try {
            register(job, fit, remarks, importer.user());
        } catch (RuntimeException spoiled) {
            LOG.info(
                    "导入 {}：一批 {} 行未能一起写入（{}），改为逐行写入。",
                    job,
                    fit.size(),
                    spoiled.getClass().getSimpleName());
            book.add(job, 0, remarks);
            fit.forEach(each -> registerAlone(job, each, importer.user()));
        }
    }

    /** All that is wrong with a row is said at once. */
    private void check(ReadRow read, Importer importer, List<Fit> fit, List<ImportRemark> remarks) {
        var problems = new ArrayList<>(read.problems());
        String community = read.need().community();
        if (importer.isForeign(community)) {
            problems.add("社区“%s”不在您的权限范围内，请由该社区或其街道导入".formatted(community));
        }
        try {
            Checked checked = desk.check(read.need(), importer.user());
            if (problems.isEmpty()) {
                fit.add(new Fit(read, checked));
                return;
            }
        } catch (Refused refused) {
            problems.add(String.valueOf(refused.getMessage()));
        }
        remarks.add(remark(read, Result.REFUSED, String.join("；", problems), null));
    }

    private void registerAlone(long job, Fit fit, String user) {
        try {
            register(job, List.of(fit), List.of(), user);
        } catch (Refused refused) {
            book.add(job, 0, List.of(remark(fit.read(), Result.REFUSED, String.valueOf(refused.getMessage()), null)));
        } catch (RuntimeException e) {
            // its message may tell of a resident
            LOG.error(
                    "导入 {}：{}写入失败：{}",
                    job,
                    fit.read().row().row().where(),
                    e.getClass().getName());
            book.add(job, 0, List.of(remark(fit.read(), Result.REFUSED, "系统暂时无法登记这一行，请稍后重新导入整个文件", null)));
        }
    }

    private void register(long job, List<Fit> fit, List<ImportRemark> before, String user) {
        transaction.executeWithoutResult(status -> {
            var batch = new Batch(fit, user);
            batch.remarks.addAll(before);
            fit.forEach(batch::take);
            book.add(job, batch.taken, batch.remarks);
        });
    }

    private final class Batch {
        private final String user;
        private final Map<String, Known> known;
        private final NearRepeats repeats;
        private final List<ImportRemark> remarks = new ArrayList<>();
        private int taken;

        Batch(List<Fit> fit, String user) {
            this.user = user;
            this.known = knownRows.of(fit.stream()
                    .flatMap(each -> Stream.of(each.key(), each.read.oldKey()))
                    .toList());
            var rows = fit.stream().map(each -> each.checked.registration()).toList();
            this.repeats = NearRepeats.of(rows, time.zone(), jdbc);
        }

        void take(Fit each) {
            Known before = known.getOrDefault(each.key(), known.get(each.read.oldKey()));
            if (before != null) {
                remarks.add(again(each, before));
                return;
            }
            var registration = each.checked.registration();
            Registered registered = desk.register(each.read.need(), user);
            if (registered.repeated()) {
                remarks.add(remark(each.read, Result.KNOWN, "已登记过，没有重复登记", registered.number()));
                return;
            }
            taken++;
            note(each, registered.number());
            known.put(each.key(), Known.of(registered.number(), each.checked));
            repeats.add(registration, registered.number());
        }

        private void note(Fit each, long number) {
            var notes = new ArrayList<>(each.read.remarks());
            if (each.read.row().twin() != null) {
                notes.add("与" + each.read.row().twin() + "的“序号”相同，请核对是否重复");
            }
            notes.addAll(repeats.remarks(each.checked.registration()));
            if (!notes.isEmpty()) {
                remarks.add(remark(each.read, Result.NOTED, String.join("；", notes), number));
            }
        }

        private ImportRemark again(Fit each, Known before) {
            String twin = each.read.row().twin();
            String where = twin == null ? "" : "（与" + twin + "是同一序号）";
            var differences = before.differences(each.checked);
            if (differences.isEmpty()) {
                return remark(each.read, Result.KNOWN, "已登记过，没有重复登记" + where, before.number());
            }
            String columns =
                    String.join("”“", differences.stream().map(Column::label).toList());
            return remark(
                    each.read,
                    Result.REFUSED,
                    ("同一社区、登记时间和序号的诉求已登记为受理编号 %d%s，但“%s”与登记时不同，没有改动原登记。" + "如需更正，请先撤回该件，再把这一行换一个序号重新导入；如是另一件诉求，换一个序号即可")
                            .formatted(before.number(), where, columns),
                    before.number());
        }
    }

    private static ImportRemark remark(ReadRow read, Result result, String reason, @Nullable Long number) {
        var row = read.row().row();
        String serial = Names.shown(read.row().text(Column.SERIAL), RowReading.LONGEST_SERIAL);
        return new ImportRemark(row.sheet(), row.number(), row.position(), serial, result, reason, number);
    }
}
