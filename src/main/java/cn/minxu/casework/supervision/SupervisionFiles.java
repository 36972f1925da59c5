package cn.minxu.casework.supervision;

import cn.minxu.Refused;
import cn.minxu.casework.Words;
import cn.minxu.casework.supervision.SupervisionReport.Figure;
import cn.minxu.casework.supervision.SupervisionReport.UnitFigures;
import cn.minxu.table.OutgoingWorkbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers as workbooks to download. They say what their pages say, masked alike. */
@Service
public class SupervisionFiles {

    /** What is shown of a rate that nothing was counted for. */
    private static final String NO_DATA = "无数据";

    private static final int MOST_CASES = 10_000;
    private static final int LONGEST_SHEET_NAME = 31;

    private static final List<String> UNIT_HEADING =
            List.of("单位", "在办", "其中逾期", "黄牌", "红牌", "督办", "环节按时", "环节应计", "环节按时率（%）", "承诺按时", "承诺应计", "承诺按时率（%）");

    private final Supervision supervision;
    private final FigureCases lists;
    private final Lateness lateness;
    private final Words words;

    SupervisionFiles(Supervision supervision, FigureCases lists, Lateness lateness, Words words) {
        this.supervision = supervision;
        this.lists = lists;
        this.lateness = lateness;
        this.words = words;
    }

    /** A workbook, and what it is called. */
    @SuppressWarnings("ArrayRecordComponent") // it is only sent
    public record File(String name, byte[] content) {}

    /**
     * @param what overview, cases or lateness
     * @param figure of cases: its key
     * @throws Refused if there is no such file, or more cases than a file has
     */
    public File of(Scope in, String what, @Nullable String figure) {
        return switch (what) {
            case "overview" -> overview(in);
            case "lateness" -> lateness(in);
            case "cases" -> cases(in, figure == null ? "" : figure);
            default -> throw Refused.invalid("“what”应为 overview（督办概览）、cases（事项清单）或 lateness（逾期原因）。");
        };
    }

    private File overview(Scope in) {
        SupervisionReport report = supervision.report(in);
        var book = new OutgoingWorkbook()
                .sheet(
                        "概览",
                        notes("督办概览", in),
                        List.of("指标", "数值（分子）", "分母", "比率（%）", "时段"),
                        Stream.concat(report.figures().stream(), report.rates().stream())
                                .map(SupervisionFiles::ofFigure)
                                .toList())
                .sheet("各承办单位", notes("各承办单位", in), UNIT_HEADING, units(report.units()))
                .sheet("各街道", notes("各街道", in), UNIT_HEADING, units(report.streets()))
                .sheet(
                        "逾期最久",
                        notes("逾期最久的事项", in),
                        List.of("受理编号", "事项", "所属单位", "停在", "承办单位", "逾期", "亮牌"),
                        report.latest().stream()
                                .map(late -> row(
                                        late.number(),
                                        late.about(),
                                        late.unit(),
                                        late.step(),
                                        late.holder(),
                                        late.due(),
                                        mark(late.mark())))
                                .toList())
                .sheet(
                        "满意度",
                        notes("回访评价（首次回访）", in),
                        List.of("评价", "件数"),
                        report.satisfaction().stream()
                                .map(rated -> row(rated.level(), rated.count()))
                                .toList());
        return file("督办概览", in, book);
    }

    private static List<@Nullable Object> ofFigure(Figure figure) {
        return row(
                figure.name(),
                figure.numerator(),
                figure.denominator(),
                figure.denominator() == null ? null : orNoData(figure.percent()),
                figure.period());
    }

    private static List<List<@Nullable Object>> units(List<UnitFigures> rows) {
        return rows.stream()
                .map(unit -> row(
                        unit.name(),
                        unit.open(),
                        unit.overdue(),
                        unit.yellow(),
                        unit.red(),
                        unit.escalated(),
                        unit.stepsOnTime(),
                        unit.steps(),
                        orNoData(Rate.exact(unit.stepsOnTime(), unit.steps())),
                        unit.keptPromises(),
                        unit.promises(),
                        orNoData(Rate.exact(unit.keptPromises(), unit.promises()))))
                .toList();
    }

    private File cases(Scope in, String figure) {
        var page = lists.page(in, figure, null, MOST_CASES);
        if (page.next() != null) {
            throw Refused.invalid("一次最多导出 " + MOST_CASES + " 件，请缩短时段或选择街道、部门后再导出。");
        }
        var book = new OutgoingWorkbook()
                .sheet(
                        page.name()
                                .substring(
                                        0,
                                        Math.min(LONGEST_SHEET_NAME, page.name().length())),
                        notes(page.name() + "：" + page.cases().size() + " 件", in),
                        List.of("受理编号", "事项", "所属单位", "登记时间", "环节", "承办单位", "经办人", "时限", "逾期", "亮牌", "督办单", "归档"),
                        page.cases().stream()
                                .map(each -> row(
                                        each.number(),
                                        each.about(),
                                        each.unit(),
                                        each.registered(),
                                        each.step(),
                                        each.holder(),
                                        each.person(),
                                        each.due(),
                                        each.late(),
                                        mark(each.mark()),
                                        String.join("；", each.orders()),
                                        each.closed()))
                                .toList());
        return file("事项清单_" + page.name(), in, book);
    }

    private File lateness(Scope in) {
        LatenessReport report = lateness.report(in);
        var all = new ArrayList<List<@Nullable Object>>();
        all.add(row("应办结", report.due()));
        all.add(row("按时", report.onTime()));
        all.add(row("逾期", report.late()));
        all.add(row("其中逾期办结", report.closedLate()));
        all.add(row("其中逾期未办结", report.stillOpen()));
        all.add(row("尚未逾期", report.running()));
        all.add(row("按时率（%）", orNoData(report.percent())));
        report.reasons().forEach(reason -> all.add(row("逾期原因：" + reason.name(), reason.count())));
        var book = new OutgoingWorkbook()
                .sheet("逾期原因", notes("逾期原因：" + report.whose(), in), List.of("指标", "件数"), all)
                .sheet(
                        "各单位",
                        notes("各单位：" + report.whose(), in),
                        List.of("单位", "应办结", "按时", "逾期", "逾期办结", "逾期未办结", "尚未逾期", "按时率（%）"),
                        report.units().stream()
                                .map(unit -> row(
                                        unit.name(),
                                        unit.due(),
                                        unit.onTime(),
                                        unit.late(),
                                        unit.closedLate(),
                                        unit.stillOpen(),
                                        unit.running(),
                                        orNoData(unit.percent())))
                                .toList());
        return file("逾期原因_" + report.whose(), in, book);
    }

    private List<String> notes(String title, Scope in) {
        return List.of(title, "时段：" + in.period().words(), "导出时间：" + words.at(in.now()));
    }

    private static File file(String name, Scope in, OutgoingWorkbook book) {
        String safe = (name + "_" + in.period().words()).replaceAll("[\\\\/:*?\"<>|]", "_");
        return new File(safe + ".xlsx", book.bytes());
    }

    private static Object orNoData(@Nullable Double percent) {
        return percent == null ? NO_DATA : percent;
    }

    private static String mark(@Nullable Integer level) {
        if (level == null) {
            return "";
        }
        return switch (level) {
            case 0 -> "黄牌";
            case 1 -> "红牌";
            default -> "督办" + "一二三".charAt(level - 2) + "级";
        };
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
