package cn.minxu.replay;

import cn.minxu.casework.Labelled;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.Grade;
import cn.minxu.replay.Course.Dispatch;
import cn.minxu.replay.Course.Judged;
import cn.minxu.replay.Course.Response;
import cn.minxu.replay.Course.StreetOutcome;
import cn.minxu.replay.stage.CsvFile;
import cn.minxu.replay.stage.CsvFile.Row;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code decisions.csv}: by the 序号 of each need, what staff decided on it. */
final class DecisionRows {

    private static final List<String> COLUMNS =
            List.of("序号", "研判", "档次", "一次分流部门", "一次结果", "二次分流部门", "二次结果", "区政府指定部门", "办理工作日", "满意度");

    /** Longer than any matter may take. */
    private static final int MOST_DAYS = 250;

    private final Set<String> departments;

    /** @param departments names of the departments that the district has */
    DecisionRows(Set<String> departments) {
        this.departments = departments;
    }

    /** @throws cn.minxu.Refused naming the first row that is wrong */
    Map<String, Course> read(Path file) {
        var courses = new LinkedHashMap<String, Course>();
        for (Row row : CsvFile.read(file, COLUMNS)) {
            String serial = row.text("序号");
            if (serial.isEmpty()) {
                throw row.wrong("缺少“序号”。");
            }
            if (courses.put(serial, course(row)) != null) {
                throw row.wrong("序号 " + serial + " 出现了不止一次。");
            }
        }
        return courses;
    }

    private Course course(Row row) {
        Judged judged = choice(row, "研判", Judged.values());
        Dispatch first = judged == Judged.BIG ? dispatch(row, "一次分流部门", "一次结果") : null;
        Dispatch second = first == null || first.accepted() ? null : dispatch(row, "二次分流部门", "二次结果");
        String lead = second == null || second.accepted() ? null : department(row, "区政府指定部门");
        requireNoneTwice(row, first, second, lead);
        return new Course(
                judged,
                judged == Judged.SMALL ? grade(row) : null,
                first,
                second,
                lead,
                judged == Judged.OUTSIDE && choice(row, "一次结果", StreetOutcome.values()) == StreetOutcome.SOLVED,
                days(row),
                choice(row, "满意度", EvaluationLevel.values()));
    }

    private static void requireNoneTwice(
            Row row, @Nullable Dispatch first, @Nullable Dispatch second, @Nullable String lead) {
        if (first == null || second == null) {
            return;
        }
        boolean again = second.department().equals(first.department())
                || second.department().equals(lead)
                || first.department().equals(lead);
        if (again) {
            throw row.wrong("退回过的部门不能再次承办，请核对“一次分流部门”“二次分流部门”和“区政府指定部门”。");
        }
    }

    private Dispatch dispatch(Row row, String department, String response) {
        return new Dispatch(department(row, department), choice(row, response, Response.values()));
    }

    private String department(Row row, String column) {
        String name = row.text(column);
        if (!departments.contains(name)) {
            throw row.wrong(
                    name.isEmpty()
                            ? "请填写“" + column + "”。"
                            : "“" + column + "”中的“" + name + "”不是 organisation.csv 中的部门，请核对名称。");
        }
        return name;
    }

    private static Grade grade(Row row) {
        Optional<Grade> grade = Arrays.stream(Grade.values())
                .filter(each -> each.name().equals(row.text("档次")))
                .findFirst();
        return grade.orElseThrow(() -> row.wrong("小事的“档次”应为 A、B 或 C。"));
    }

    private static int days(Row row) {
        String text = row.text("办理工作日");
        int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (days < 1 || days > MOST_DAYS) {
            throw row.wrong("“办理工作日”应为 1 到 " + MOST_DAYS + " 的整数。");
        }
        return days;
    }

    private static <T extends Labelled> T choice(Row row, String column, T[] values) {
        return Labelled.named(values, row.text(column))
                .orElseThrow(() -> row.wrong("“" + column + "”应为：" + Labelled.labels(values) + "。"));
    }
}
