package cn.minxu.need;

import cn.minxu.casework.Words;
import cn.minxu.deadline.DeadlineBook;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** How a grade reads wherever it is chosen, asked for, reviewed or shown: the same words, with the date by which it is kept. */
@Component
public class Grades {

    private static final String HANDLE = "userTask_handleMatter";
    private static final String PLAN = "userTask_planCycles";
    private static final String SERVE = "serveCycles";

    private final DeadlineBook deadlines;
    private final Words words;

    Grades(DeadlineBook deadlines, Words words) {
        this.deadlines = deadlines;
        this.words = words;
    }

    /** The grade that a need has. */
    public String promised(Need need) {
        return need.grade().map(grade -> current(need, grade)).orElse("未定档");
    }

    /** A grade that a need may get. */
    String possible(Need need, Grade grade) {
        return words(grade, due(need.number(), grade));
    }

    /** Those that may be given when it is judged: a promise is not lowered so. */
    List<Map<String, Object>> choices(Need need) {
        return options(need, grade -> need.grade().filter(grade::isLowerThan).isEmpty(), "需求已有承诺的档次，降档须提出申请并由另一人复核。");
    }

    /** Those that may be asked for when the present one is too high. */
    List<Map<String, Object>> lower(Need need) {
        return options(
                need,
                grade -> need.grade().filter(grade::isLowerThan).isPresent(),
                "现为“" + need.grade().map(Grade::label).orElse("未定档") + "”，只能申请降到更低的档次，请重新选择。");
    }

    /** What is not offered says why when it is sent all the same. */
    private List<Map<String, Object>> options(Need need, Predicate<Grade> offered, String otherwise) {
        return Arrays.stream(Grade.values())
                .map(grade -> offered.test(grade)
                        ? Map.<String, Object>of("label", possible(need, grade), "value", grade.name())
                        : Map.<String, Object>of("label", grade.label(), "value", grade.name(), "refused", otherwise))
                .toList();
    }

    /** While its step is open, what was extended or paused counts. */
    private String current(Need need, Grade grade) {
        if (need.closedAt().isPresent()) {
            return grade.label();
        }
        Optional<Instant> open = deadlines.openSteps(need.number()).stream()
                .filter(step -> step.step().equals(grade == Grade.C ? PLAN : HANDLE))
                .map(OpenStep::dueAt)
                .findFirst();
        return words(grade, open.or(() -> due(need.number(), grade)));
    }

    private Optional<Instant> due(long number, Grade grade) {
        var facts = Map.<String, Object>of("needGrade", grade.name());
        return grade == Grade.C
                ? deadlines.wouldBeDue(number, SERVE, PLAN, facts)
                : deadlines.wouldBeDue(number, NeedProcess.KEY, HANDLE, facts);
    }

    private String words(Grade grade, Optional<Instant> due) {
        String what = grade == Grade.C ? "前定出周期计划" : "前办成";
        return grade.label()
                + due.map(at -> "（" + words.at(at) + " " + what + "）").orElse("");
    }
}
