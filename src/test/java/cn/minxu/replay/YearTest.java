package cn.minxu.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import cn.minxu.replay.Course.Judged;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A year's folder")
class YearTest {

    @TempDir
    Path folder;

    @BeforeEach
    void whole() throws IOException {
        SmallYear.in(folder);
    }

    @Test
    void is_read_with_what_staff_decided_on_each_need() throws IOException {
        var year = read(folder);
        assertThat(year.needs()).hasSize(21);
        var ninth = year.needs().get(8);
        assertThat(ninth.registeredAt()).isEqualTo(Instant.parse("2021-01-09T12:15:00Z"));
        assertThat(ninth.course().judged()).isEqualTo(Judged.BIG);
        assertThat(ninth.course().lead()).isEqualTo("公安分局");
        assertThat(year.published()).containsKeys("大事", "甲社区/绿化养护");
    }

    @Test
    void is_read_as_an_uploaded_file_is() throws IOException {
        var plain = read(folder);
        for (String name : List.of("organisation.csv", "needs.csv", "decisions.csv", "published.csv")) {
            var lines = new ArrayList<>(Files.readAllLines(folder.resolve(name)));
            lines.set(0, lines.get(0).replace("\uFEFF", "").replace(",", "\u00A0,\u3000") + ",,");
            lines.add(1, "");
            lines.add(",,,,");
            Files.write(folder.resolve(name), lines, Charset.forName("GB18030"));
        }
        var spaced = read(folder);
        assertThat(spaced.needs()).isEqualTo(plain.needs());
        assertThat(spaced.published()).isEqualTo(plain.published());
    }

    @Test
    void needs_no_published_figures() throws IOException {
        Files.delete(folder.resolve("published.csv"));
        assertThat(read(folder).published()).isEmpty();
    }

    @Test
    void must_exist() {
        refuses(folder.resolve("none"), "没有目录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation.csv", "needs.csv", "decisions.csv"})
    void must_hold_each_file(String file) throws IOException {
        Files.delete(folder.resolve(file));
        refuses(folder, "没有文件", file);
    }

    @ParameterizedTest
    @CsvSource({
        "decisions.csv, 二次结果, 二次果, 表头缺少：二次结果",
        "needs.csv, 登记时间, 时间, 表头缺少：登记时间",
        "organisation.csv, 上级, 上, 表头缺少：上级",
        "decisions.csv, 公安分局, 公安局, 不是 organisation.csv 中的部门",
        "needs.csv, 甲社区, 丁社区, 社区“丁社区”不在 organisation.csv 中",
        "decisions.csv, '21,现行', '22,现行', 没有序号 21 的决定",
        "needs.csv, '\n21,', '\n20,', 序号 20 出现了不止一次",
        "decisions.csv, '\n21,', '\n20,', 序号 20 出现了不止一次",
        "decisions.csv, '大事', '要事', “研判”应为：大事、小事、超出社区权限、现行政策不能满足",
        "decisions.csv, '小事,A', '小事,D', “档次”应为 A、B 或 C",
        "decisions.csv, '异议,民政局,接收', '异议,综合行政执法局,接收', 退回过的部门不能再次承办",
        "decisions.csv, ',8,满意', ',0,满意', “办理工作日”应为 1 到 250 的整数",
        "decisions.csv, 基本满意, 凑合, “满意度”应为：非常满意、满意",
        "needs.csv, 2021-01-09 20:15, 某日, “登记时间”应写作",
        "published.csv, 大事, 急事, “名目”应为：诉求、大事",
        "published.csv, '研究,4', '研究,四', “数”应为数字"
    })
    void must_be_right_in_every_row(String file, String right, String wrong, String told) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, Files.readString(path).replaceFirst(right, wrong));
        refuses(folder, file, told);
    }

    @Test
    void must_not_decide_on_a_need_that_nobody_brought() throws IOException {
        Path decisions = folder.resolve("decisions.csv");
        Files.writeString(decisions, Files.readString(decisions) + "99,小事,A,,,,,,1,满意\n");
        refuses(folder, "序号 99 的决定在 needs.csv 中没有对应的诉求");
    }

    private static void refuses(Path folder, String... told) {
        assertThatThrownBy(() -> read(folder)).isInstanceOf(Refused.class).hasMessageContainingAll(told);
    }

    private static Year read(Path folder) throws IOException {
        return Year.read(folder, ZoneId.of("Asia/Shanghai"));
    }
}
