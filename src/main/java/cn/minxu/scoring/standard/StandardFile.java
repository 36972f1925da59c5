package cn.minxu.scoring.standard;

import cn.minxu.Refused;
import cn.minxu.table.Row;
import cn.minxu.table.TableFile;
import cn.minxu.table.TableForm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A standard's items as a table: a heading has neither 满分 nor 权重, kinds of evidence are parted by 、. */
public final class StandardFile {

    private static final String CODE = "代码";
    private static final String NAME = "名称";
    private static final String PARENT = "上级";
    private static final String MAXIMUM = "满分";
    private static final String WEIGHT = "权重";
    private static final String METHOD = "评分方法";
    private static final String EVIDENCE = "证据";
    private static final String MAY_NOT_APPLY = "不适用的情形";
    private static final String AFTER_ALL = "最后评";
    private static final TableForm FORM = new TableForm(
            "指标",
            List.of(CODE, NAME, MAXIMUM, WEIGHT),
            List.of(PARENT, METHOD, EVIDENCE, MAY_NOT_APPLY, AFTER_ALL),
            Map.of(),
            true,
            "");

    private final List<Indicator> indicators = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    private StandardFile() {}

    /** @throws Refused naming every row that cannot be taken */
    public static List<Indicator> read(InputStream content) throws IOException {
        var reading = new StandardFile();
        try (var file = TableFile.of(content, FORM)) {
            file.requireWhole();
            file.read(reading::take);
        }
        if (!reading.wrong.isEmpty()) {
            throw Refused.invalid(
                    reading.wrong.stream().limit(20).collect(Collectors.joining("；", "评分标准没有导入：", "。请改正后重新上传。")));
        }
        return reading.indicators;
    }

    private void take(Row row) {
        try {
            Indicator read = indicator(row);
            if (!codes.add(read.code())) {
                throw Refused.invalid("代码“" + read.code() + "”重复");
            }
            if (read.parent() != null && !codes.contains(read.parent())) {
                throw Refused.invalid("上级“" + read.parent() + "”不在它的前面");
            }
            indicators.add(read);
        } catch (Refused refused) {
            wrong.add(row.where() + "：" + String.valueOf(refused.getMessage()).replace("，请重新填写。", ""));
        }
    }

    private static Indicator indicator(Row row) {
        boolean heading = row.name(MAXIMUM).isEmpty() && row.name(WEIGHT).isEmpty();
        return new Indicator(
                matching(row.name(CODE), "[A-Z][A-Z0-9_]{0,39}", "代码应为大写英文字母、数字和下划线"),
                orNull(row.name(PARENT)),
                matching(row.name(NAME), ".{1,100}", "名称应为 1 至 100 个字"),
                heading ? null : positive(row, MAXIMUM),
                heading ? null : positive(row, WEIGHT),
                matching(row.text(METHOD), "(?s).{0,1000}", "评分方法最多 1000 个字"),
                Stream.of(row.text(EVIDENCE).split("、"))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList(),
                orNull(matching(row.text(MAY_NOT_APPLY), "(?s).{0,300}", "不适用的情形最多 300 个字")),
                matching(row.name(AFTER_ALL), "是|否|", "“最后评”应为是、否，或不填").equals("是"));
    }

    private static int positive(Row row, String label) {
        int read = Points.read(row.name(label), label);
        return require(read > 0, read, () -> label + "应大于 0");
    }

    private static String matching(String text, String pattern, String otherwise) {
        return require(text.matches(pattern), text, () -> otherwise);
    }

    private static <T> T require(boolean right, T value, Supplier<String> otherwise) {
        if (!right) {
            throw Refused.invalid(otherwise.get());
        }
        return value;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
