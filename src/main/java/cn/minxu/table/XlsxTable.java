package cn.minxu.table;

import cn.minxu.Refused;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** The sheets of a workbook that can be seen, one after the other. */
class XlsxTable implements Table {

    private final Upload upload;
    private List<String> hidden = List.of();

    XlsxTable(Upload upload) {
        this.upload = upload;
    }

    @Override
    public void read(Consumer<Line> taker) {
        try {
            lines(line -> {
                try {
                    taker.accept(line);
                } catch (RuntimeException e) {
                    throw new TakersOwn(e);
                }
            });
        } catch (TakersOwn e) {
            throw e.failure;
        } catch (Refused e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // a damaged file is answered with exceptions of every kind
            throw unreadable(e);
        }
    }

    private void lines(Consumer<Line> taker) throws IOException, XMLStreamException {
        try (var archive = new Archive(upload.channel())) {
            var book = new Workbook(archive);
            hidden = book.hidden();
            try (SharedStrings shared = book.sharedStrings()) {
                for (Workbook.Part sheet : book.sheets()) {
                    try (var xml = new Xml(book.open(sheet))) {
                        new SheetReading(xml, sheet.sheet(), shared).read(taker);
                    }
                }
            }
        }
    }

    @Override
    public List<String> hiddenSheets() {
        return hidden;
    }

    static Refused unreadable() {
        return Refused.invalid("无法读取工作簿：文件已损坏，或不是 XLSX。请在表格软件中打开，另存为“Excel 工作簿（.xlsx）”后重新上传。");
    }

    private static Refused unreadable(Exception cause) {
        var refused = unreadable();
        refused.initCause(cause);
        return refused;
    }

    /** What went wrong with whoever takes the lines, not with the file. */
    private static class TakersOwn extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient RuntimeException failure;

        TakersOwn(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
