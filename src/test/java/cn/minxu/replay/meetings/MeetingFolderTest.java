package cn.minxu.replay.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder of meetings")
class MeetingFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void whole() throws IOException {
        SmallMonths.in(folder);
    }

    @Test
    void is_read_in_the_order_in_which_the_meetings_were_held_with_what_has_to_come_of_each() throws IOException {
        var months = MeetingFolder.read(folder);
        assertThat(months.first()).isEqualTo(YearMonth.of(2020, 12));
        assertThat(months.last()).isEqualTo(YearMonth.of(2021, 3));
        assertThat(months.meetings().stream().map(row -> row.community() + " " + row.outcome()))
                .containsExactly(
                        "甲社区 NOT_PASSED",
                        "乙社区 NO_QUORUM",
                        "甲社区 NOT_PASSED",
                        "甲社区 NO_QUORUM",
                        "乙社区 PASSED",
                        "甲社区 PASSED",
                        "甲社区 PASSED",
                        "乙社区 NOT_PASSED");
        assertThat(months.meetings().get(1).votesFor())
                .as("disregarded without quorum")
                .isZero();
        assertThat(months.published()).containsKeys("协商会", "再次提交议题");
    }

    @Test
    void needs_no_published_figures() throws IOException {
        Files.delete(folder.resolve("published.csv"));
        assertThat(MeetingFolder.read(folder).published()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation.csv", "meetings.csv"})
    void must_hold_each_file(String file) throws IOException {
        Files.delete(folder.resolve(file));
        refuses("没有文件", file);
    }

    @Test
    void must_have_a_meeting() throws IOException {
        Path meetings = folder.resolve("meetings.csv");
        Files.write(meetings, List.of(Files.readAllLines(meetings).get(0)));
        refuses("meetings.csv", "只有表头，没有内容");
    }

    @ParameterizedTest
    @CsvSource({
        "meetings.csv, 应到, 应当, 表头缺少：应到",
        "meetings.csv, 甲社区, 丁社区, 社区“丁社区”不在 organisation.csv 中",
        "meetings.csv, 2020-12, 2020-13, “月份”应写作 2021-03",
        "meetings.csv, 2020-12, 1920-12, “月份”应写作 2021-03",
        "meetings.csv, 阳光17议, 协商会, “会议”应为：阳光17议、居民代表会议",
        "meetings.csv, ',停车位,9', ',,9', 请填写“议题”",
        "meetings.csv, '位,9,6', '位,0,0', “应到”应为 1 到 1000 的整数",
        "meetings.csv, '位,9,6', '位,9,10', “实到”应为 0 到 9 的整数",
        "meetings.csv, '位,9,6', '位,9,六', “实到”应为 0 到 9 的整数",
        "meetings.csv, '6,3,2,1', '6,7,0,0', “赞成”应为 0 到 6 的整数",
        "meetings.csv, '6,3,2,1', '6,-3,2,1', “赞成”应为 0 到 6 的整数",
        "meetings.csv, '6,3,2,1', '6,3,3,1', “反对”“弃权”之和不能多于“实到”",
        "meetings.csv, 2021-01, 2020-12, 一个社区每月只开一次阳光17议",
        "meetings.csv, '01,阳光17议,停车位', '01,阳光17议,别的', 上次没有一致的“停车位”应在该社区这次会议再次提交",
        "meetings.csv, '代表会议,停车位', '代表会议,养犬约定', 应是本社区议过 3 次仍没有一致的议题",
        "published.csv, 协商会, 大事, “名目”应为：协商会、达成协商成果",
        "published.csv, '会,7', '会,七', “数”应为数字"
    })
    void must_be_right_in_every_row(String file, String right, String wrong, String told) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(right, wrong));
        refuses(file, told);
    }

    private void refuses(String... told) {
        assertThatThrownBy(() -> MeetingFolder.read(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(told);
    }
}
