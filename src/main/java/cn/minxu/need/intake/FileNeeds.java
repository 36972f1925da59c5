package cn.minxu.need.intake;

import cn.minxu.Refused;
import cn.minxu.need.NewNeed;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

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
     * @throws Refused if the file cannot be read, lacks columns or is empty, or a row is not written as it should be
     */
    public static List<Row> read(InputStream content, ZoneId zone) throws IOException {
        var reading = new RowReading(zone);
        var rows = new ArrayList<Row>();
        try (NeedFile file = NeedFile.of(Upload.of(content))) {
            file.read(row -> rows.add(new Row(row.number(), row.text(Column.SERIAL), read(reading, row))));
        }
        return rows;
    }

    private static NewNeed read(RowReading reading, NeedRow row) {
        try {
            return reading.read(row);
        } catch (Refused refused) {
            throw Refused.invalid("第 %d 行：%s。".formatted(row.number(), refused.getMessage()));
        }
    }
}
