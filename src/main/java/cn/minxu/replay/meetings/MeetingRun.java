package cn.minxu.replay.meetings;

import cn.minxu.organisation.UnitKind;
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

/** Months of 阳光17议: the organisation, the months, the report. */
@Component
@Profile("replay")
public class MeetingRun {

    private final Staff staff;
    private final MeetingReplay replay;
    private final MeetingRecords records;
    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final boolean terminal;

    MeetingRun(
            Staff staff,
            MeetingReplay replay,
            MeetingRecords records,
            JdbcClient jdbc,
            WorkingTime time,
            @Value("${minxu.replay.terminal:false}") boolean terminal) {
        this.staff = staff;
        this.replay = replay;
        this.records = records;
        this.jdbc = jdbc;
        this.time = time;
        this.terminal = terminal;
    }

    public void run(MeetingFolder folder, PrintStream out) {
        staff.hire(folder.organisation());
        staff.hireSecond(UnitKind.COMMUNITY, "社区书记");
        String supervisor = staff.hireSupervisor();
        var times = new Times();
        var progress = new Progress(System.err, terminal, folder.meetings().size(), time.zone());
        var watch = new Stopwatch();
        replay.run(folder, times, progress);
        var duration = watch.stop(jdbc, replay.threads());
        progress.end();
        new MeetingReport(folder, records.of(folder, supervisor), times, duration).print(out);
    }
}
