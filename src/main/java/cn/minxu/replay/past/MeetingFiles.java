package cn.minxu.replay.past;

import cn.minxu.replay.past.PastMeeting.Somebody;
import cn.minxu.replay.past.PastMeeting.Tabled;
import cn.minxu.replay.stage.CsvFile;
import cn.minxu.replay.stage.CsvFile.Row;
import java.util.List;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads {@code demo/meetings.csv}, and whom and what each of its meetings is about. */
@Component
@ConditionalOnProperty("minxu.demo-history")
class MeetingFiles {

    private static final String MEETING = "会议";
    private static final String SOON = "即将";

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    List<PastMeeting> read() {
        List<Row> members = CsvFile.shipped("demo/meeting-members.csv", List.of(MEETING, "姓名", "身份", "账号", "到会"));
        List<Row> topics = CsvFile.shipped("demo/meeting-topics.csv", List.of(MEETING, "议题", "表决方式", "赞成", "反对", "弃权"));
        return CsvFile.shipped("demo/meetings.csv", List.of(MEETING, "社区", "经办", "复核", "项目", "召开", "题目", "地点")).stream()
                .map(row -> new PastMeeting(
                        row.text("社区"),
                        row.text("经办"),
                        row.text("复核"),
                        row.text("项目").isEmpty() ? null : row.text("项目"),
                        daysAgo(row),
                        row.text("题目"),
                        row.text("地点"),
                        of(row, members, MeetingFiles::member),
                        of(row, topics, MeetingFiles::topic)))
                .toList();
    }

    private static <T> List<T> of(Row meeting, List<Row> rows, Function<Row, T> read) {
        return rows.stream()
                .filter(row -> row.text(MEETING).equals(meeting.text(MEETING)))
                .map(read)
                .toList();
    }

    private static Somebody member(Row row) {
        String account = row.text("账号");
        return new Somebody(
                row.text("姓名"),
                row.text("身份"),
                account.isEmpty() ? null : account,
                row.text("到会").equals("是"));
    }

    private static Tabled topic(Row row) {
        return new Tabled(row.text("议题"), row.text("表决方式"), count(row, "赞成"), count(row, "反对"), count(row, "弃权"));
    }

    private static int daysAgo(Row row) {
        String written = row.text("召开");
        if (!written.equals(SOON) && !written.matches("-\\d{1,2}")) {
            throw row.wrong("“召开”应为 -9（工作日前）或 " + SOON + "。");
        }
        return written.equals(SOON) ? 0 : -Integer.parseInt(written);
    }

    private static int count(Row row, String column) {
        String written = row.text(column);
        if (!written.matches("\\d{0,3}")) {
            throw row.wrong("“" + column + "”应为票数。");
        }
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }
}
