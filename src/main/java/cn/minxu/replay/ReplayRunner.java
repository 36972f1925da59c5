package cn.minxu.replay;

import cn.minxu.replay.meetings.MeetingFolder;
import cn.minxu.replay.meetings.MeetingRun;
import cn.minxu.replay.projects.ProjectFolder;
import cn.minxu.replay.projects.ProjectRun;
import cn.minxu.replay.stage.Folder;
import cn.minxu.replay.stage.Schedules;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What {@code script/replay} runs: a year of needs, months of meetings or projects, as the folder says. Nothing starts by the machine's clock. */
@Component
@Profile("replay")
class ReplayRunner implements ApplicationRunner {

    private final Folder folder;
    private final Schedules schedules;
    private final YearRun years;
    private final MeetingRun meetings;
    private final ProjectRun projects;

    ReplayRunner(Folder folder, Schedules schedules, YearRun years, MeetingRun meetings, ProjectRun projects) {
        this.folder = folder;
        this.schedules = schedules;
        this.years = years;
        this.meetings = meetings;
        this.projects = projects;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        schedules.rest();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (folder instanceof Year year) {
            years.run(year, out);
        } else if (folder instanceof MeetingFolder months) {
            meetings.run(months, out);
        } else if (folder instanceof ProjectFolder projects) {
            this.projects.run(projects, out);
        }
    }
}
