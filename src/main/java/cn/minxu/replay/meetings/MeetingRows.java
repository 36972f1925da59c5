package cn.minxu.replay.meetings;

import cn.minxu.casework.Labelled;
import cn.minxu.replay.meetings.MeetingRow.Held;
import cn.minxu.replay.stage.CsvFile;
import cn.minxu.replay.stage.CsvFile.Row;
import cn.minxu.replay.stage.Folder;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code meetings.csv}: one meeting of one community a month, put into the order in which they were held. */
final class MeetingRows {

    private static final List<String> COLUMNS = List.of("社区", "月份", "会议", "议题", "应到", "实到", "赞成", "反对", "弃权");

    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2099, 12);
    private static final int MOST_MEMBERS = 1000;
    private static final int LONGEST_TOPIC = 200;

    /** How often a topic is deliberated before it goes to the residents' representatives. */
    private static final int MOST_TIMES = 3;

    private final Set<String> communities;

    /** What is tabled again in a community's next meeting, and how often it has been deliberated by then. */
    private final Map<String, Again> again = new HashMap<>();

    /** Topics by community that are to come to the representatives. */
    private final Set<List<String>> referred = new HashSet<>();

    private final Map<String, YearMonth> last = new HashMap<>();

    private record Again(String topic, int times) {}

    /** @param communities names of the communities that the district has */
    MeetingRows(Set<String> communities) {
        this.communities = communities;
    }

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    List<MeetingRow> read(Path file) {
        var read = new ArrayList<Read>();
        CsvFile.read(file, COLUMNS).forEach(row -> read.add(new Read(row, meeting(row))));
        // a third meeting without agreement comes before the representatives' of its month
        read.sort(Comparator.comparing((Read each) -> each.meeting().month())
                .thenComparing(each -> each.meeting().held()));
        for (Read each : read) {
            if (each.meeting().held() == Held.SUN17) {
                follow(each.row(), each.meeting());
            } else if (!referred.remove(key(each.meeting()))) {
                throw each.row().wrong("提交居民代表会议的，应是本社区议过 " + MOST_TIMES + " 次仍没有一致的议题。");
            }
        }
        return read.stream().map(Read::meeting).toList();
    }

    private record Read(Row row, MeetingRow meeting) {}

    private MeetingRow meeting(Row row) {
        int due = number(row, "应到", 1, MOST_MEMBERS);
        int present = number(row, "实到", 0, due);
        boolean quorum = MeetingRow.hasQuorum(present, due);
        var meeting = new MeetingRow(
                community(row),
                month(row),
                Labelled.named(Held.values(), row.text("会议"))
                        .orElseThrow(() -> row.wrong("“会议”应为：" + Labelled.labels(Held.values()) + "。")),
                topic(row),
                due,
                present,
                quorum ? number(row, "赞成", 0, present) : 0,
                quorum ? number(row, "反对", 0, present) : 0,
                quorum ? number(row, "弃权", 0, present) : 0);
        if (meeting.votesFor() + meeting.against() + meeting.abstained() > present) {
            throw row.wrong("“赞成”“反对”“弃权”之和不能多于“实到”。");
        }
        return meeting;
    }

    /** What was not agreed comes back in the community's next meeting. */
    private void follow(Row row, MeetingRow meeting) {
        String community = meeting.community();
        YearMonth before = last.put(community, meeting.month());
        if (before != null && !meeting.month().isAfter(before)) {
            throw row.wrong("一个社区每月只开一次阳光17议，请核对“月份”。");
        }
        Again expected = again.remove(community);
        if (expected != null && !expected.topic().equals(meeting.topic())) {
            throw row.wrong("上次没有一致的“" + expected.topic() + "”应在该社区这次会议再次提交。");
        }
        int times = expected == null ? 1 : expected.times() + 1;
        if (!meeting.isAgreed() && times < MOST_TIMES) {
            again.put(community, new Again(meeting.topic(), times));
        } else if (!meeting.isAgreed()) {
            referred.add(key(meeting));
        }
    }

    private static List<String> key(MeetingRow meeting) {
        return List.of(meeting.community(), meeting.topic());
    }

    private String community(Row row) {
        String name = row.text("社区");
        if (!communities.contains(name)) {
            throw row.wrong("社区“" + name + "”不在 " + Folder.ORGANISATION + " 中，请核对名称。");
        }
        return name;
    }

    private static YearMonth month(Row row) {
        String text = row.text("月份");
        if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")
                || YearMonth.parse(text).isBefore(EARLIEST)
                || YearMonth.parse(text).isAfter(LATEST)) {
            throw row.wrong("“月份”应写作 2021-03，在 " + EARLIEST + " 到 " + LATEST + " 之间。");
        }
        return YearMonth.parse(text);
    }

    private static String topic(Row row) {
        String topic = row.text("议题");
        if (topic.isEmpty() || topic.length() > LONGEST_TOPIC) {
            throw row.wrong("请填写“议题”，最多 " + LONGEST_TOPIC + " 个字。");
        }
        return topic;
    }

    private static int number(Row row, String column, int least, int most) {
        String text = row.text(column);
        int number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw row.wrong("“%s”应为 %d 到 %d 的整数。".formatted(column, least, most));
        }
        return number;
    }
}
