package cn.minxu.replay.stage;

import cn.minxu.Refused;
import cn.minxu.table.TableFile;
import cn.minxu.table.TableForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.InputStreamSource;

/** A file of a folder, read as an uploaded one is; it must be read whole. */
public final class CsvFile {

    private final Object file;

    private CsvFile(Object file) {
        this.file = file;
    }

    /** A row; {@code number} as a spreadsheet counts it, the header being 1. */
    public record Row(CsvFile of, cn.minxu.table.Row cells) {

        /** What can be seen of it; empty where the row has no such cell. */
        public String text(String column) {
            return cells.name(column);
        }

        /** That something is wrong with this row; says where. */
        public Refused wrong(String what) {
            return Refused.invalid("%s %s：%s".formatted(of.file, cells.where(), what));
        }
    }

    /**
     * All rows.
     *
     * @throws Refused if the file does not exist, is no such file, or lacks one of the columns
     */
    public static List<Row> read(Path file, List<String> columns) {
        if (!Files.isRegularFile(file)) {
            throw Refused.invalid("没有文件 " + file + "。" + Folder.KINDS);
        }
        return new CsvFile(file).read(() -> Files.newInputStream(file), columns);
    }

    /** The same of a file that comes with the product. */
    public static List<Row> shipped(String name, List<String> columns) {
        return new CsvFile(name).read(new ClassPathResource(name), columns);
    }

    private List<Row> read(InputStreamSource source, List<String> columns) {
        try (var content = source.getInputStream();
                var table = TableFile.of(content, TableForm.of("内容", columns))) {
            table.requireWhole();
            var rows = new ArrayList<Row>();
            table.read(row -> rows.add(new Row(this, row)));
            return rows;
        } catch (Refused refused) {
            throw Refused.invalid(file + " 的" + refused.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
