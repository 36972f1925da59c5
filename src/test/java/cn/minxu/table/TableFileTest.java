package cn.minxu.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.minxu.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An uploaded table")
class TableFileTest {

    private static final TableForm FORM =
            new TableForm("诉求", List.of("序号", "社区"), List.of("电话"), Map.of("小区", "社区"), false, "社区");
    private static final String HEADER = Books.row(1, "", "序号", "社区");

    @Test
    void has_its_hidden_sheets_and_rows_left_out_and_named() {
        var file = read(new Books()
                .sheet(
                        "一月",
                        "",
                        HEADER
                                + Books.row(2, "", "1", "甲")
                                + Books.row(3, "hidden=\"1\"", "2", "乙")
                                + Books.row(4, "hidden=\"true\"", "3", "丙")
                                + Books.row(5, "ht=\"0\"", "4", "丁")
                                + Books.row(7, "", "5", "戊"))
                .sheet("旧数据", "state=\"hidden\"", HEADER + Books.row(2, "", "9", "己"))
                .sheet("更旧", "state=\"veryHidden\"", HEADER + Books.row(2, "", "9", "庚"))
                .bytes());
        assertThat(communities(file)).containsExactly("甲", "戊");
        assertThat(file.leftOut()).containsExactly("隐藏的工作表“旧数据”没有读取", "隐藏的工作表“更旧”没有读取", "隐藏或被筛选掉的行没有读取：第 3–5 行（共 3 行）");
        assertThatThrownBy(file::requireWhole).hasMessageContaining("第 3–5 行").hasMessageContaining("取消隐藏");
    }

    @Test
    void whose_rows_are_all_hidden_is_refused_saying_so() {
        byte[] book = new Books()
                .sheet("表", "", HEADER + Books.row(2, "hidden=\"1\"", "1", "甲"))
                .bytes();
        assertThatThrownBy(() -> read(book))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有诉求")
                .hasMessageContaining("隐藏或被筛选掉的行没有读取：第 2 行");
        byte[] nothing = new Books().sheet("表", "state=\"hidden\"", HEADER).bytes();
        assertThatThrownBy(() -> read(nothing)).hasMessageContaining("都是隐藏的");
    }

    @Test
    void has_each_sheet_with_the_header_read_and_the_others_named() {
        var file = read(new Books()
                .sheet("说明", "", Books.row(1, "", "填表说明"))
                .sheet("一月", "", HEADER + Books.row(2, "", "1", "甲"))
                .sheet("二月", "", Books.row(1, "", "社区", "序号") + Books.row(2, "", "乙", "1"))
                .sheet("三月", "", Books.row(1, "", "序号", "街道", "电话") + Books.row(2, "", "1", "丙", ""))
                .sheet("空表", "", "")
                .bytes());
        assertThat(communities(file)).containsExactly("甲", "乙");
        assertThat(rows(file)).extracting(Row::where).containsExactly("工作表“一月”第 2 行", "工作表“二月”第 2 行");
        assertThat(rows(file)).extracting(Row::position).containsExactly(1, 2);
        assertThat(file.rows()).isEqualTo(2);
        assertThat(file.leftOut()).containsExactly("工作表“说明”没有读取：没有找到表头", "工作表“三月”没有读取：表头缺少：社区");
    }

    @Test
    void may_have_a_title_above_its_header_and_a_sum_below_its_rows() {
        var file = read("示范街道诉求登记表,\n制表：某科,\n序号,社区\n1,甲\n合计,\n总计：,\n共计人口多的小区,乙\n");
        assertThat(communities(file)).containsExactly("甲", "乙");
        assertThat(file.leftOut()).containsExactly("表头在第 3 行，上面的 2 行标题没有读取", "合计行没有读取：第 5–6 行（共 2 行）");
        assertThat(file.unread()).isEmpty();
    }

    @Test
    void may_write_its_header_with_stars_remarks_blanks_and_other_words() {
        assertThat(communities(read("\uFEFF\uFEFF* 序 号（必填）,\u200B小\u00A0区\u3000,备注,,\n1,甲,,,\n\n,,,,\n2,乙\n")))
                .containsExactly("甲", "乙");
        assertThat(read("序号,社区,小区,备注\n1,甲,乙,丙").unusedColumns())
                .as("the exact word counts")
                .isEqualTo("小区、备注");
    }

