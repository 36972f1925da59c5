package cn.minxu.replay.projects;

import cn.minxu.Refused;
import cn.minxu.Yuan;
import cn.minxu.casework.Labelled;
import cn.minxu.replay.projects.ProjectRow.Claim;
import cn.minxu.replay.projects.ProjectRow.Result;
import cn.minxu.replay.projects.ProjectRow.Way;
import cn.minxu.replay.stage.CsvFile;
import cn.minxu.replay.stage.CsvFile.Row;
import cn.minxu.replay.stage.Folder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads {@code projects.csv}: a project in each row. */
final class ProjectRows {

    private static final List<String> TEXTS = List.of("名称", "受益群体", "实施措施", "预期效果", "方向", "小类", "类别");
    private static final List<String> COLUMNS = List.of(
            "编号", "社区", "名称", "受益群体", "实施措施", "预期效果", "经费预算", "方式", "方向", "小类", "类别", "提出日期", "一加六评分", "修改后评分", "认领",
            "结果", "满意", "评价");

    /** At most so many points for each of the six methods, and for the synthesis (domain.md A-P5). */
    private static final List<Integer> MOST = List.of(15, 10, 15, 15, 10, 15, 20);

    private static final int MOST_RATERS = 100_000;

    private final Set<String> communities;
    private final Set<String> units;
    private final Set<String> numbers = new HashSet<>();

    /**
     * @param communities names of the communities that the district has
     * @param units names of those that may claim
     */
    ProjectRows(Set<String> communities, Set<String> units) {
        this.communities = communities;
        this.units = units;
    }

    /** @throws Refused naming the first row that is wrong */
    List<ProjectRow> read(Path file) {
        return CsvFile.read(file, COLUMNS).stream().map(this::project).toList();
    }

    private ProjectRow project(Row row) {
        if (!numbers.add(row.text("编号"))) {
            throw row.wrong("“编号”重复，请核对。");
        }
        if (!communities.contains(row.text("社区"))) {
            throw row.wrong("社区“" + row.text("社区") + "”不在 " + Folder.ORGANISATION + " 中，请核对名称。");
        }
        var texts = new LinkedHashMap<String, String>();
        TEXTS.forEach(column -> texts.put(column, filled(row, column)));
        long budget = yuan(row, "经费预算", row.text("经费预算"));
        int rated = number(row, "评价", MOST_RATERS);
        var project = new ProjectRow(
                row.text("社区"),
                texts,
                budget,
                named(row, "方式", Way.values()),
                date(row),
                marks(row, "一加六评分"),
                row.text("修改后评分").isEmpty() ? null : marks(row, "修改后评分"),
                claims(row, budget),
                named(row, "结果", Result.values()),
                number(row, "满意", rated),
                rated);
        if (project.isRevised() != (project.markedAgain() != null)) {
            throw row.wrong("“一加六评分”合计 60 到不足 70 分的，应有“修改后评分”，其他的没有。");
        }
        boolean taken = project.result() != Result.NOT_TAKEN;
        if (taken && (!project.passes() || project.claims().isEmpty())) {
            throw row.wrong("评估没有通过或没有认领单位的，“结果”应为空。");
        }
        return project;
    }

    private static String filled(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            throw row.wrong("请填写“" + column + "”。");
        }
        return text;
    }

    private static <E extends Labelled> E named(Row row, String column, E[] all) {
        return Labelled.named(all, row.text(column))
                .orElseThrow(() -> row.wrong("“" + column + "”应为：" + Labelled.labels(all) + "。"));
    }

    private static LocalDate date(Row row) {
        try {
            return LocalDate.parse(row.text("提出日期"));
        } catch (DateTimeException e) {
            throw row.wrong("“提出日期”应写作 2021-03-05。");
        }
    }

    private static List<Double> marks(Row row, String column) {
        var marks = new ArrayList<Double>();
        for (String mark : row.text(column).split("/", -1)) {
            int most = marks.size() < MOST.size() ? MOST.get(marks.size()) : -1;
            if (!mark.matches("\\d{1,2}(\\.\\d{1,2})?") || Double.parseDouble(mark) > most) {
                throw row.wrong("“" + column + "”应为七个分值，如 12/8/12/12/8/12/16，各不超过 "
                        + MOST.toString().replaceAll("[\\[\\] ]", "") + "。");
            }
            marks.add(Double.valueOf(mark));
        }
        if (marks.size() != MOST.size()) {
            throw row.wrong("“" + column + "”应为七个分值。");
        }
        return marks;
    }

    private List<Claim> claims(Row row, long budget) {
        if (row.text("认领").isEmpty()) {
            return List.of();
        }
        List<Claim> claims = Arrays.stream(row.text("认领").split(";", -1))
                .map(each -> claim(row, each))
                .toList();
        if (claims.stream().mapToLong(Claim::fen).sum() != budget) {
            throw row.wrong("“认领”的份额之和应等于“经费预算”，一分不差。");
        }
        if (claims.stream().map(Claim::unit).distinct().count() < claims.size()) {
            throw row.wrong("“认领”中同一个单位只写一次。");
        }
        return claims;
    }

    private Claim claim(Row row, String text) {
        int at = text.lastIndexOf(':');
        String unit = at < 0 ? text : text.substring(0, at);
        if (!units.contains(unit)) {
            throw row.wrong("认领单位“" + unit + "”不在 " + Folder.ORGANISATION + " 中，请核对名称。");
        }
        return new Claim(unit, yuan(row, "认领", text.substring(at + 1)));
    }

    private static long yuan(Row row, String column, String text) {
        try {
            return Yuan.read(column, text);
        } catch (Refused refused) {
            throw row.wrong(String.valueOf(refused.getMessage()));
        }
    }

    private static int number(Row row, String column, int most) {
        String text = row.text(column);
        int number = text.isEmpty() ? 0 : text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < 0 || number > most) {
            throw row.wrong("“%s”应为 0 到 %d 的整数。".formatted(column, most));
        }
        return number;
    }
}
