package cn.minxu.replay.stage;

import cn.minxu.replay.stage.Stopwatch.Duration;
import cn.minxu.replay.stage.Times.Part;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parts of what a replay prints, whatever it lived through. */
public final class Sections {

    private static final Map<Integer, String> MARKS =
            Map.of(0, "黄牌", 1, "红牌", 2, "督办（上一级）", 3, "督办（上两级）", 4, "督办（上三级）");

    private Sections() {}

    public static void section(PrintStream out, String title, TextTable table) {
        out.printf("%n%s%n%s", title, table);
    }

    public static void compare(TextTable table, String shown, @Nullable BigDecimal figure, BigDecimal ours) {
        var published = Optional.ofNullable(figure);
        table.row(
                shown,
                published.map(BigDecimal::toPlainString).orElse("—"),
                ours.toPlainString(),
                published.map(each -> each.compareTo(ours) == 0 ? "一致" : "不一致").orElse(""));
    }

    public static TextTable marks(Map<Integer, Long> marks) {
        var table = new TextTable("级别", "次");
        marks.forEach((level, count) -> table.row(MARKS.getOrDefault(level, level.toString()), count));
        return table;
    }

    public static TextTable times(Times times, Duration duration) {
        var table = new TextTable("环节", "次", "秒");
        table.row("启动与导入组织机构", 1, seconds(duration.start()));
        table.row("重放（" + duration.threads() + " 个线程）", 1, seconds(duration.replay()));
        for (Part part : times.spent()) {
            table.row("  " + part.label(), times.count(part), seconds(times.seconds(part)));
        }
        return table.row("  其中数据库执行", "", seconds(duration.database()));
    }

    private static String seconds(double seconds) {
        return BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
