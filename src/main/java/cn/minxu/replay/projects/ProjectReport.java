package cn.minxu.replay.projects;

import cn.minxu.replay.projects.ProjectRecords.Found;
import cn.minxu.replay.stage.Sections;
import cn.minxu.replay.stage.Stopwatch.Duration;
import cn.minxu.replay.stage.TextTable;
import cn.minxu.replay.stage.Times;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What the replay of projects prints: the published figures beside those of the system's own records, and where the time went. */
final class ProjectReport {

    private final ProjectFolder folder;
    private final Found found;
    private final Times times;
    private final Duration duration;

    ProjectReport(ProjectFolder folder, Found found, Times times, Duration duration) {
        this.folder = folder;
        this.found = found;
        this.times = times;
        this.duration = duration;
    }

    void print(PrintStream out) {
        out.printf("%n%s 重放完毕：以下“系统记录”均由系统自己的数据表查得。%n", folder.folder().getFileName());
        Sections.section(out, "一、主要数字", headlines());
        Sections.section(out, "二、经过", others());
        Sections.section(out, "三、亮牌", Sections.marks(found.marks()));
        Sections.section(out, "四、用时（秒；各线程合计，含等待数据库）", Sections.times(times, duration));
        out.println(lastLine());
    }

    private TextTable headlines() {
        var table = new TextTable("名目", "公布", "系统记录", "");
        for (ProjectHeadline each : ProjectHeadline.values()) {
            Sections.compare(
                    table, each.label(), folder.published().get(each.label()), BigDecimal.valueOf(found.figure(each)));
        }
        found.ofCommunities()
                .forEach((name, figure) ->
                        Sections.compare(table, name, folder.published().get(name), BigDecimal.valueOf(figure)));
        return table;
    }

    private TextTable others() {
        var table = new TextTable("名目", "系统记录");
        table.row("完成率（%，完成 ÷ 确定）", share());
        found.others().forEach(table::row);
        return table.row("账上各分录之和（分）", found.money())
                .row("与数据不符的项目", found.lost())
                .row("引擎中还在运行的流程", found.running());
    }

    private String share() {
        long all = found.figure(ProjectHeadline.TAKEN_ON);
        return all == 0
                ? "无数据"
                : BigDecimal.valueOf(found.figure(ProjectHeadline.COMPLETED) * 100)
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private String lastLine() {
        return "projects=%d completed=%d ended=%d rejected=%d revised=%d paid_fen=%d money=%d lost=%d seconds=%d"
                .formatted(
                        found.figure(ProjectHeadline.TAKEN_ON),
                        found.figure(ProjectHeadline.COMPLETED),
                        found.figure(ProjectHeadline.ENDED),
                        found.figure(ProjectHeadline.REJECTED),
                        found.figure(ProjectHeadline.REVISED),
                        found.figure(ProjectHeadline.PAID),
                        found.money(),
                        found.lost(),
                        duration.whole());
    }
}
