package cn.minxu.replay;

import cn.minxu.Refused;
import cn.minxu.need.NeedDesk;
import cn.minxu.replay.Year.Matter;
import cn.minxu.replay.stage.Progress;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Stopwatch;
import cn.minxu.replay.stage.Times;
import cn.minxu.worktime.WorkingTime;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A year of needs: the organisation, the year, the report. */
@Component
@Profile("replay")
class YearRun {

    private final Staff staff;
    private final Replay replay;
    private final NeedDesk desk;
    private final Figures figures;
    private final WorkingTime time;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final boolean terminal;

    YearRun(
            Staff staff,
            Replay replay,
            NeedDesk desk,
            Figures figures,
            WorkingTime time,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            @Value("${minxu.replay.terminal:false}") boolean terminal) {
        this.staff = staff;
        this.replay = replay;
        this.desk = desk;
        this.figures = figures;
        this.time = time;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.terminal = terminal;
    }

    void run(Year year, PrintStream out) {
        staff.hire(year.organisation());
        transaction.executeWithoutResult(status -> year.needs().forEach(this::check));
        var times = new Times();
        var progress = new Progress(System.err, terminal, year.needs().size(), time.zone());
        var watch = new Stopwatch();
        var end = replay.run(year.needs(), times, progress);
        var duration = watch.stop(jdbc, replay.threads());
        progress.end();
        new Report(year, figures.of(year, end), times, duration).print(out);
    }

    /** What the desk would refuse in the middle of the year is refused before it begins. */
    private void check(Matter matter) {
        try {
            desk.check(matter.need(), "replay");
        } catch (Refused refused) {
            throw Refused.invalid("序号 %s 的诉求不能登记：%s".formatted(matter.serial(), refused.getMessage()));
        }
    }
}
