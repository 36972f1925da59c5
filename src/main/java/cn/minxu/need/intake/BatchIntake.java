package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.NeedDesk;
import cn.minxu.need.NewNeed;
import cn.minxu.need.Registered;
import cn.minxu.need.intake.ImportRemark.Result;
import cn.minxu.worktime.WorkingTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private final RowReading reading;
    private final TransactionTemplate transaction;

    BatchIntake(NeedDesk desk, ImportBook book, WorkingTime time, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.book = book;
        this.reading = new RowReading(time.zone());
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Fit(NeedRow row, NewNeed need) {}

    void take(long job, List<NeedRow> rows, Importer importer) {
        var remarks = new ArrayList<ImportRemark>();
        var fit = new ArrayList<Fit>();
        for (NeedRow row : rows) {
            try {
                NewNeed need = reading.read(row);
                importer.requireCommunity(need.community());
                desk.check(need, importer.user());
                fit.add(new Fit(row, need));
            } catch (Refused refused) {
                remarks.add(refused(row, refused));
            }
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

    private void registerAlone(long job, Fit fit, String user) {
        try {
            register(job, List.of(fit), List.of(), user);
        } catch (Refused refused) {
            book.add(job, 0, List.of(refused(fit.row(), refused)));
        } catch (RuntimeException e) {
            // its message may tell of a resident
            LOG.error(
                    "导入 {}：第 {} 行写入失败：{}", job, fit.row().number(), e.getClass().getName());
            book.add(job, 0, List.of(remark(fit.row(), Result.REFUSED, "系统暂时无法登记这一行，请稍后重新导入整个文件", null)));
        }
    }

    private void register(long job, List<Fit> fit, List<ImportRemark> before, String user) {
        transaction.executeWithoutResult(status -> {
            var remarks = new ArrayList<>(before);
            for (Fit each : fit) {
                Registered registered = desk.register(each.need(), user);
                if (registered.repeated()) {
                    remarks.add(remark(each.row(), Result.KNOWN, "已登记过，没有重复登记", registered.number()));
                }
            }
            book.add(job, fit.size() - (remarks.size() - before.size()), remarks);
        });
    }

    private static ImportRemark refused(NeedRow row, Refused refused) {
        return remark(row, Result.REFUSED, String.valueOf(refused.getMessage()), null);
    }

    private static ImportRemark remark(NeedRow row, Result result, String reason, @Nullable Long number) {
        return new ImportRemark(
                row.number(), Names.shown(row.text(Column.SERIAL), RowReading.LONGEST_SERIAL), result, reason, number);
    }
}
