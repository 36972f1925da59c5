package cn.minxu.replay;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file of the year's folder: UTF-8, with or without a byte order mark, with a header. */
final class CsvFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Path file;

    private CsvFile(Path file) {
        this.file = file;
    }

    /** A row; {@code number} as a spreadsheet counts it, the header being 1. */
    record Row(CsvFile of, int number, CSVRecord cells) {

        /** Without the blanks around it; empty where the row has no such cell. */
        String text(String column) {
            return cells.isSet(column) ? cells.get(column).strip() : "";
        }

        /** That something is wrong with this row; says where. */
        Refused wrong(String what) {
            return Refused.invalid("%s 第 %d 行：%s".formatted(of.file, number, what));
        }
    }

    /**
     * All rows.
     *
     * @throws Refused if the file does not exist, is no such file, or lacks one of the columns
     */
    static List<Row> read(Path file, List<String> columns) {
        var csv = new CsvFile(file);
        try (var parser = CSVParser.parse(csv.text(), FORMAT)) {
            var missing = new ArrayList<>(columns);
            missing.removeAll(parser.getHeaderNames());
            if (!missing.isEmpty()) {
                throw Refused.invalid(
                        "%s 的表头缺少：%s。第一行应为：%s".formatted(file, String.join("、", missing), String.join(",", columns)));
            }
            var rows = new ArrayList<Row>();
            for (CSVRecord each : parser) {
                rows.add(new Row(csv, Math.toIntExact(each.getRecordNumber()) + 1, each));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refused.invalid(file + " 无法读取：请确认是逗号分隔的 CSV、表头没有重复的列、引号成对出现。");
        }
    }

    private String text() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw Refused.invalid("没有文件 " + file + "。一年的数据应有 organisation.csv、needs.csv 和 decisions.csv。");
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.invalid(file + " 的编码不是 UTF-8，请在表格软件中另存为“CSV UTF-8（逗号分隔）”。");
        }
    }
}
