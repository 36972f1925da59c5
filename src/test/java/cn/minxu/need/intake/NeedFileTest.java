package cn.minxu.need.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of needs")
class NeedFileTest {

    private static final String HEADER = "序号,登记时间,来源渠道,社区,网格,大类,小类,诉求内容,地点,诉求人,联系电话";
    private static final String ROW = "1,2021-01-01 08:03,窗口,甲社区,第1网格,居住环境,绿化养护,树枝挡住了窗户，䶮先生说的,西门,吴霞,13500000000";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void is_read_in_both_encodings(String encoding) {
        var rows = read((HEADER + "\r\n" + ROW).getBytes(Charset.forName(encoding)));
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).text(Column.CONTENT)).isEqualTo("树枝挡住了窗户，䶮先生说的");
        assertThat(rows.get(0).text(Column.PHONE)).isEqualTo("13500000000");
        assertThat(rows.get(0).row().number()).isEqualTo(2);
    }

    @Test
    void may_begin_with_a_byte_order_mark() {
        assertThat(read(("\uFEFF" + HEADER + "\n" + ROW).getBytes(StandardCharsets.UTF_8)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "Big5", "Shift_JIS"})
    void in_another_encoding_is_refused_with_what_to_do(String encoding) {
        byte[] content = (HEADER.replace("诉", "訴") + "\n" + ROW.replace("䶮", "")).getBytes(Charset.forName(encoding));
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("UTF-8")
                .hasMessageContaining("GB18030");
    }

    @Test
    void is_read_to_its_last_byte_before_its_encoding_is_believed() {
        byte[] utf8 = (HEADER + "\n" + (ROW + "\n").repeat(5000)).getBytes(StandardCharsets.UTF_8);
        byte[] broken = java.util.Arrays.copyOf(utf8, utf8.length + 1);
        broken[utf8.length] = (byte) 0xFF;
        assertThatThrownBy(() -> read(broken)).isInstanceOf(Refused.class).hasMessageContaining("编码");
    }

    @Test
    void may_have_its_columns_in_any_order_and_more_of_them() throws IOException {
        String text = "身份证号,联系电话,诉求人,地点,诉求内容,小类,大类,网格,社区,来源渠道,登记时间,序号\n"
                + "370602,13500000000,吴霞,西门,树枝,绿化养护,居住环境,第1网格,甲社区,窗口,2021-01-01 08:03,7";
        try (var file = open(text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.unusedColumns()).isEqualTo("身份证号");
            assertThat(rows(file).get(0).text(Column.SERIAL)).isEqualTo("7");
        }
    }

    @Test
    void without_a_column_is_refused_naming_it() {
        String text = HEADER.replace("社区,", "").replace(",联系电话", "") + "\n" + ROW;
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("表头缺少：社区、联系电话。");
    }

    @Test
    void with_a_column_twice_is_refused_naming_it() {
        assertThatThrownBy(() -> read((HEADER + ",社区\n" + ROW).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("“社区”出现了不止一次");
    }

    @Test
    void without_content_is_refused() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessageContaining("空的");
        assertThatThrownBy(() -> read((HEADER + "\n,,,\n").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("只有表头");
    }

    @Test
    void with_an_open_quote_is_refused_with_the_row() {
        String text = HEADER + "\n" + ROW + "\n2,\"没有结束的引号,窗口\n";
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("第 3 行")
                .hasMessageContaining("引号");
    }

    @Test
    void keeps_the_rows_numbers_over_blank_and_quoted_lines() {
        String text = HEADER + "\n" + ROW.replace("树枝", "\"树枝\n").replace("说的", "说的\"") + "\n\n,,,\n" + ROW;
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .extracting(row -> row.row().number())
                .containsExactly(2, 5);
    }

    @Test
    void marks_cells_beyond_the_header_and_takes_what_begins_with_an_equals_sign_as_text() {
        String text = HEADER + "\n" + ROW.replace("吴霞", "=HYPERLINK(1)") + "\n" + ROW + ",多出来的";
        var rows = read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(0).formulas()).isEmpty();
        assertThat(rows.get(0).text(Column.RESIDENT)).isEqualTo("=HYPERLINK(1)");
        assertThat(rows.get(1).row().surplus()).isTrue();
    }

    @Test
    void may_be_a_workbook_whose_numbers_stay_the_digits_that_were_typed() {
        byte[] book = workbook(sheet -> {
            header(sheet);
            sheet.value(1, 0, 12);
            sheet.value(1, 1, LocalDateTime.of(2021, 1, 1, 8, 3));
            sheet.style(1, 1).format("yyyy-MM-dd HH:mm").set();
            sheet.value(1, 7, "树枝挡住了窗户");
            sheet.value(1, 10, 13514857728L);
        });
        var row = read(book).get(0);
        assertThat(row.text(Column.SERIAL)).isEqualTo("12");
        assertThat(row.text(Column.PHONE)).isEqualTo("13514857728");
        assertThat(row.text(Column.CONTENT)).isEqualTo("树枝挡住了窗户");
        assertThat(new RowReading(java.time.ZoneId.of("Asia/Shanghai"), name -> name)
                        .read(row)
                        .need()
                        .registeredAt())
                .isEqualTo("2021-01-01T00:03:00Z");
    }

    @Test
    void marks_the_formula_cells_of_a_workbook_with_their_row() {
        byte[] book = workbook(sheet -> {
            header(sheet);
            sheet.value(1, 0, "1");
            sheet.value(3, 0, "2");
            sheet.formula(3, 7, "CONCATENATE(\"a\",\"b\")");
        });
        var rows = read(book);
        assertThat(rows).extracting(row -> row.row().number()).containsExactly(2, 4);
        assertThat(rows.get(1).formulas()).containsExactly(Column.CONTENT);
    }

    @Test
    void that_is_a_damaged_or_an_old_workbook_is_refused_with_what_to_do() throws IOException {
        byte[] whole = workbook(NeedFileTest::header);
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("另存为");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThatThrownBy(() -> read(old)).isInstanceOf(Refused.class).hasMessageContaining(".xls");
        var other = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(other)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        assertThatThrownBy(() -> read(other.toByteArray()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不是 XLSX");
    }

    @Test
    void that_unpacks_without_end_is_refused() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 320; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        assertThatThrownBy(() -> read(bomb.toByteArray()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("过大");
    }

    private static void header(Worksheet sheet) {
        String[] labels = HEADER.split(",");
        for (int i = 0; i < labels.length; i++) {
            sheet.value(0, i, labels[i]);
        }
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            content.accept(book.newWorksheet("诉求"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<NeedRow> read(byte[] content) {
        try (var file = open(content)) {
            var rows = rows(file);
            assertThat(file.rows()).isEqualTo(rows.size());
            return rows;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static NeedFile open(byte[] content) throws IOException {
        return NeedFile.of(new ByteArrayInputStream(content));
    }

    private static List<NeedRow> rows(NeedFile file) {
        var rows = new ArrayList<NeedRow>();
        file.read(rows::add);
        return rows;
    }
}
