package cn.minxu.need.intake;

import cn.minxu.table.Row;
import cn.minxu.table.TableFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file of needs whose form is right; its rows are not checked yet. */
class NeedFile implements AutoCloseable {

    private final TableFile table;

    private NeedFile(TableFile table) {
        this.table = table;
    }

    /**
     * Reads the file once.
     *
     * @throws cn.minxu.Refused if it is in another encoding or format, has wrong headers, cannot be read to its end, is empty or too long
     */
    static NeedFile of(InputStream content) throws IOException {
        return new NeedFile(TableFile.of(content, Column.FORM));
    }

    int rows() {
        return table.rows();
    }

    /** In words; empty if there are none. */
    String unusedColumns() {
        return table.unusedColumns();
    }

    /** What stands in the file and is not read. */
    List<String> leftOut() {
        return table.leftOut();
    }

    /** @throws cn.minxu.Refused naming rows and sheets that are not read */
    void requireWhole() {
        table.requireWhole();
    }

    /** Hands over the rows in their order, each with the earlier one of its community that has the same serial. */
    void read(Consumer<NeedRow> taker) {
        Map<String, String> serials = new HashMap<>();
        table.read(row -> taker.accept(new NeedRow(row, twin(row, serials))));
    }

    private static @Nullable String twin(Row row, Map<String, String> serials) {
        String serial = RowKey.serial(row.name(Column.SERIAL.label()));
        String key = row.sheet() + "/" + row.name(Column.COMMUNITY.label()) + "/" + serial;
        return serial.isEmpty() ? null : serials.putIfAbsent(key, row.where());
    }

    @Override
    public void close() {
        table.close();
    }
}
