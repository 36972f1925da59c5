package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.NewNeed;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A file of needs read at once, for somebody who registers them himself and at their time. */
public final class FileNeeds {

    private FileNeeds() {}

    /**
     * A row of the file.
     *
     * @param number as a spreadsheet counts it, the header being 1
     * @param serial its 序号
     */
    public record Row(int number, String serial, NewNeed need) {}

    /**
     * The rows in their order, blank ones left out.
     *
     * @param zone in which the file writes its times
     * @throws Refused if the file cannot be read whole, lacks columns or is empty, or a row is not written as it should be
     */
    public static List<Row> read(InputStream content, ZoneId zone) throws IOException {
        var reading = new RowReading(zone, UnaryOperator.identity());
        var rows = new ArrayList<Row>();
        try (NeedFile file = NeedFile.of(content)) {
            file.requireWhole();
            file.read(row -> rows.add(read(reading, row)));
        }
        return rows;
    }

    private static Row read(RowReading reading, NeedRow row) {
        ReadRow read = reading.read(row);
        var wrong =
                Stream.concat(read.problems().stream(), read.remarks().stream()).toList();
        if (!wrong.isEmpty()) {
            throw Refused.invalid("%s：%s。".formatted(row.row().where(), String.join("；", wrong)));
        }
        return new Row(row.row().number(), row.text(Column.SERIAL), read.need());
    }
}
