package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An uploaded table whose form is right: readable to its end, with all columns, and not empty. Its rows are not checked yet.
 *
 * <p>All sheets that are shown and have the header are read. What is not shown – hidden sheets, rows hidden by hand or by a filter – is
 * never read; it is named, as are titles, sums, and sheets without the header.
 */
public final class TableFile implements AutoCloseable {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int LEFT_OUT_SHOWN = 30;

    private final Upload upload;
    private final Table table;
    private final TableForm form;
    private final Map<Integer, SheetSurvey> sheets = new TreeMap<>();
    private int rows;

    private TableFile(Upload upload, Table table, TableForm form) {
        this.upload = upload;
        this.table = table;
        this.form = form;
    }

    /**
     * Reads the file once.
     *
     * @throws Refused if it is in another encoding or format, has wrong headers, cannot be read to its end, is empty or too long
     */
    public static TableFile of(InputStream content, TableForm form) throws IOException {
        Upload upload = Upload.of(content);
        try {
            var file = new TableFile(upload, table(upload), form);
            file.survey();
            return file;
        } catch (IOException | RuntimeException e) {
            upload.close();
            throw e;
        }
    }

    private static Table table(Upload upload) throws IOException {
        byte[] start = upload.firstBytes(OLE2.length);
        if (startsWith(start, OLE2)) {
            throw Refused.invalid("这是旧版（.xls）或加了密码的工作簿。请另存为不加密的“Excel 工作簿（.xlsx）”后重新上传。");
        }
        return startsWith(start, ZIP) ? new XlsxTable(upload) : new CsvTable(upload, TextEncoding.of(upload));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private void survey() {
        table.read(line -> {
            var sheet = sheets.computeIfAbsent(line.sheet().index(), index -> new SheetSurvey(line.sheet(), form));
            if (sheet.take(line) && ++rows > Bounds.MOST_ROWS) {
                throw Refused.invalid("一个文件最多 %d 行，请分成几个文件后再导入。".formatted(Bounds.MOST_ROWS));
            }
        });
        sheets.values().removeIf(SheetSurvey::isEmpty);
        if (sheets.values().stream().noneMatch(sheet -> sheet.header().isPresent())) {
            throw sheets.values().stream()
                    .findFirst()
                    .orElseGet(() -> new SheetSurvey(Sheet.CSV, form))
                    .refusal();
        }
        if (rows() == 0) {
            String left = leftOut().isEmpty() ? "" : "（" + String.join("；", leftOut()) + "）";
            throw Refused.invalid("文件里只有表头，没有%s%s，请检查后重新上传。".formatted(form.thing(), left));
        }
    }

    public int rows() {
        return readable().stream().mapToInt(SheetSurvey::rows).sum();
    }

    /** Labels of the columns that nothing is taken from, in words; empty if there are none. */
    public String unusedColumns() {
        return Header.shown(readable().stream()
                .flatMap(sheet -> sheet.header().stream())
                .flatMap(header -> header.unused().stream())
                .distinct()
                .toList());
    }

    /** Sheets and rows that are not read: hidden ones, and sheets without the header. */
    public List<String> unread() {
        var left = new ArrayList<String>();
        table.hiddenSheets().forEach(name -> left.add("隐藏的工作表“" + name + "”没有读取"));
        sheets.values().forEach(sheet -> left.addAll(sheet.unread(sheets.size() > 1)));
        return left;
    }

    /** All that stands in the file and is not read, titles and sums among it, each with its place. */
    public List<String> leftOut() {
        var left = new ArrayList<>(unread());
        sheets.values().forEach(sheet -> left.addAll(sheet.around(sheets.size() > 1)));
        return left.size() <= LEFT_OUT_SHOWN ? left : left.subList(0, LEFT_OUT_SHOWN);
    }

    /**
     * That the file is read whole.
     *
     * @throws Refused naming what is not read
     */
    public void requireWhole() {
        if (!unread().isEmpty()) {
            throw Refused.invalid(String.join("；", unread()) + "。请取消隐藏、去掉多余的内容后重新导入。");
        }
    }

    /** Hands over the rows in their order. */
    public void read(Consumer<Row> taker) {
        boolean named = readable().size() > 1;
        var position = new int[1];
        table.read(line -> header(line).ifPresent(header -> taker.accept(header.row(line, ++position[0], named))));
    }

    private Optional<Header> header(Line line) {
        return Optional.ofNullable(sheets.get(line.sheet().index()))
                .flatMap(SheetSurvey::header)
                .filter(header -> line.number() > header.number()
                        && !line.hidden()
                        && !line.isBlank()
                        && !header.isClosing(line));
    }

    private List<SheetSurvey> readable() {
        return sheets.values().stream()
                .filter(sheet -> sheet.header().isPresent())
                .toList();
    }

    @Override
    public void close() {
        try {
            upload.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
