package cn.minxu.need.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.minxu.need.intake.ImportRemark;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that a spreadsheet opens. */
class CsvReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"})
    void has_no_cell_that_a_spreadsheet_takes_for_a_formula(String start) throws IOException {
        var out = new StringBuilder();
        var report = new CsvReport(out);
        report.say(start + "1");
        report.add(new ImportRemark(start + "表", 2, 1, start + "7", ImportRemark.Result.REFUSED, start + "2", null));
        assertThat(out.substring(out.indexOf("\n")))
                .contains("'" + start + "1", "'" + start + "2", "'" + start + "7", "'" + start + "表 第 2 行");
    }
}
