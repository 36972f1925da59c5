package cn.minxu.scoring;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import cn.minxu.casework.document.DocumentKind;
import cn.minxu.casework.view.Sight;
import cn.minxu.organisation.Organisation;
import cn.minxu.scoring.ScoringView.Line;
import cn.minxu.scoring.ScoringView.Proof;
import cn.minxu.scoring.ScoringView.SheetView;
import cn.minxu.scoring.standard.Indicator;
import cn.minxu.scoring.standard.Points;
import cn.minxu.scoring.standard.Standard;
import cn.minxu.scoring.standard.Standards;
import cn.minxu.scoring.standard.Way;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a case is scored, and when all sheets are in, how its result came about. */
@Service
@Transactional(readOnly = true)
public class ScoringViews {

    private static final Score NOTHING = new Score("", null, false, "", List.of());

    private final PanelRows panels;
    private final SheetRows sheets;
    private final Standards standards;
    private final Replacement replacement;
    private final Sight sight;
    private final Residents residents;
    private final Organisation organisation;
    private final Words words;
    private final JdbcClient jdbc;

    ScoringViews(
            PanelRows panels,
            SheetRows sheets,
            Standards standards,
            Replacement replacement,
            Sight sight,
            Residents residents,
            Organisation organisation,
            Words words,
            JdbcClient jdbc) {
        this.panels = panels;
        this.sheets = sheets;
        this.standards = standards;
        this.replacement = replacement;
        this.sight = sight;
        this.residents = residents;
        this.organisation = organisation;
        this.words = words;
        this.jdbc = jdbc;
    }

    /** All of a case, the oldest first. */
    public List<ScoringView> of(long number, String reader) {
        sight.requireReading(reader, number);
        var discretion = new Discretion(residents.of(number));
        return panels.of(number).stream()
                .map(panel -> view(panel, reader, discretion))
                .toList();
    }

    private ScoringView view(Panel panel, String reader, Discretion discretion) {
        Standard standard = standards.get(panel.standard());
        Map<Long, String> dropped = panel.closedAt() == null ? Map.of() : sheets.dropped(panel);
        return new ScoringView(
                standard.title(),
                panel.round(),
                state(panel),
                rule(standard),
                panel.isRevealed(),
                words(panel.total()),
                panel.result(),
                words(panel.spread()),
                sheets.of(panel).stream()
                        .map(sheet -> view(panel, standard, sheet, reader, dropped.get(sheet.id()), discretion))
                        .toList());
    }

    private static String state(Panel panel) {
        return panel.closedAt() != null ? "已结束" : panel.isRevealed() ? "各项已公开，待汇总" : "评分中，全部提交前互不可见";
    }

    private static String rule(Standard standard) {
        return (standard.way() == Way.PARTS ? "各项由不同的人评分" : "评委 " + standard.assessors() + " 名")
                + (standard.dropExtremes() ? "，去掉一个最高分和一个最低分后取平均" : standard.way() == Way.PARTS ? "，得分相加" : "，取平均")
                + (standard.spreadLimit() == null ? "" : "，差距超过 " + Points.words(standard.spreadLimit()) + " 分的复评一次")
                + "，" + Points.words(standard.passMark()) + " 分合格；不适用的项目不计分值和满分。依据：" + standard.standsOn();
    }

    private SheetView view(
            Panel panel,
            Standard standard,
            Sheet sheet,
            String reader,
            @Nullable String dropped,
            Discretion discretion) {
        boolean own = sheet.assessor().equals(reader);
        boolean readable = own || (panel.isRevealed() && sheet.isSubmitted());
        return new SheetView(
                own && isOpen(panel, sheet) ? String.valueOf(sheet.id()) : null,
                sheet.indicator() == null && isOpen(panel, sheet) && replacement.isFor(panel.number(), reader)
                        ? String.valueOf(sheet.id())
                        : null,
                organisation.nameOf(sheet.assessor()),
                organisation.unit(sheet.unit()).name(),
                sheet.indicator() == null
                        ? null
                        : standard.indicator(sheet.indicator()).name(),
                sheet.pass(),
                sheet.isSubmitted() ? "SUBMITTED" : sheet.isOpen() ? "OPEN" : "RECUSED",
                discretion.maskedOrNull(sheet.recusedWhy()),
                readable ? words(sheet.total()) : null,
                dropped,
                readable ? lines(standard, sheet, discretion) : List.of());
    }

    private static boolean isOpen(Panel panel, Sheet sheet) {
        return sheet.isOpen() && panel.closedAt() == null;
    }

    private List<Line> lines(Standard standard, Sheet sheet, Discretion discretion) {
        Map<String, Score> scores =
                sheets.scores(sheet).stream().collect(Collectors.toMap(Score::indicator, Function.identity()));
        Map<String, List<Proof>> proofs = proofs(sheet, discretion);
        return standard.indicators().stream()
                .filter(each -> sheet.indicator() == null || each.code().equals(sheet.indicator()))
                .map(each -> line(
                        each,
                        Objects.requireNonNullElse(scores.get(each.code()), NOTHING),
                        proofs.getOrDefault(each.code(), List.of()),
                        discretion))
                .toList();
    }

    private static Line line(Indicator indicator, Score score, List<Proof> proofs, Discretion discretion) {
        return new Line(
                indicator.code(),
                indicator.name(),
                !indicator.isScored(),
                words(indicator.maximum()),
                words(indicator.weight()),
                indicator.method(),
                indicator.evidence(),
                indicator.mayNotApply(),
                words(score.points()),
                score.notApplicable(),
                discretion.masked(score.remark()),
                proofs);
    }

    private Map<String, List<Proof>> proofs(Sheet sheet, Discretion discretion) {
        return jdbc
                .sql("""
                        select e.indicator, e.document_id, e.sha256, d.name, d.media_type, d.added_at, d.withdrawn_at
                        from minxu.scoring_evidence e join minxu.document d on d.id = e.document_id where e.sheet_id = ? order by e.document_id""")
                .param(sheet.id())
                .query((row, i) -> Map.entry(
                        row.getString("indicator"),
                        new Proof(
                                row.getString("document_id"),
                                discretion.masked(row.getString("name")),
                                DocumentKind.ofMediaType(row.getString("media_type"))
                                        .label(),
                                words.at(instant(row, "added_at")),
                                HexFormat.of().formatHex(row.getBytes("sha256")),
                                row.getObject("withdrawn_at") != null)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable String words(@Nullable Integer points) {
        return points == null ? null : Points.words(points);
    }
}
