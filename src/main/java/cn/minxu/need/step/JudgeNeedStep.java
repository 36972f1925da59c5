package cn.minxu.need.step;

import static cn.minxu.need.CaseVariables.DISPATCH_UNIT;
import static cn.minxu.need.CaseVariables.LINKED;
import static cn.minxu.need.CaseVariables.NEED_AUTHORITY;
import static cn.minxu.need.CaseVariables.NEED_GRADE;
import static cn.minxu.need.CaseVariables.NEED_SCALE;
import static cn.minxu.need.CaseVariables.SATISFIABILITY;

import cn.minxu.Refused;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.Taken;
import cn.minxu.need.Authority;
import cn.minxu.need.Clusters;
import cn.minxu.need.Grade;
import cn.minxu.need.Judgement;
import cn.minxu.need.Overlap;
import cn.minxu.need.Scale;
import cn.minxu.need.StepEffect;
import cn.minxu.need.Submission;
import cn.minxu.need.ladder.Departments;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 研判需求: links the need to a lead, or finds what it is, which grade is promised, and which department a big matter goes to. */
@Component
class JudgeNeedStep implements StepEffect {

    /** Big matters are dispatched over the centre's platform. */
    private static final String PLATFORM = "PLATFORM";

    private final Clusters clusters;
    private final Departments departments;
    private final Parties parties;
    private final Organisation organisation;

    JudgeNeedStep(Clusters clusters, Departments departments, Parties parties, Organisation organisation) {
        this.clusters = clusters;
        this.departments = departments;
        this.parties = parties;
        this.organisation = organisation;
    }

    private enum Satisfiability {
        SATISFIABLE,
        NOT_SATISFIABLE
    }

    @Override
    public String step() {
        return "userTask_judgeNeed";
    }

    @Override
    public Taken take(Submission submitted) {
        return submitted.text("leadNeed").map(lead -> link(submitted, lead)).orElseGet(() -> judge(submitted));
    }

    private Taken link(Submission submitted, String chosen) {
        long lead = chosen.equals(Overlap.OTHER)
                ? clusters.named(submitted.need(), number(submitted.required("leadNumber", "主诉求的受理编号")))
                : number(chosen);
        long linkedTo = clusters.link(submitted.need(), lead);
        var reason = submitted.text("note").orElse(null);
        return new Taken("LINKED", reason, Map.of("lead", linkedTo), variables(true, null, null, null));
    }

    private static long number(String written) {
        if (!written.matches("\\d{14}")) {
            throw Refused.invalid("主诉求的受理编号应为 14 位数字，请重新选择。");
        }
        return Long.parseLong(written);
    }

    private Taken judge(Submission submitted) {
        var satisfiability = submitted.requiredChoice("satisfiability", Satisfiability.class, "现行法律政策能否满足");
        boolean satisfiable = satisfiability == Satisfiability.SATISFIABLE;
        var found = Judgement.of(
                satisfiable,
                submitted.choice("needScale", Scale.class).orElse(null),
                submitted.choice("needAuthority", Authority.class).orElse(null),
                submitted.choice("needGrade", Grade.class).orElse(null));
        Unit department = found.scale() == Scale.BIG
                ? submitted.text("dispatchUnit").map(departments::require).orElse(null)
                : null;
        String reason = reason(submitted, satisfiable, department);
        submitted.need().judge(found);
        if (found.scale() == Scale.BIG) {
            parties.add(submitted.number(), new Party(organisation.centre().id(), PLATFORM));
        }
        return new Taken(
                outcome(found),
                reason,
                department == null ? Map.of() : Map.of("to", department.name()),
                variables(false, satisfiability.name(), found, department));
    }

    /** What cannot be met, and what goes to another department than the table's, is explained. */
    private @Nullable String reason(Submission submitted, boolean satisfiable, @Nullable Unit department) {
        if (!satisfiable) {
            return submitted.required("reason", "现行法律政策不能满足的理由");
        }
        String category = submitted.need().registration().category();
        if (department != null && !departments.ofCategory(category).equals(Optional.of(department))) {
            return submitted.required("reason", "不按大类派单的理由");
        }
        return submitted.text("reason").or(() -> submitted.text("note")).orElse(null);
    }

    private static String outcome(Judgement found) {
        if (!found.satisfiable()) {
            return "NOT_SATISFIABLE";
        }
        if (found.scale() == Scale.BIG) {
            return "BIG";
        }
        return found.grade() == null ? "OUT_OF_COMMUNITY" : "GRADE_" + found.grade();
    }

    /** All of them every time: a judgement made again leaves nothing of the former one. */
    private static Map<String, @Nullable Object> variables(
            boolean linked, @Nullable String satisfiability, @Nullable Judgement found, @Nullable Unit department) {
        var variables = new HashMap<String, @Nullable Object>();
        variables.put(LINKED.name(), linked);
        variables.put(SATISFIABILITY.name(), satisfiability);
        variables.put(NEED_SCALE.name(), found == null ? null : name(found.scale()));
        variables.put(NEED_AUTHORITY.name(), found == null ? null : name(found.authority()));
        variables.put(NEED_GRADE.name(), found == null ? null : name(found.grade()));
        variables.put(DISPATCH_UNIT.name(), department == null ? null : department.id());
        return variables;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
