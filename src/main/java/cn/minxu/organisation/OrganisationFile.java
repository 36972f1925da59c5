package cn.minxu.organisation;

import cn.minxu.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads the file of an organisation: CSV in UTF-8, with or without a byte order mark, or GB18030. */
final class OrganisationFile {

    private static final List<String> REQUIRED = List.of("类型", "名称", "上级");
    private static final List<String> OPTIONAL = List.of("账号", "岗位", "角色", "初始密码");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(false)
            .get();

    private OrganisationFile() {}

    /** @throws Refused if it is no such file at all; what a single row says is not judged here */
    static List<OrganisationRow> read(byte[] content) {
        try (var parser = CSVParser.parse(decode(content), FORMAT)) {
            checkHeader(parser.getHeaderNames());
            var rows = new ArrayList<OrganisationRow>();
            for (var line : parser) {
                if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(row(line));
                }
            }
            if (rows.isEmpty()) {
                throw Refused.invalid("文件里只有表头，没有内容。");
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refused.invalid("无法读取文件：请确认是逗号分隔的 CSV、表头没有重复的列、引号成对出现。");
        }
    }

    private static String decode(byte[] content) {
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            throw Refused.invalid("这是 Excel 工作簿，请在 Excel 中另存为“CSV UTF-8（逗号分隔）”后再导入。");
        }
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var decoder = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
                var text = decoder.decode(ByteBuffer.wrap(content)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException tryNext) {
                continue;
            }
        }
        throw Refused.invalid("文件编码既不是 UTF-8 也不是 GB18030，请另存为“CSV UTF-8（逗号分隔）”后再导入。");
    }

    private static void checkHeader(List<String> header) {
        Set<String> columns = new LinkedHashSet<>(header);
        columns.remove("");
        var missing = new ArrayList<>(REQUIRED);
        missing.removeAll(columns);
        if (!missing.isEmpty()) {
            throw Refused.invalid("表头缺少：%s。第一行应为：类型,名称,上级，可另加：账号,岗位,角色,初始密码。".formatted(String.join("、", missing)));
        }
        columns.removeAll(REQUIRED);
        columns.removeAll(OPTIONAL);
        if (!columns.isEmpty()) {
            throw Refused.invalid("表头有不认识的列：%s。可用的列：类型、名称、上级、账号、岗位、角色、初始密码。".formatted(String.join("、", columns)));
        }
    }

    private static OrganisationRow row(CSVRecord line) {
        return new OrganisationRow(
                Math.toIntExact(line.getRecordNumber()) + 1,
                cell(line, "类型"),
                cell(line, "名称"),
                cell(line, "上级"),
                cell(line, "账号"),
                cell(line, "岗位"),
                cell(line, "角色"),
                cell(line, "初始密码"));
    }

    private static String cell(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column).strip() : "";
    }
}