    @Test
    void with_several_faults_in_its_header_is_told_all_of_them() {
        assertThatThrownBy(() -> read("序号,序号,备注\n1,2,3"))
                .hasMessageContaining("表头缺少：社区")
                .hasMessageContaining("“序号”出现了不止一次");
    }

    @ParameterizedTest
    @CsvSource({
        "_x000D_, '\r'",
        "a_x000d__x000A_b, 'a\r\nb'",
        "_x005F_x000D_, _x000D_",
        "_x4E2D__x6587_, 中文",
        "_xD83D__xDE00_, 😀",
        "_x00G0_, _x00G0_",
        "x_y_x1, x_y_x1"
    })
    void has_the_escapes_of_its_format_decoded(String written, String meant) {
        byte[] book = new Books()
                .shared(out -> Books.write(out, "<si><r><t>甲" + written + "乙</t></r><rPh><t>注音</t></rPh></si>"))
                .sheet(
                        "表",
                        "",
                        HEADER + "<row><c><v>1</v></c><c t=\"s\"><v>0</v></c></row>"
                                + Books.row(3, "", "2", "甲" + written + "乙"))
                .bytes();
        assertThat(rows(read(book)))
                .extracting(row -> row.texts().get("社区"))
                .containsExactly("甲" + meant + "乙", "甲" + meant + "乙");
    }

    @ParameterizedTest
    @CsvSource({
        "'=\"00123\"', 00123",
        "'\"=\"\"00123\"\"\"', 00123",
        "=1+1, =1+1",
        "=====, =====",
        "'=\"a\"&\"b\"', '=\"a\"&\"b\"'"
    })
    void in_csv_holds_texts_only_whatever_they_begin_with(String cell, String meant) {
        var row = rows(read("序号,社区\n1," + cell)).get(0);
        assertThat(row.text("社区")).isEqualTo(meant);
        assertThat(row.formulas()).isEmpty();
    }

    @Test
    void of_a_workbook_marks_real_formulas_only() {
        byte[] book = new Books()
                .sheet(
                        "表",
                        "",
                        HEADER + Books.row(2, "", "1", "=1+1")
                                + "<row r=\"3\"><c><v>2</v></c><c t=\"str\"><f>A1</f><v>甲</v></c></row>"
                                + "<row r=\"4\"><c><v>3</v></c><c t=\"e\"><v>#REF!</v></c></row>")
                .bytes();
        assertThat(rows(read(book)))
                .extracting(row -> row.formulas().toString())
                .containsExactly("[]", "[社区]", "[社区]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void with_one_bad_byte_is_refused_naming_its_line(String encoding) {
        byte[] bytes = ("序号,社区\n" + "1,锦绣社区和它的邻居\n".repeat(5000)).getBytes(Charset.forName(encoding));
        int line = 0;
        for (int i = 0; i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
            if (line == 3210 && bytes[i] == ',') {
                bytes[i + 1] = (byte) 0xFF;
                break;
            }
        }
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("文件编码是 " + encoding)
                .hasMessageContaining("第 3211 行有损坏的字节");
    }

    @Test
    void that_names_a_document_type_has_nothing_of_it_read() {
        byte[] book = new Books()
                .sheet("表", "", HEADER + Books.row(2, "", "1", "&xxe;"))
                .bytes();
        assertThatThrownBy(() -> read(book)).isInstanceOf(Refused.class).hasMessageContaining("无法读取工作簿");
    }

    @Test
    void leaves_nothing_on_the_disk() throws IOException {
        var before = ours();
        try (var file = TableFile.of(new ByteArrayInputStream("序号,社区\n1,甲".getBytes(StandardCharsets.UTF_8)), FORM)) {
            assertThat(file.rows()).isEqualTo(1);
            assertThat(ours()).isEqualTo(before);
        }
    }

    private static List<Path> ours() throws IOException {
        try (var temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return temporary
                    .filter(file -> file.getFileName().toString().startsWith("minxu-import"))
                    .toList();
        }
    }

    private static List<String> communities(TableFile file) {
        return rows(file).stream().map(row -> row.name("社区")).toList();
    }

    private static List<Row> rows(TableFile file) {
        var rows = new ArrayList<Row>();
        file.read(rows::add);
        return rows;
    }

    private static TableFile read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static TableFile read(byte[] content) {
        try {
            return TableFile.of(new ByteArrayInputStream(content), FORM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
