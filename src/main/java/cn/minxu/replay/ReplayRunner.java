package cn.minxu.replay;

import cn.minxu.Refused;
import cn.minxu.need.NeedDesk;
import cn.minxu.replay.Report.Duration;
import cn.minxu.replay.Year.Matter;
import cn.minxu.worktime.WorkingTime;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code script/replay} runs: the organisation, the year, the report. */
@Component
@Profile("replay")
class ReplayRunner implements ApplicationRunner {

    private final Year year;
    private final Staff staff;
    private final Replay replay;
    private final NeedDesk desk;
    private final Figures figures;
    private final WorkingTime time;
    private final TransactionTemplate transaction;
    private final boolean terminal;

    ReplayRunner(
            Year year,
            Staff staff,
            Replay replay,
            NeedDesk desk,
            Figures figures,
            WorkingTime time,
            PlatformTransactionManager transactions,
            @Value("${minxu.replay.terminal:false}") boolean terminal) {
        this.year = year;
        this.staff = staff;
        this.replay = replay;
        this.desk = desk;
        this.figures = figures;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.terminal = terminal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        staff.hire(year.organisation());
        transaction.executeWithoutResult(status -> year.needs().forEach(this::check));
        var times = new Times();
        var progress = new Progress(System.err, terminal, year.needs().size(), time.zone());
        double started = secondsOfProcess();
        var end = replay.run(year.needs(), times, progress);
        double ended = secondsOfProcess();
        progress.end();
        var duration = new Duration(started, ended - started, figures.databaseSeconds(), replay.threads());
        new Report(year, figures.of(year, end), times, duration)
                .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private static double secondsOfProcess() {
        return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
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
