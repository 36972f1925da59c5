package cn.minxu.replay.projects;

import cn.minxu.replay.stage.Progress;
import cn.minxu.replay.stage.Stopwatch;
import cn.minxu.replay.stage.Times;
import cn.minxu.worktime.WorkingTime;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A district's projects: the organisation, their time, the report. */
@Component
@Profile("replay")
public class ProjectRun {

    private final ProjectCrew crew;
    private final ProjectReplay replay;
    private final ProjectRecords records;
    private final JdbcClient jdbc;
    private final WorkingTime time;
    private final boolean terminal;

    ProjectRun(
            ProjectCrew crew,
            ProjectReplay replay,
            ProjectRecords records,
            JdbcClient jdbc,
            WorkingTime time,
            @Value("${minxu.replay.terminal:false}") boolean terminal) {
        this.crew = crew;
        this.replay = replay;
        this.records = records;
        this.jdbc = jdbc;
        this.time = time;
        this.terminal = terminal;
    }

    public void run(ProjectFolder folder, PrintStream out) {
        crew.hire(folder.organisation());
        var times = new Times();
        var progress = new Progress(System.err, terminal, folder.projects().size(), time.zone());
        var watch = new Stopwatch();
        var numbers = replay.run(folder, times, progress);
        var duration = watch.stop(jdbc, replay.threads());
        progress.end();
        new ProjectReport(folder, records.of(folder, numbers), times, duration).print(out);
    }
}
