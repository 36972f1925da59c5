package cn.minxu.need.intake;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file, separated by commas. A cell that begins with = is a formula to every spreadsheet, and so to us. */
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
        int number = 0;
        try (InputStream in = upload.content();
                var records = CSVParser.parse(TextEncoding.reader(in, charset), FORMAT)) {
            var each = records.iterator();
            while (hasNext(each, number)) {
                taker.accept(line(each.next(), ++number));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNext(Iterator<CSVRecord> records, int number) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw Refused.invalid("第 %d 行起无法读取：引号没有成对出现，或引号后多了文字。请用表格软件打开后重新另存。".formatted(number + 1));
        }
    }

    private static Line line(CSVRecord row, int number) {
        List<String> cells = row.toList();
        if (number == 1 && cells.get(0).startsWith("\uFEFF")) {
            cells.set(0, cells.get(0).substring(1));
        }
        Set<Integer> formulas = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).startsWith("=")) {
                formulas.add(i);
            }
        }
        return new Line(number, cells, formulas);
    }
}
