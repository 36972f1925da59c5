package cn.minxu.need.step;

import cn.minxu.Refused;
import cn.minxu.casework.Taken;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Assignments;
import cn.minxu.need.ladder.Assignments.Assignment;
import cn.minxu.need.ladder.Departments;
import cn.minxu.organisation.Unit;
import cn.minxu.worktime.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 研究确定牵头部门: the district government decides who leads, who supports and until when; from there no objection exists. */
@Component
class StudyMatterStep implements StepEffect {

    private static final int LONGEST_IN_MONTHS = 12;

    private final Departments departments;
    private final Assignments assignments;
    private final WorkingTime time;

    StudyMatterStep(Departments departments, Assignments assignments, WorkingTime time) {
        this.departments = departments;
        this.assignments = assignments;
        this.time = time;
    }

    @Override
    public String step() {
        return "userTask_studyMatter";
    }

    @Override
    public Taken take(Submission submitted) {
        Unit lead = departments.requireRoutable(submitted.number(), submitted.required("leadUnit", "牵头部门"));
        List<Unit> supporting =
                submitted.texts("supporting").stream().map(departments::require).toList();
        if (supporting.contains(lead)) {
            throw Refused.invalid("“" + lead.name() + "”是牵头部门，不能同时协办，请去掉协办或另选牵头部门。");
        }
        LocalDate dueOn = submitted.requiredDate("dueOn", "办结日期");
        requireWithin(LocalDate.ofInstant(submitted.at(), time.zone()), dueOn);
        String reason = submitted.required("reason", "指派理由");
        assignments.add(
                submitted.number(),
                new Assignment(lead.id(), time.officeEnd(dueOn), reason, submitted.at(), submitted.user()),
                supporting.stream().map(Unit::id).toList());
        return Taken.of("ASSIGNED", reason).with(Map.of("to", words(lead, supporting), "dueOn", dueOn.toString()));
    }

    private void requireWithin(LocalDate today, LocalDate dueOn) {
        if (!dueOn.isAfter(today)) {
            throw Refused.invalid("办结日期应在今天之后，请重新填写。");
        }
        LocalDate last = today.plusMonths(LONGEST_IN_MONTHS);
        if (dueOn.isAfter(last)) {
            throw Refused.invalid("办结日期最长 12 个月，请不晚于 " + last + "。");
        }
        if (!time.isWorkingDay(dueOn)) {
            throw Refused.invalid("办结日期 " + dueOn + " 不是工作日，请选择工作日。");
        }
    }

    private static String words(Unit lead, List<Unit> supporting) {
        return supporting.isEmpty()
                ? lead.name()
                : lead.name() + "，协办：" + supporting.stream().map(Unit::name).collect(Collectors.joining("、"));
    }
}
