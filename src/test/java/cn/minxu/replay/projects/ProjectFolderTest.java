package cn.minxu.replay.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A folder of projects")
class ProjectFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void whole() throws IOException {
        SmallProjects.in(folder);
    }

    @Test
    void is_read_with_what_has_to_come_of_each() throws IOException {
        var projects = ProjectFolder.read(folder);
        assertThat(projects.projects().stream().map(row -> row.name() + " " + row.outcome()))
                .contains(
                        "会上签一 endEvent_projectCompleted",
                        "改了不过 endEvent_appraisalFailed",
                        "中期不过 endEvent_projectEndedEarly",
                        "正在办 ",
                        "没人认领 ",
                        "一次不过 endEvent_appraisalFailed");
        assertThat(projects.signTogether()).containsExactly("甲社区");
        assertThat(projects.projects().get(1).budget()).isEqualTo(6_000_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation.csv", "projects.csv"})
    void must_hold_each_file(String file) throws IOException {
        Files.delete(folder.resolve(file));
        refuses("没有文件", file);
    }

    @ParameterizedTest
    @CsvSource({
        "预算, 预酸, 表头缺少",
        "甲社区, 丁社区, 社区“丁社区”不在",
        "'\n2,', '\n1,', “编号”重复",
        "',会上签一', ',', 请填写“名称”",
        "',1000,认领', ',1000.001,认领', 小数多于两位",
        "',1000,认领', ',-1000,认领', 经费预算",
        "一号企业:1000, 一号企业:999.99, 一分不差",
        "一号企业:1000, 零号企业:1000, 认领单位“零号企业”不在",
        "2021-03-01, 2021-02-30, “提出日期”应写作",
        "12/8/12/12/8/12/16, 16/8/12/12/8/12/16, 各不超过 15",
        "12/8/12/12/8/12/16, 12/8/12/12/8/12, 应为七个分值",
        "10/6/10/10/6/10/10, 12/6/12/12/6/12/10, 其他的没有",
        "',完成,9,10', ',做完,9,10', “结果”应为",
        "',完成,9,10', ',完成,11,10', “满意”应为 0 到 10 的整数",
        "',500,认领', ',500,摊派', “方式”应为：认领、共建、创投"
    })
    void must_be_right_in_every_row(String right, String wrong, String told) throws IOException {
        Path path = folder.resolve("projects.csv");
        Files.writeString(path, Files.readString(path).replaceFirst(Pattern.quote(right), wrong));
        refuses(told);
    }

    @Test
    void publishes_what_can_be_counted() throws IOException {
        Files.writeString(folder.resolve("published.csv"), "名目,数\n甲社区心愿,2\n");
        refuses("“名目”应为：确定项目");
    }

    private void refuses(String... told) {
        assertThatThrownBy(() -> ProjectFolder.read(folder))
                .isInstanceOf(Refused.class)
                .hasMessageContainingAll(told);
    }
}
