package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, separated by commas. It holds texts only: one that begins with = is a text, too. */
class CsvTable implements Table {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private final Upload upload;
    private final Charset charset;

    CsvTable(Upload upload, Charset charset) {
        this.upload = upload;
        this.charset = charset;
    }

    @Override
    public void read(Consumer<Line> taker) {
        int[] number = {0};
        try (var ration = new Ration(upload.content(), Long.MAX_VALUE, () -> endless(number[0] + 1));
                var records = CSVParser.parse(TextEncoding.reader(ration, charset), FORMAT)) {
            var each = records.iterator();
            while (hasNext(each, number[0])) {
                taker.accept(line(each.next(), ++number[0]));
                ration.next();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, int number) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw Refused.invalid("无法读取文件：第 %d 行起引号没有成对出现，或引号后多了文字。请用表格软件打开后重新另存。".formatted(number + 1));
        }
    }

    private static Refused endless(int number) {
        return Refused.invalid("第 %d 行没有结束：一行最多 %d 个字。请检查引号是否成对，再用表格软件打开后重新另存。".formatted(number, Bounds.LONGEST_LINE));
    }

    private static Line line(CSVRecord row, int number) {
        List<String> cells = row.toList();
        return Bounds.line(Sheet.CSV, number, false, cells, Set.of());
    }
}
