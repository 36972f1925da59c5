package cn.minxu.replay;

import cn.minxu.need.EvaluationLevel;
import cn.minxu.replay.stage.Sections;
import cn.minxu.replay.stage.Stopwatch.Duration;
import cn.minxu.replay.stage.TextTable;
import cn.minxu.replay.stage.Times;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** What the replay prints: the published figures beside those of the system's own records, and where the time went. */
final class Report {

    private static final Map<String, String> KINDS = Map.of(
            "ALL", "合计", "COMMUNITY", "社区", "STREET", "街道", "DEPARTMENT", "部门", "CENTRE", "区中心", "DISTRICT", "区政府");
    private static final Map<String, String> REFUSALS =
            Map.of("OBJECTED", "提出异议", "RETURNED", "平台退回", "SILENT", "逾期未签收");

    private final Year year;
    private final YearFigures figures;
    private final Times times;
    private final Duration duration;

    Report(Year year, YearFigures figures, Times times, Duration duration) {
        this.year = year;
        this.figures = figures;
        this.times = times;
        this.duration = duration;
    }

    void print(PrintStream out) {
        out.printf("%n%s 重放完毕：以下“系统记录”均由系统自己的数据表查得。%n", year.folder().getFileName());
        Sections.section(out, "一、主要数字", headlines());
        Sections.section(out, "二、不回流、不丢失", guards());
        Sections.section(out, "三、退回", refusals());
        Sections.section(out, "四、亮牌", Sections.marks(figures.marks()));
        Sections.section(out, "五、按时率（到期前完成的环节）", onTime());
        Sections.section(out, "六、首次回访", satisfaction());
        Sections.section(out, "七、部门四率（A-P11 默认公式；不计的权重分给其余各率）", departments());
        Sections.section(out, "八、用时（秒；各线程合计，含等待数据库）", Sections.times(times, duration));
        out.println(lastLine());
    }

    private TextTable headlines() {
        var table = new TextTable("名目", "公布", "系统记录", "");
        for (Headline each : Headline.values()) {
            compare(table, each.label(), figures.figure(each));
        }
        figures.places().forEach((place, count) -> compare(table, "小事 " + place, place, BigDecimal.valueOf(count)));
        return table;
    }

    private void compare(TextTable table, String name, BigDecimal ours) {
        compare(table, name, name, ours);
    }

    private void compare(TextTable table, String shown, String name, BigDecimal ours) {
        Sections.compare(table, shown, year.published().get(name), ours);
    }

    private TextTable guards() {
        return new TextTable("名目", "系统记录")
                .row("回到曾经承办的单位", figures.sameHolderTwice())
                .row("级别回落或交还已退出的单位", figures.returnedDown())
                .row("登记后没有答复归档", figures.lost())
                .row("引擎中还在运行的流程", figures.running());
    }

    private TextTable refusals() {
        var table = new TextTable("方式", "轮次", "件");
        figures.refusals().forEach((key, count) -> {
            String how = key.substring(0, key.length() - 1);
            table.row(REFUSALS.getOrDefault(how, how), key.substring(key.length() - 1), count);
        });
        return table;
    }

    private TextTable onTime() {
        var table = new TextTable("单位", "环节", "按时", "按时率 %");
        figures.onTime()
                .forEach((kind, rate) ->
                        table.row(KINDS.getOrDefault(kind, kind), rate.left(), rate.inTime(), rate.percent()));
        return table;
    }

    private TextTable satisfaction() {
        var table = new TextTable("评价", "件", "%");
        long rated = figures.evaluations().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        for (EvaluationLevel level : EvaluationLevel.values()) {
            long count = figures.evaluations().getOrDefault(level.name(), 0L);
            table.row(level.label(), count, YearFigures.percent(count, rated, 2));
        }
        return table.row("其中重办", figures.redone(), YearFigures.percent(figures.redone(), rated, 2));
    }

    private TextTable departments() {
        var table = new TextTable("部门", "派单", "退回", "承办", "响应率", "承办率", "办结率", "满意率", "得分");
        figures.departments()
                .forEach((name, rates) -> table.row(
                        name,
                        rates.dispatched(),
                        rates.returned(),
                        rates.accepted(),
                        rate(rates.response()),
                        rate(rates.acceptance()),
                        rate(rates.completion()),
                        rate(rates.satisfaction()),
                        rates.score().map(BigDecimal::toPlainString).orElse("不计")));
        return table;
    }

    private static String rate(Optional<BigDecimal> rate) {
        return rate.map(each -> each.setScale(4, RoundingMode.HALF_UP).toPlainString())
                .orElse("不计");
    }

    private String lastLine() {
        return "needs=%d big=%d district=%d street_second=%d centre=%d explained=%d lost=%d returned_down=%d seconds=%d"
                .formatted(
                        figures.of(Headline.NEEDS),
                        figures.of(Headline.BIG),
                        figures.of(Headline.DISTRICT),
                        figures.of(Headline.STREET_SECOND),
                        figures.of(Headline.CENTRE),
                        figures.of(Headline.EXPLAINED),
                        figures.lost(),
                        figures.returnedDown(),
                        duration.whole());
    }
}
