package cn.minxu.project;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.ReviewOutcome;
import cn.minxu.casework.Taken;
import cn.minxu.project.ProjectDesk.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 精准实施: milestones with their evidence, requests, the mid-term check, the acceptance. */
@Component
class Working {

    private final ProjectDesk office;

    Working(ProjectDesk office) {
        this.office = office;
    }

    Taken carriedOut(Act act) {
        boolean reached = act.text("milestone").isPresent()
                || act.text("evidence").isPresent()
                || act.text("reachedOn").isPresent();
        if (reached) {
            milestone(act);
        }
        String next = act.required("nextAction", "下一步");
        if (next.equals("CHECK")
                && !office.projects()
                        .is("exists (select 1 from minxu.project_milestone where project_id = ?)", act.number())) {
            throw Refused.conflict("还没有登记里程碑，不能申请检查；请先填写完成的里程碑并选择证明材料。");
        }
        if (next.equals("REQUEST")) {
            act.required("requestReason", "申请的理由");
            if (act.required("requestKind", "申请什么").equals("CHANGE")) {
                act.required("newMeasures", "变更后的实施措施");
            }
        }
        return Taken.of(
                reached ? "MILESTONE_REACHED" : "WORK_" + next,
                act.text("milestone").or(() -> act.text("requestReason")).orElse(null));
    }

    private void milestone(Act act) {
        LocalDate reachedOn = act.requiredDate("reachedOn", "里程碑的完成日期");
        if (reachedOn.isAfter(office.today())) {
            throw Refused.invalid("里程碑的完成日期不能晚于今天，请改正。");
        }
        office.projects()
                .write(
                        "insert into minxu.project_milestone values (?, 0, ?, ?, ?, ?, ?)",
                        act.number(),
                        act.required("milestone", "完成的里程碑"),
                        reachedOn,
                        Long.parseLong(act.required("evidence", "证明材料")),
                        at(act.at()),
                        act.user());
    }

    /** Documents of the case that prove nothing yet. */
    List<Map<String, String>> evidence(long number) {
        return office
                .projects()
                .texts(
                        "select id || ' ' || name from minxu.document d where case_id = ? and withdrawn_at is null and content is not null and not exists (select 1 from minxu.project_milestone m where m.document_id = d.id) order by id desc limit 100",
                        number)
                .stream()
                .map(each -> each.split(" ", 2))
                .map(each -> Map.of("value", each[0], "label", each[1]))
                .toList();
    }

    /** What was asked for last, as people read it. */
    String request(long number) {
        return filled(number, "requestKindText") + "：" + filled(number, "newMeasures") + "\n理由："
                + filled(number, "requestReason");
    }

    private String filled(long number, String key) {
        boolean text = key.endsWith("Text");
        var field = office.fields().of(number).get(text ? key.substring(0, key.length() - 4) : key);
        return field == null ? "" : text ? field.text() : String.valueOf(field.value());
    }

    /** A change is a further version of the design, with the same budget. */
    Taken decided(Act act) {
        Taken taken = ReviewOutcome.taken(act, "不同意的理由");
        boolean agreed = taken.outcome().equals(ReviewOutcome.AGREED.name());
        boolean end = filled(act.number(), "requestKind").equals("END");
        if (agreed && !end) {
            Project project = office.projects().get(act.number());
            office.design(
                    act.number(),
                    new Points(
                            project.beneficiaries(),
                            filled(act.number(), "newMeasures"),
                            project.effect(),
                            project.budget()),
                    filled(act.number(), "requestReason"),
                    act.user());
        }
        return new Taken(
                taken.outcome(), taken.reason(), taken.details(), Map.of(ProjectKind.ENDS_EARLY.name(), agreed && end));
    }

    /** One that failed stops what follows: no instalment is ordered after it. */
    Taken checked(Act act) {
        String outcome = act.required("midtermOutcome", "中期检查结论");
        office.projects()
                .write(
                        "update minxu.project set midterm = ?, midterm_at = ? where id = ?",
                        outcome,
                        at(act.at()),
                        act.number());
        return Taken.of("MIDTERM_" + outcome, act.required("findings", "检查情况"));
    }

    Taken accepted(Act act) {
        String outcome = act.required("acceptanceOutcome", "验收结论");
        if (outcome.equals("ACCEPTED")) {
            office.projects()
                    .write(
                            "update minxu.project set accepted_at = ?, accepted_on = ? where id = ?",
                            at(act.at()),
                            office.today(),
                            act.number());
        } else {
            office.projects().write("update minxu.project set rectified = rectified + 1 where id = ?", act.number());
        }
        return Taken.of("ACCEPTANCE_" + outcome, act.required("findings", "验收情况"));
    }

    Taken paymentSettled(Act act) {
        return Taken.of("PAYMENT_" + act.required("stoppedOutcome", "决定"), act.required("reason", "原因和处理"));
    }

    /** Its milestones, a line for each; empty while there is none. */
    String milestones(long number) {
        return Objects.requireNonNullElse(
                office.projects()
                        .texts(
                                "select string_agg(reached_on || ' ' || title, E'\\n' order by place) from minxu.project_milestone where project_id = ?",
                                number)
                        .get(0),
                "");
    }
}
