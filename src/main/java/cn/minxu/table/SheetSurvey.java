package cn.minxu.table;

import cn.minxu.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is found in a sheet when it is read for the first time: its header, how many rows, and what is left out of it. */
class SheetSurvey {

    /** Titles and remarks may stand above a header. */
    private static final int LINES_ABOVE = 10;

    private final TableForm form;
    private final Sheet sheet;
    private final Numbers hidden = new Numbers();
    private final Numbers sums = new Numbers();
    private @Nullable Header header;
    private @Nullable Header first;
    private int above;
    private int rows;

    SheetSurvey(Sheet sheet, TableForm form) {
        this.sheet = sheet;
        this.form = form;
    }

    /** @return whether the line is a row to be read */
    boolean take(Line line) {
        if (line.isBlank()) {
            return false;
        }
        if (line.hidden()) {
            hidden.add(line.number());
            return false;
        }
        if (header == null) {
            seek(line);
            return false;
        }
        if (header.isClosing(line)) {
            sums.add(line.number());
            return false;
        }
        rows++;
        return true;
    }

    private void seek(Line line) {
        if (above > LINES_ABOVE) {
            return;
        }
        var found = new Header(line, form);
        if (found.isOne()) {
            header = found;
        } else {
            above++;
            first = first == null ? found : first;
        }
    }

    Sheet sheet() {
        return sheet;
    }

    int rows() {
        return rows;
    }

    boolean isEmpty() {
        return header == null && first == null && hidden.isEmpty();
    }

    /** The header, if the sheet can be read. */
    Optional<Header> header() {
        return Optional.ofNullable(header).filter(found -> found.problems().isEmpty());
    }

    /** Rows that are not read, each with its place. */
    List<String> unread(boolean named) {
        var left = new ArrayList<String>();
        String where = named ? sheet.shown() : "";
        if (header == null || header().isEmpty()) {
            left.add(sheet.shown() + "没有读取：" + String.join("；", problems()));
            return left;
        }
        if (!hidden.isEmpty()) {
            left.add(where + "隐藏或被筛选掉的行没有读取：" + hidden.shown());
        }
        return left;
    }

    /** What is understood as no rows: titles and sums. */
    List<String> around(boolean named) {
        var left = new ArrayList<String>();
        String where = named ? sheet.shown() : "";
        if (header == null || header().isEmpty()) {
            return left;
        }
        if (above > 0) {
            left.add("%s表头在第 %d 行，上面的 %d 行标题没有读取".formatted(where, header.number(), above));
        }
        if (!sums.isEmpty()) {
            left.add(where + "合计行没有读取：" + sums.shown());
        }
        return left;
    }

    private List<String> problems() {
        if (header != null) {
            return header.problems();
        }
        return List.of(first == null ? "看得见的行里没有表头" : "没有找到表头");
    }

    /** Why a file cannot be read of which this is the first sheet that holds anything. */
    Refused refusal() {
        Header best = header != null ? header : first;
        if (best == null) {
            return Refused.invalid(
                    hidden.isEmpty()
                            ? "文件是空的，请检查后重新上传。"
                            : "文件里看得见的行没有内容：" + hidden.shown() + "是隐藏的或被筛选掉了。请取消隐藏和筛选后重新保存。");
        }
        return Refused.invalid(
                best.isPartly()
                        ? "%s%s。第一行应有（次序不限）：%s"
                                .formatted(sheet.shown(), String.join("；", best.problems()), form.expected())
                        : "第一行不是表头。请确认文件是 CSV（UTF-8 或 GB18030，逗号分隔）或 XLSX，第一行应为：" + form.expected());
    }
}
