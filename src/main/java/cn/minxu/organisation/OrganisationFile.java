package cn.minxu.organisation;

import cn.minxu.Refused;
import cn.minxu.table.Row;
import cn.minxu.table.TableFile;
import cn.minxu.table.TableForm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the file of an organisation. It is taken whole or not at all, so that nothing of it may be left out. */
final class OrganisationFile {

    private static final TableForm FORM =
            new TableForm("内容", List.of("类型", "名称", "上级"), List.of("账号", "岗位", "角色", "初始密码"), Map.of(), true, "");

    private OrganisationFile() {}

    /** @throws Refused if it is no such file at all; what a single row says is not judged here */
    static List<OrganisationRow> read(byte[] content) {
        try (var file = TableFile.of(new ByteArrayInputStream(content), FORM)) {
            file.requireWhole();
            var rows = new ArrayList<OrganisationRow>();
            file.read(row -> rows.add(row(row)));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganisationRow row(Row row) {
        if (row.sheet() != null) {
            throw Refused.invalid("工作簿里有几张工作表都有内容，请把全部单位和人员放在一张工作表里。");
        }
        return new OrganisationRow(
                row.number(),
                row.name("类型"),
                row.name("名称"),
                row.name("上级"),
                row.name("账号"),
                row.name("岗位"),
                row.name("角色"),
                row.text("初始密码"),
                misread(row));
    }

    private static List<String> misread(Row row) {
        var misread = new ArrayList<String>();
        row.formulas().forEach(column -> misread.add("“" + column + "”是公式，请粘贴为文字"));
        if (row.surplus()) {
            misread.add("内容超出了表头的列数，请检查：内容中有逗号时应加引号");
        }
        return misread;
    }
}
