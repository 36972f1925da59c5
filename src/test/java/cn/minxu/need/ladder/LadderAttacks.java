package cn.minxu.need.ladder;

import cn.minxu.need.ladder.LadderModel.Place;
import cn.minxu.need.ladder.LadderModel.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** What must not succeed: acts of the wrong people, at the wrong time or of the wrong content, and whatever the engine can be told. */
final class LadderAttacks {

    /** Activities of a process that a modification may try to start again, in the order in which they come. */
    private static final Map<String, List<String>> ACTIVITIES = Map.of(
            "handleNeed",
            List.of(
                    "userTask_judgeNeed",
                    "userTask_handleMatter",
                    "callActivity_routeBigMatter",
                    "userTask_explainPolicy",
                    "userTask_reviewExplanation",
                    "userTask_superviseMatter",
                    "userTask_solveAtStreet",
                    "userTask_settleAtCentre",
                    "userTask_callBackResident",
                    "userTask_redoMatter",
                    "userTask_levelUp",
                    "userTask_superviseRedo"),
            "routeBigMatter",
            List.of(
                    "serviceTask_assignDepartment",
                    "userTask_signForMatter",
                    "userTask_conveneDepartments",
                    "userTask_provideOpinion",
                    "userTask_routeAgain",
                    "userTask_signAgain",
                    "userTask_signSubmission",
                    "userTask_studyMatter",
                    "userTask_settleAtDepartment",
                    "userTask_superviseMatter",
                    "userTask_settleAsLead",
                    "userTask_supportLead"));

    private final LadderLife life;
    private final LadderStage stage;
    private final Random random;
    private final LadderMoves moves;

    LadderAttacks(LadderLife life, LadderMoves moves) {
        this.life = life;
        this.stage = life.stage;
        this.random = life.random;
        this.moves = moves;
    }

    /** One that fits to the place, or one of those that fit everywhere. */
    void any() {
        switch (random.nextInt(13)) {
            case 0 -> stranger();
            case 1 -> modification();
            case 2 -> cancelAll();
            case 3 -> deletion();
            case 4 -> restart();
            case 5 -> directStart();
            case 6 -> withoutForm();
            case 7 -> message();
            case 8 -> sql();
            case 9 -> toAnotherCommunity();
            default -> ofThePlace();
        }
    }

    private void ofThePlace() {
        switch (model().place()) {
            case SIGN -> {
                if (random.nextBoolean()) {
                    incomplete();
                } else {
                    early();
                }
            }
            case CONVENE -> incomplete();
            case ROUTE -> routeToRefuser();
            case SUBMIT -> signTwice();
            case STUDY -> wrongAssignment();
            case SETTLE -> leadBeforeSupport();
            default -> stranger();
        }
    }

    /** Somebody of another unit completes a step. */
    private void stranger() {
        if (model().steps().isEmpty()) {
            return;
        }
        Step step = moves.any(model().steps());
        String unit = moves.any(units().others(step.unit()));
        life.attack(
                "stranger",
                units().user(unit) + " at " + step,
                () -> life.submit(step, units().user(unit), anything(step)));
    }

    private Map<String, Object> anything(Step step) {
        return switch (step.name()) {
            case "userTask_signForMatter", "userTask_signAgain" -> Map.of("responseOutcome", "ACCEPTED");
            case "userTask_callBackResident" -> Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED");
            case "userTask_signSubmission" -> Map.of("signOutcome", "SIGNED");
            case "userTask_provideOpinion" -> Map.of("opinionOutcome", "OURS", "reason", "按职责分工");
            default -> Map.of("answer", "已办结", "handlingOutcome", "SOLVED");
        };
    }

