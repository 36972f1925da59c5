package cn.minxu.need.intake;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. Numbers become the text of their digits; so do dates, which are numbers in a workbook. */
class XlsxTable implements Table {

    /** Unpacked size, in bytes, that we are willing to read: a packed file can be a thousand times smaller. */
    private static final long LARGEST = 300L << 20;

    private final Upload upload;

    /** @throws Refused if it is no archive, or unpacks to more than can be meant */
    XlsxTable(Upload upload) {
        this.upload = upload;
        long size = reading(this::unpackedSize);
        if (size > LARGEST) {
            throw new Refused(Refused.Kind.TOO_LARGE, "工作簿解压后过大，请分成几个文件后再导入。");
        }
    }

    private long unpackedSize() {
        try (InputStream in = upload.content();
                var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(in.readAllBytes()))
                        .get()) {
            long size = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                size += unpackedSize(zip.getInputStream(entry), LARGEST - size);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counted, not believed; no further than just above the limit. */
    private static long unpackedSize(InputStream entry, long limit) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        for (int n = entry.read(buffer); n >= 0 && size <= limit; n = entry.read(buffer)) {
            size += n;
        }
        return size;
    }

    @Override
    public void read(Consumer<Line> taker) {
        try (InputStream in = upload.content();
                ReadableWorkbook book = open(in);
                Stream<Row> sheet = reading(() -> rows(book))) {
            var rows = sheet.iterator();
            while (reading(rows::hasNext)) {
                taker.accept(reading(() -> line(rows.next())));
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ReadableWorkbook open(InputStream in) {
        ReadableWorkbook book = reading(() -> {
            try {
                return new ReadableWorkbook(in, new ReadingOptions(false, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (book.isDate1904()) {
            throw Refused.invalid("工作簿使用 1904 日期系统，登记时间会错四年。请在表格软件中关闭该选项，核对时间后重新保存。");
        }
        return book;
    }

    private static Stream<Row> rows(ReadableWorkbook book) {
        try {
            return book.getFirstSheet().openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new HashSet<Integer>();
        for (Cell cell : row) {
            String text = text(cell);
            if (isFormula(cell, text)) {
                formulas.add(cells.size());
            }
            cells.add(text);
        }
        return new Line(row.getRowNum(), cells, formulas);
    }

    private static boolean isFormula(@Nullable Cell cell, String text) {
        return cell != null && (cell.getFormula() != null || cell.getType() == CellType.ERROR || text.startsWith("="));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        return cell.getValue() instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : cell.getValue().toString();
    }

    /** The reader answers a damaged file with exceptions of every kind. */
    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            throw unreadable(e);
        }
    }

    private static Refused unreadable(Exception cause) {
        var refused = Refused.invalid("无法读取工作簿：文件已损坏，或不是 XLSX。请在表格软件中打开，另存为“Excel 工作簿（.xlsx）”后重新上传。");
        refused.initCause(cause);
        return refused;
    }
}
