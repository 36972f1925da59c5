package cn.minxu.replay.projects;

import cn.minxu.Refused;
import cn.minxu.deadline.DeadlineBook.OpenStep;
import cn.minxu.project.ProjectClaims;
import cn.minxu.replay.projects.ProjectRow.Claim;
import cn.minxu.replay.projects.ProjectRow.Result;
import cn.minxu.replay.projects.ProjectRow.Way;
import cn.minxu.replay.stage.Staff;
import cn.minxu.replay.stage.Times;
import cn.minxu.replay.stage.Times.Part;
import cn.minxu.replay.stage.WorkingDays;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people do at an open step of a project, and when: as the files say, and else as people usually do. */
@Component
@Profile("replay")
class ProjectHands {

    /** Working days from the first instalment to the mid-term check, and from there to the acceptance: within ninety days. */
    private static final int UNTIL_CHECK = 30;

    private static final int UNTIL_ACCEPTANCE = 25;

    private static final String SIGN_FUNDS = "userTask_signFunds_";
    private static final Map<String, Object> AGREED = Map.of("reviewOutcome", "AGREED");

    private final WorkingDays days;
    private final Staff staff;
    private final ProjectCrew crew;
    private final ProjectPapers papers;
    private final ProjectCases cases;
    private final ProjectClaims claims;
    private final FormService forms;

    ProjectHands(
            WorkingDays days,
            Staff staff,
            ProjectCrew crew,
            ProjectPapers papers,
            ProjectCases cases,
            ProjectClaims claims,
            FormService forms) {
        this.days = days;
        this.staff = staff;
        this.crew = crew;
        this.papers = papers;
        this.cases = cases;
        this.claims = claims;
        this.forms = forms;
    }

    /** Something that is done at an instant. */
    record Deed(Instant at, Runnable act) {}

    /**
     * Nothing where the files say that nothing further was done.
     *
     * @throws Refused if people of the replay do not know the step
     */
    Optional<Deed> at(OpenStep step, ProjectWalk walk, Instant now, Times times) {
        String unit = walk.unit();
        ProjectRow row = walk.row();
        String stay = step.stay();
        Instant soon = days.sameDay(now);
        String name = step.step();
        if (name.startsWith(SIGN_FUNDS)) {
            String post = name.substring(SIGN_FUNDS.length());
            return deed(soon, () -> submit(crew.whoSigns(post, step.holder()), stay, funds(post, soon), times));
        }
        if (ProjectCrew.METHODS.contains(name)) {
            int which = ProjectCrew.METHODS.indexOf(name);
            return deed(days.after(now, 1 + which % 3), () -> mark(walk, step, which, times));
        }
        return switch (name) {
            case "userTask_analyseProject" -> deed(soon, () -> submit(account(unit), stay, analysed(walk), times));
            case "userTask_joinDesign" ->
                deed(soon, () -> submit(account(step.holder()), stay, Map.of("contribution", "出人出力"), times));
            case "userTask_commissionAppraisal" ->
                deed(soon, () -> submit(account(unit), stay, Map.of("appraiser", crew.appraiserOf(row)), times));
            case "userTask_assignMethods" ->
                deed(soon, () -> {
                    walk.appraise();
                    submit(account(step.holder()), stay, crew.assigned(step.holder()), times);
                });
            case "userTask_synthesiseAppraisal" -> deed(days.after(now, 1), () -> mark(walk, step, 6, times));
            case "userTask_reviseDesign" ->
                deed(days.after(now, 2), () -> submit(account(unit), stay, revised(row), times));
            case "userTask_settleUnclaimed" ->
                deed(
                        soon,
                        () -> submit(
                                account(unit),
                                stay,
                                Map.of("unclaimedOutcome", "RELIST", "reason", "无人认领，再次发布"),
                                times));
            case "userTask_signAsParty" ->
                deed(soon, () -> submit(account(step.holder()), stay, Map.of("signing", "SIGNED"), times));
            case "userTask_preparePayment" -> deed(soon, () -> submit(account(unit), stay, Map.of(), times));
            case "userTask_checkPayment" ->
                deed(soon, () -> submit(Staff.second(unit), stay, Map.of("paymentCheck", "AGREED"), times));
            case "userTask_carryOutProject" -> work(walk, step, now, times);
            case "userTask_submitReport" ->
                row.result() == Result.UNDER_WAY
                        ? Optional.empty()
                        : deed(days.before(step.dueAt(), now), () -> {
                            if (cases.isWaiting(stay)) {
                                submit(
                                        account(step.holder()),
                                        stay,
                                        Map.of("reportProgress", "按计划推进", "reportEffect", "服务对象得到实惠"),
                                        times);
                            }
                        });
            case "userTask_checkMidterm" ->
                deed(
                        soon,
                        () -> submit(
                                Staff.second(unit),
                                stay,
                                Map.of(
                                        "midtermOutcome",
                                        row.result() == Result.ENDED ? "FAILED" : "PASSED",
                                        "findings",
                                        "对照四要素检查"),
                                times));
            case "userTask_acceptProject" ->
                deed(
                        soon,
                        () -> submit(
                                Staff.second(unit),
                                stay,
                                Map.of("acceptanceOutcome", "ACCEPTED", "findings", "逐项验收"),
                                times));
            case "userTask_rateSatisfaction" ->
                deed(
                        days.after(now, 2),
                        () -> submit(
                                account(unit),
                                stay,
                                Map.of(
                                        "rated",
                                        row.rated(),
                                        "satisfied",
                                        row.satisfied(),
                                        "outcome",
                                        row.text().getOrDefault("预期效果", "")),
                                times));
            default -> throw Refused.conflict("环节“" + name + "”不在重放所知的环节之中。");
        };
    }