    /** After the window, before its timer has fired. */
    void late(Step step) {
        life.attack(
                "objectLate",
                step,
                () -> life.submit(
                        step, Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门职责", "legalBasis", "部门三定规定")));
        String user = units().user(units().centre());
        life.attack("returnLate", user, () -> stage.platform.giveBack(life.number, user, "派错部门", "权责清单"));
    }

    private void incomplete() {
        Map<String, Object> values = switch (model().place()) {
            case CONVENE -> Map.of("note", "没有选部门");
            default ->
                random.nextBoolean()
                        ? Map.of("responseOutcome", "OBJECTED", "legalBasis", "部门三定规定")
                        : Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门职责");
        };
        life.attack("incomplete", values, () -> life.submit(model().step(), values));
    }

    /** The platform gives back with no reason, or somebody who is not the platform does. */
    private void early() {
        String user = units().user(random.nextBoolean() ? units().centre() : model().holder());
        String reason = user.equals(units().user(units().centre())) ? " " : "派错部门";
        life.attack("returnWrongly", user, () -> stage.platform.giveBack(life.number, user, reason, "权责清单"));
    }

    private void routeToRefuser() {
        if (model().refused().isEmpty()) {
            stranger();
            return;
        }
        String to = moves.any(model().refused().stream().toList());
        life.attack(
                "routeToRefuser", to, () -> life.submit(model().step(), Map.of("routedUnit", to, "reason", "还是交给它")));
    }

    private void signTwice() {
        if (model().steps().size() > 1) {
            stranger();
            return;
        }
        Step open = model().step();
        String signed = open.unit().equals(units().street())
                ? moves.any(model().refused().stream().toList())
                : units().street();
        life.attack(
                "signTwice",
                signed,
                () -> stage.submissions.sign(
                        life.number, signed, Submissions.Signature.SIGNED, null, life.now(), "nobody"));
        life.attack("signForOther", signed, () -> life.submit(open, units().user(signed), anything(open)));
    }

    private void wrongAssignment() {
        String free = moves.any(LadderMoves.without(units().departments(), model().gaveUp()));
        String out = moves.any(model().gaveUp().stream().toList());
        boolean supports = random.nextBoolean();
        var values = moves.assignment(supports ? free : out, supports ? List.of(free) : List.of());
        life.attack(supports ? "leadSupports" : "leadGaveUp", values, () -> life.submit(model().step(), values));
    }

    private void leadBeforeSupport() {
        if (model().steps().size() == 1) {
            stranger();
            return;
        }
        Step lead = model().steps().stream().filter(Step::hand).findFirst().orElseThrow();
        life.attack("leadBeforeSupport", lead, () -> life.submit(lead, Map.of("answer", "已办结")));
    }

    private void modification() {
        String instance = instance();
        String process = life.view().instances().get(instance);
        List<String> all = ACTIVITIES.getOrDefault(process, List.of());
        List<String> active = stage.runtime.getActiveActivityIds(instance);
        int last = all.size();
        while (last > 0 && !active.contains(all.get(last - 1))) {
            last--;
        }
        if (last == 0) {
            cancelAll();
            return;
        }
        String from = all.get(random.nextInt(last));
        boolean cancels = random.nextBoolean();
        life.attack("modification", process + " " + from + " cancelling " + (cancels ? active : "nothing"), () -> {
            var modification = stage.runtime.createProcessInstanceModification(instance);
            if (cancels) {
                active.forEach(modification::cancelAllForActivity);
            }
            modification.startBeforeActivity(from).execute();
        });
    }

    private void cancelAll() {
        String instance = instance();
        List<String> active = stage.runtime.getActiveActivityIds(instance);
        life.attack("cancelAll", life.view().instances().get(instance) + " " + active, () -> {
            var modification = stage.runtime.createProcessInstanceModification(instance);
            active.forEach(modification::cancelAllForActivity);
            modification.execute();
        });
    }

    private void deletion() {
        String instance = instance();
        life.attack(
                "deletion",
                life.view().instances().get(instance),
                () -> stage.runtime.deleteProcessInstance(instance, "试探", random.nextBoolean()));
    }

    /** An instance that has ended is started again, at a step that it has passed. */
    void restart() {
        List<HistoricProcessInstance> ended = stage.history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(Long.toString(life.number))
                .finished()
                .list();
        if (ended.isEmpty()) {
            directStart();
            return;
        }
        HistoricProcessInstance one = moves.any(ended);
        String from =
                moves.any(ACTIVITIES.getOrDefault(one.getProcessDefinitionKey(), List.of(one.getStartActivityId())));
        life.attack(
                "restart",
                one.getProcessDefinitionKey() + " " + from,
                () -> stage.runtime
                        .restartProcessInstances(one.getProcessDefinitionId())
                        .startBeforeActivity(from)
                        .processInstanceIds(one.getId())
                        .execute());
    }

    void directStart() {
        String process = moves.any(ACTIVITIES.keySet().stream().sorted().toList());
        String key = Long.toString(life.number);
        String from = moves.any(ACTIVITIES.get(process));
        boolean middle = random.nextBoolean();
        life.attack("directStart", process + (middle ? " " + from : ""), () -> {
            var start = stage.runtime
                    .createProcessInstanceByKey(process)
                    .processDefinitionWithoutTenantId()
                    .businessKey(key)
                    .setVariables(variables());
            (middle ? start.startBeforeActivity(from) : start).execute();
        });
    }

    private Map<String, Object> variables() {
        var variables = new HashMap<String, Object>();
        variables.put("communityUnit", units().community());
        variables.put("departmentUnit", units().departments().get(0));
        variables.put("needPriority", 0L);
        variables.put("accepted", false);
        return variables;
    }

    private void withoutForm() {
        if (model().steps().isEmpty()) {
            return;
        }
        String task = life.task(moves.any(model().steps())).id();
        switch (random.nextInt(3)) {
            case 0 -> life.attack("withoutForm", "complete", () -> stage.tasks.complete(task));
            case 1 ->
                life.attack(
                        "withoutForm",
                        "complete with variables",
                        () -> stage.tasks.complete(task, Map.of("accepted", true, "departmentUnit", units().spare())));
            default -> life.attack("withoutForm", "error", () -> stage.tasks.handleBpmnError(task, "X"));
        }
    }

    private void message() {
        String message = moves.any(
                List.of("need.leadAnswered", "need.leadWithdrawn", "need.returnedByPlatform", "case.unitCorrected"));
        life.attack(
                "message",
                message,
                () -> stage.runtime
                        .createMessageCorrelation(message)
                        .processInstanceBusinessKey(Long.toString(life.number))
                        .correlateAll());
        if (message.equals("need.returnedByPlatform") && model().place() == Place.SIGN) {
            life.attack(
                    "message",
                    message + " alone",
                    () -> stage.runtime
                            .createMessageCorrelation(message)
                            .processInstanceBusinessKey(Long.toString(life.number))
                            .correlate());
        }
    }

    /** Once it was judged, or too often; or its unit is changed and nothing else. */
    private void toAnotherCommunity() {
        String other = units().other().get().community();
        if (!model().mayMove()) {
            String user = units().user(units().community());
            life.attack(
                    "toAnotherCommunity",
                    other,
                    () -> stage.corrections.correct(life.number, user, Map.of("community", other), "推给别人"));
        }
        life.attack(
                "toAnotherUnit",
                other,
                () -> stage.jdbc
                        .sql("update minxu.case set unit_id = ? where id = ?")
                        .params(other, life.number)
                        .update());
    }

    private void sql() {
        var ways = new ArrayList<String>(List.of(
                "update minxu.case set level = level - 1 where id = ?",
                "update minxu.case set holder_id = '" + units().spare() + "' where id = ?",
                "update minxu.case set holder_id = '" + units().community() + "', level = 1 where id = ?"));
        model().gaveUp()
                .forEach(unit -> ways.add(
                        "update minxu.case set holder_id = '" + unit + "', level = least(level + 1, 9) where id = ?"));
        if (!model().gaveUp().isEmpty()) {
            ways.add("delete from minxu.given_up where case_id = ?");
            ways.add("update minxu.given_up set unit_id = '" + units().spare() + "' where case_id = ?");
        }
        if (!model().refused().isEmpty()) {
            ways.add("delete from minxu.refusal where need_id = ?");
        }
        String way = moves.any(ways);
        life.attack("sql", way, () -> stage.jdbc.sql(way).param(life.number).update());
    }

    private LadderUnits units() {
        return life.units();
    }

    private LadderModel model() {
        return life.model();
    }

    private String instance() {
        return moves.any(life.view().inOrder());
    }
}
