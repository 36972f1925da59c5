package cn.minxu.need.intake;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/** A file of needs whose form is right: readable to its end, with all columns, and not empty. Its rows are not checked yet. */
class NeedFile implements AutoCloseable {

    static final int MOST_ROWS = 200_000;

    private final Upload upload;
    private final Table table;
    private final Header header;
    private final int rows;

    private NeedFile(Upload upload, Table table, Header header, int rows) {
        this.upload = upload;
        this.table = table;
        this.header = header;
        this.rows = rows;
    }

    /**
     * Reads the file once.
     *
     * @throws Refused if it is in another encoding or format, has wrong headers, cannot be read to its end, is empty or too long
     */
    static NeedFile of(Upload upload) {
        try {
            Table table = table(upload);
            var survey = new Survey();
            table.read(survey);
            return new NeedFile(upload, table, survey.header(), survey.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Upload upload) throws IOException {
        byte[] start = upload.firstBytes(8);
        if (start.length == 8 && ReadableWorkbook.isOLE2Header(start)) {
            throw Refused.invalid("这是旧版（.xls）或加了密码的工作簿。请另存为不加密的“Excel 工作簿（.xlsx）”后重新上传。");
        }
        return start.length >= 4 && ReadableWorkbook.isOOXMLZipHeader(start)
                ? new XlsxTable(upload)
                : new CsvTable(upload, TextEncoding.of(upload));
    }

    int rows() {
        return rows;
    }

    List<String> unusedColumns() {
        return header.unused();
    }

    /** Hands over the rows in their order, blank lines left out. */
    void read(Consumer<NeedRow> taker) {
        table.read(line -> {
            if (header.isAbove(line) && !line.isBlank()) {
                taker.accept(header.row(line));
            }
        });
    }

    @Override
    public void close() throws IOException {
        upload.close();
    }

    private static class Survey implements Consumer<Line> {
        private @Nullable Header header;
        private int rows;

        @Override
        public void accept(Line line) {
            if (header == null) {
                header = new Header(line);
            } else if (!line.isBlank() && ++rows > MOST_ROWS) {
                throw Refused.invalid("一个文件最多 %d 行，请分成几个文件后再导入。".formatted(MOST_ROWS));
            }
        }

        Header header() {
            if (header == null || rows == 0) {
                throw Refused.invalid(header == null ? "文件是空的，请检查后重新上传。" : "文件里只有表头，没有诉求，请检查后重新上传。");
            }
            return header;
        }

        int rows() {
            return rows;
        }
    }
}
