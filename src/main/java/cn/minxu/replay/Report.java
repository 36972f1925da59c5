package cn.minxu.replay;

import cn.minxu.need.EvaluationLevel;
import cn.minxu.replay.Times.Part;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** What the replay prints: the published figures beside those of the system's own records, and where the time went. */
final class Report {

    private static final Map<Integer, String> MARKS =
            Map.of(0, "黄牌", 1, "红牌", 2, "督办（上一级）", 3, "督办（上两级）", 4, "督办（上三级）");
    private static final Map<String, String> KINDS = Map.of(
            "ALL", "合计", "COMMUNITY", "社区", "STREET", "街道", "DEPARTMENT", "部门", "CENTRE", "区中心", "DISTRICT", "区政府");
    private static final Map<String, String> REFUSALS =
            Map.of("OBJECTED", "提出异议", "RETURNED", "平台退回", "SILENT", "逾期未签收");

    private final Year year;
    private final YearFigures figures;
    private final Times times;
    private final Duration duration;

    /**
     * Seconds of the run.
     *
     * @param start from the start of the process to the first need
     * @param replay of the year itself
     * @param database that the database worked, for all connections together
     */
    record Duration(double start, double replay, double database, int threads) {
        long whole() {
            return Math.round(start + replay);
        }
    }

    Report(Year year, YearFigures figures, Times times, Duration duration) {
        this.year = year;
        this.figures = figures;
        this.times = times;
        this.duration = duration;
    }

    void print(PrintStream out) {
        out.printf("%n%s 重放完毕：以下“系统记录”均由系统自己的数据表查得。%n", year.folder().getFileName());
        section(out, "一、主要数字", headlines());
        section(out, "二、不回流、不丢失", guards());
        section(out, "三、退回", refusals());
        section(out, "四、亮牌", marks());
        section(out, "五、按时率（到期前完成的环节）", onTime());
        section(out, "六、首次回访", satisfaction());
        section(out, "七、部门四率（A-P11 默认公式；不计的权重分给其余各率）", departments());
        section(out, "八、用时（秒；各线程合计，含等待数据库）", times());
        out.println(lastLine());
    }

    private static void section(PrintStream out, String title, TextTable table) {
        out.printf("%n%s%n%s", title, table);
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
        var published = Optional.ofNullable(year.published().get(name));
        table.row(
                shown,
                published.map(BigDecimal::toPlainString).orElse("—"),
                ours.toPlainString(),
                published
                        .map(figure -> figure.compareTo(ours) == 0 ? "一致" : "不一致")
                        .orElse(""));
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

    private TextTable marks() {
        var table = new TextTable("级别", "次");
        figures.marks().forEach((level, count) -> table.row(MARKS.getOrDefault(level, level.toString()), count));
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

    private TextTable times() {
        var table = new TextTable("环节", "次", "秒");
        table.row("启动与导入组织机构", 1, seconds(duration.start()));
        table.row("重放（" + duration.threads() + " 个线程）", 1, seconds(duration.replay()));
        for (Part part : Part.values()) {
            table.row("  " + part.label(), times.count(part), seconds(times.seconds(part)));
        }
        return table.row("  其中数据库执行", "", seconds(duration.database()));
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP).toPlainString();
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
