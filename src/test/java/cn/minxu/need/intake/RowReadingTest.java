package cn.minxu.need.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.table.Row;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of a file")
class RowReadingTest {

    private final RowReading reading = new RowReading(ZoneId.of("Asia/Shanghai"), name -> name);

    @ParameterizedTest
    @CsvSource({
        "2021-01-01 08:03, 2021-01-01T00:03:00Z",
        "2021/1/1 8:03, 2021-01-01T00:03:00Z",
        "2021-01-01T08:03:59, 2021-01-01T00:03:59Z",
        "44197.3354166667, 2021-01-01T00:03:00Z",
        "44197.33541666666, 2021-01-01T00:03:00Z"
    })
    void has_its_time_as_spreadsheets_write_it(String written, String meant) {
        assertThat(reading.read(with(Column.REGISTERED_AT, written)).need().registeredAt())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-30 08:03", "2021-01-01 24:00", "2021-01-01", "昨天", "0", "20210101", "01/02/2021 08:03"})
    void with_another_time_is_refused_naming_the_column(String written) {
        assertThat(reading.read(with(Column.REGISTERED_AT, written)).problems())
                .singleElement()
                .asString()
                .contains("“登记时间”");
    }

    @Test
    void without_a_serial_is_refused() {
        assertThat(reading.read(with(Column.SERIAL, "")).problems()).containsExactly("缺少“序号”");
        assertThat(reading.read(with(Column.SERIAL, "9".repeat(41))).problems())
                .singleElement()
                .asString()
                .contains("最多 40");
    }

    @Test
    void with_a_formula_is_refused_naming_the_column() {
        var row = new Row(null, 9, 8, with(Column.SERIAL, "1").row().texts(), Set.of("诉求内容"), false);
        assertThat(reading.read(new NeedRow(row, null)).problems()).containsExactly("“诉求内容”是公式，请粘贴为数值或文字");
    }

    @Test
    void has_all_its_problems_told_at_once() {
        var texts = new HashMap<>(with(Column.REGISTERED_AT, "昨天").row().texts());
        texts.put("序号", "");
        texts.put("紧急", "也许");
        var row = new Row(null, 9, 8, texts, Set.of("地点"), true);
        assertThat(reading.read(new NeedRow(row, null)).problems())
                .hasSize(5)
                .anyMatch(problem -> problem.contains("超出了表头"))
                .anyMatch(problem -> problem.contains("“地点”是公式"))
                .anyMatch(problem -> problem.contains("“序号”"))
                .anyMatch(problem -> problem.contains("“登记时间”"))
                .anyMatch(problem -> problem.contains("“紧急”应填：是、否"));
    }

    @Test
    void is_the_same_need_when_serial_minute_and_community_are_the_same() {
        String key = key(Column.SERIAL, "1");
        assertThat(List.of(
                        key(Column.PHONE, ""),
                        key(Column.CONTENT, "写错了的内容，后来改正"),
                        key(Column.REGISTERED_AT, "2021/1/1 8:03"),
                        key(Column.REGISTERED_AT, "2021-01-01 08:03:37"),
                        key(Column.SERIAL, "001"),
                        key(Column.SERIAL, "1.0"),
                        key(Column.SERIAL, "１\u200B"),
                        key(Column.COMMUNITY, "甲\u00A0社区")))
                .containsOnly(key);
        assertThat(Set.of(
                        key,
                        key(Column.SERIAL, "2"),
                        key(Column.SERIAL, "10"),
                        key(Column.COMMUNITY, "乙社区"),
                        key(Column.REGISTERED_AT, "2021-01-01 08:04")))
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"是,true", "√,true", "1,true", "TRUE,true", "紧急,true", "否,false", "0,false", "'',false", "一般,false"})
    void says_in_many_ways_whether_it_is_urgent(String written, boolean urgent) {
        assertThat(reading.read(with(Column.URGENT, written)).need().urgent()).isEqualTo(urgent);
    }

    @Test
    void whose_phone_cannot_be_read_is_a_need_without_a_phone() {
        var read = reading.read(with(Column.PHONE, "1380000000"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.need().phone()).isNull();
        assertThat(read.remarks())
                .singleElement()
                .asString()
                .contains("“联系电话”无法识别")
                .doesNotContain("1380000000");
    }

    @Test
    void gives_an_empty_cell_as_nothing() {
        assertThat(reading.read(with(Column.PHONE, "\u200B ")).need().phone()).isNull();
        assertThat(reading.read(with(Column.VULNERABLE, "无")).need().vulnerable())
                .isNull();
    }

    private String key(Column column, String text) {
        return reading.read(with(column, text)).need().intakeKey();
    }

    private static NeedRow with(Column column, String text) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "序号", "1",
                "登记时间", "2021-01-01 08:03",
                "来源渠道", "窗口",
                "社区", "甲社区",
                "诉求内容", "树枝挡住了窗户",
                "联系电话", "13500000000"));
        texts.put(column.label(), text);
        return new NeedRow(new Row(null, 2, 1, texts, Set.of(), false), null);
    }
}
