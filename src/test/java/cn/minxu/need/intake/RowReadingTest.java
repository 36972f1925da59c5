package cn.minxu.need.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of a file")
class RowReadingTest {

    private final RowReading reading = new RowReading(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        "2021-01-01 08:03, 2021-01-01T00:03:00Z",
        "2021/1/1 8:03, 2021-01-01T00:03:00Z",
        "2021-01-01T08:03:59, 2021-01-01T00:03:59Z",
        "44197.3354166667, 2021-01-01T00:03:00Z",
        "44197.33541666666, 2021-01-01T00:03:00Z"
    })
    void has_its_time_as_spreadsheets_write_it(String written, String meant) {
        assertThat(reading.read(with(Column.REGISTERED_AT, written)).registeredAt())
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2021-02-30 08:03", "2021-01-01 24:00", "2021-01-01", "昨天", "0", "20210101", "01/02/2021 08:03"})
    void with_another_time_is_refused_naming_the_column(String written) {
        assertThatThrownBy(() -> reading.read(with(Column.REGISTERED_AT, written)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“登记时间”");
    }

    @Test
    void without_a_serial_is_refused() {
        assertThatThrownBy(() -> reading.read(with(Column.SERIAL, ""))).hasMessage("缺少“序号”");
        assertThatThrownBy(() -> reading.read(with(Column.SERIAL, "9".repeat(41))))
                .hasMessageContaining("最多 40");
    }

    @Test
    void with_a_formula_is_refused_naming_the_column() {
        var row = new NeedRow(9, with(Column.SERIAL, "1").texts(), Set.of(Column.CONTENT), false);
        assertThatThrownBy(() -> reading.read(row)).isInstanceOf(Refused.class).hasMessage("“诉求内容”是公式，请粘贴为数值或文字");
    }

    @Test
    void is_the_same_need_when_serial_time_community_and_content_are_the_same() {
        String key = reading.read(with(Column.SERIAL, "1")).intakeKey();
        assertThat(reading.read(with(Column.PHONE, "")).intakeKey()).isEqualTo(key);
        assertThat(reading.read(with(Column.REGISTERED_AT, "2021/1/1 8:03")).intakeKey())
                .isEqualTo(key);
        assertThat(Set.of(
                        key,
                        reading.read(with(Column.SERIAL, "2")).intakeKey(),
                        reading.read(with(Column.CONTENT, "另一件")).intakeKey(),
                        reading.read(with(Column.COMMUNITY, "乙社区")).intakeKey(),
                        reading.read(with(Column.REGISTERED_AT, "2021-01-01 08:04"))
                                .intakeKey()))
                .hasSize(5);
    }

    @Test
    void gives_an_empty_cell_as_nothing() {
        assertThat(reading.read(with(Column.PHONE, "")).phone()).isNull();
    }

    private static NeedRow with(Column column, String text) {
        Map<Column, String> texts = new EnumMap<>(Map.of(
                Column.SERIAL, "1",
                Column.REGISTERED_AT, "2021-01-01 08:03",
                Column.CHANNEL, "窗口",
                Column.COMMUNITY, "甲社区",
                Column.CONTENT, "树枝挡住了窗户",
                Column.PHONE, "13500000000"));
        texts.put(column, text);
        return new NeedRow(2, texts, Set.of(), false);
    }
}