    /** A project was listed: its claimants take their shares, one after the other. */
    Optional<Deed> claim(ProjectWalk walk, Instant now) {
        List<Claim> all = walk.row().claims();
        return all.isEmpty()
                ? Optional.empty()
                : deed(days.sameDay(now), () -> {
                    for (Claim claim : all) {
                        String unit = crew.unit(claim.unit());
                        staff.as(
                                unit,
                                () -> claims.claim(
                                        walk.number(),
                                        List.of(new ProjectClaims.Typed(null, crew.yuan(claim.fen()))),
                                        account(unit)));
                    }
                });
    }

    private Optional<Deed> work(ProjectWalk walk, OpenStep step, Instant now, Times times) {
        if (walk.row().result() == Result.UNDER_WAY) {
            return Optional.empty();
        }
        int milestone = walk.reach();
        Instant at = days.after(now, milestone == 1 ? UNTIL_CHECK : UNTIL_ACCEPTANCE);
        return deed(at, () -> {
            String user = account(step.holder());
            String paper = papers.add(walk.number(), user, "里程碑" + milestone);
            submit(
                    user,
                    step.stay(),
                    Map.of(
                            "milestone",
                            milestone == 1 ? "中期目标" : "全部目标",
                            "reachedOn",
                            days.day(at).toString(),
                            "evidence",
                            paper,
                            "nextAction",
                            "CHECK"),
                    times);
        });
    }

    private Map<String, Object> analysed(ProjectWalk walk) {
        ProjectRow row = walk.row();
        var form = new HashMap<String, Object>(
                Map.of("analysis", "居民确有需要，四要素齐备。", "analysisOutcome", "DESIGN", "implementer", walk.unit()));
        form.put(
                "projectRoute",
                switch (row.way()) {
                    case CLAIM -> "JOINT";
                    case CO_BUILDING -> "CO_BUILDING";
                    case CONTEST -> "CONTEST";
                });
        if (row.way() == Way.CO_BUILDING) {
            form.put("partners", crew.partners(row));
        }
        return form;
    }

    private void mark(ProjectWalk walk, OpenStep step, int which, Times times) {
        String user = which == 6 ? account(step.holder()) : crew.appraiser(step.holder(), which);
        List<Double> again = walk.row().markedAgain();
        List<Double> marks =
                walk.appraisals() > 1 && again != null ? again : walk.row().marks();
        var form = new HashMap<String, Object>(Map.of("noInterest", true, "points", marks.get(which), "remark", "已核实"));
        if (which < 6) {
            form.put(
                    "evidence",
                    List.of(papers.add(walk.number(), user, "评估记录" + walk.appraisals() + "-" + (which + 1))));
        }
        submit(user, step.stay(), form, times);
    }

    private Map<String, Object> revised(ProjectRow row) {
        return Map.of(
                "beneficiaries", row.text().getOrDefault("受益群体", ""),
                "measures", row.text().getOrDefault("实施措施", "") + "，按评估意见细化",
                "expectedEffect", row.text().getOrDefault("预期效果", ""),
                "budget", crew.yuan(row.budget()),
                "changes", "按评估意见细化了措施");
    }

    private Map<String, Object> funds(String post, Instant at) {
        return switch (post) {
            case "committees", "workCommittee" ->
                Map.of(
                        "reviewOutcome",
                        "AGREED",
                        "fundsMeetingDay",
                        days.day(at).toString(),
                        "fundsPresent",
                        7,
                        "fundsFor",
                        7);
            case "supervisors" -> Map.of("reviewOutcome", "AGREED", "fundsRelation", "NONE");
            default -> AGREED;
        };
    }

    private static String account(String unit) {
        return Staff.account(unit);
    }

    private static Optional<Deed> deed(Instant at, Runnable act) {
        return Optional.of(new Deed(at, act));
    }

    private void submit(String user, String task, Map<String, Object> form, Times times) {
        times.of(Part.COMPLETION, () -> staff.asWhom(user, () -> forms.submitTaskForm(task, new HashMap<>(form))));
    }
}
