package cn.minxu.replay.meetings;

import cn.minxu.meeting.figures.MeetingFigures.Figures;
import cn.minxu.replay.meetings.MeetingRecords.Found;
import cn.minxu.replay.stage.Sections;
import cn.minxu.replay.stage.Stopwatch.Duration;
import cn.minxu.replay.stage.TextTable;
import cn.minxu.replay.stage.Times;
import java.io.PrintStream;
import java.util.Objects;

/** What the replay of meetings prints: the published figures beside those of the system's own records, and where the time went. */
final class MeetingReport {

    private final MeetingFolder folder;
    private final Found found;
    private final Times times;
    private final Duration duration;

    MeetingReport(MeetingFolder folder, Found found, Times times, Duration duration) {
        this.folder = folder;
        this.found = found;
        this.times = times;
        this.duration = duration;
    }

    void print(PrintStream out) {
        out.printf("%n%s 重放完毕：以下“系统记录”均由系统自己的数据表查得。%n", folder.folder().getFileName());
        Sections.section(out, "一、主要数字（" + folder.first() + " 至 " + folder.last() + "）", headlines());
        Sections.section(out, "二、各年社区联席会", years());
        Sections.section(out, "三、经过", others());
        Sections.section(out, "四、亮牌", Sections.marks(found.marks()));
        Sections.section(out, "五、用时（秒；各线程合计，含等待数据库）", Sections.times(times, duration));
        out.println(lastLine());
    }

    private TextTable headlines() {
        var table = new TextTable("名目", "公布", "系统记录", "");
        for (MeetingHeadline each : MeetingHeadline.values()) {
            Sections.compare(table, each.label(), folder.published().get(each.label()), found.figure(each));
        }
        return table;
    }

    private TextTable years() {
        var table = new TextTable("年", "开会", "达成", "成功率 %");
        found.years().forEach((year, figures) -> table.row(year, figures.held(), figures.agreed(), share(figures)));
        return table;
    }

    private static String share(Figures figures) {
        return Objects.requireNonNullElse(figures.share(), "无数据");
    }

    private TextTable others() {
        var table = new TextTable("名目", "系统记录");
        found.others().forEach(table::row);
        return table.row("与数据不符或没有办结的会议", found.lost()).row("引擎中还在运行的流程", found.running());
    }

    private String lastLine() {
        return "meetings=%d agreed=%d retabled=%d representatives=%d lost=%d seconds=%d"
                .formatted(
                        found.all().held(),
                        found.all().agreed(),
                        found.retabled(),
                        found.representatives(),
                        found.lost(),
                        duration.whole());
    }
}
