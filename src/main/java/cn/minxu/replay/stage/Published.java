package cn.minxu.replay.stage;

import cn.minxu.casework.Labelled;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads {@code published.csv}, if the folder has one: figures that were published of it, by what they count – a name that the folder's kind
 * knows or, of a year, the small matters of a community's subcategory, written 社区/小类.
 */
public final class Published {

    private static final List<String> COLUMNS = List.of("名目", "数");

    private Published() {}

    /**
     * @param names what is counted
     * @param others what else a figure may be called
     * @throws cn.minxu.Refused if there is such a file, but it is wrong
     */
    public static Map<String, BigDecimal> read(Path file, Labelled[] names, Predicate<String> others) {
        var figures = new LinkedHashMap<String, BigDecimal>();
        if (!Files.exists(file)) {
            return figures;
        }
        for (var row : CsvFile.read(file, COLUMNS)) {
            String name = row.text("名目");
            boolean known = Arrays.stream(names).anyMatch(each -> each.label().equals(name));
            if (!known && !others.test(name)) {
                throw row.wrong("“名目”应为：" + Labelled.labels(names) + "，或本类数据可比对的其他名目（见 docs/replay.md）。");
            }
            if (!row.text("数").matches("\\d{1,12}(\\.\\d{1,6})?")) {
                throw row.wrong("“数”应为数字。");
            }
            figures.put(name, new BigDecimal(row.text("数")));
        }
        return figures;
    }
}
