package cn.minxu.replay.meetings;

import cn.minxu.organisation.UnitKind;
import cn.minxu.replay.stage.Folder;
import cn.minxu.replay.stage.Published;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Months of a district's 阳光17议 as a folder holds them.
 *
 * @param folder where it was read from
 * @param organisation the content of {@code organisation.csv}
 * @param meetings in the order in which they were held, at least one
 * @param published figures that were published of them, by what they count; empty if none were
 */
public record MeetingFolder(
        Path folder, byte[] organisation, List<MeetingRow> meetings, Map<String, BigDecimal> published)
        implements Folder {

    public static final String MEETINGS = "meetings.csv";

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    public static MeetingFolder read(Path folder) throws IOException {
        List<MeetingRow> meetings =
                new MeetingRows(Folder.names(folder, UnitKind.COMMUNITY)).read(folder.resolve(MEETINGS));
        return new MeetingFolder(
                folder,
                Files.readAllBytes(folder.resolve(ORGANISATION)),
                meetings,
                Published.read(folder.resolve("published.csv"), MeetingHeadline.values(), name -> false));
    }

    YearMonth first() {
        return meetings.stream()
                .map(MeetingRow::month)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    YearMonth last() {
        return meetings.stream()
                .map(MeetingRow::month)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
