package cn.minxu.need.ladder;

import cn.minxu.need.Walks;
import cn.minxu.need.ladder.LadderModel.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The lawful acts: at each place what people, the platform and the clock can do, and what must come of it. */
final class LadderMoves {

    /** An act that has been decided on and not yet done. */
    record Move(String kind, Object words, Runnable done, Runnable expected) {}

    private final LadderLife life;
    private final Random random;

    LadderMoves(LadderLife life) {
        this.life = life;
        this.random = life.random;
    }

    /** A random lawful act, of those that go up rather more often. */
    Move any() {
        if (random.nextInt(40) == 0) {
            return withdraw();
        }
        if (random.nextInt(40) == 0) {
            return correctPhone();
        }
        return model().mayMove() && random.nextInt(4) == 0 ? correctCommunity() : onward(false);
    }

    /** A lawful act that leads to the end. */
    Move homeward() {
        return onward(true);
    }

    /** Whether only timers can move the need on. */
    boolean waits() {
        return model().place() == LadderModel.Place.BETWEEN_CYCLES || lapsedSteps();
    }

    private boolean lapsedSteps() {
        return model().steps().stream().anyMatch(life::isLate);
    }

    /** The instant up to which the clock has to go so that the need moves on by itself, or its next mark is set. */
    Instant nextInstant() {
        List<Instant> lapses = life.view().deadlines().stream()
                .flatMap(each -> java.util.Optional.ofNullable(each.lapseAt()).stream())
                .toList();
        if (!lapses.isEmpty() && (lapsedSteps() || random.nextInt(3) > 0)) {
            return later(lapses.get(random.nextInt(lapses.size())));
        }
        return life.view().jobs().stream()
                .map(LadderView.Job::dueAt)
                .filter(due -> due.isBefore(Walks.RESTING))
                .findFirst()
                .map(this::later)
                .orElse(life.now().plus(Duration.ofHours(1)));
    }

    private Instant later(Instant at) {
        return at.isAfter(life.now()) ? at : life.now();
    }

    private Move onward(boolean home) {
        return switch (model().place()) {
            case RESPOND -> form("respondUrgent", Map.of("arrangement", "已派人"), () -> model().responded());
            case ATTEND -> form("attendOnSite", Map.of("siteReport", "已到场"), () -> model().attended());
            case REPORT -> form("reportResult", Map.of("answer", "险情已排除"), () -> model().answered());
            case JUDGE -> judge(home);
            case HANDLE -> handle(home);
            case CONFIRM -> confirm();
            case PLAN -> plan();
            case CYCLE -> cycle(home);
            case EXPLAIN ->
                form("explain", Map.of("legalBasis", "物业管理条例第五十条", "explanation", "暂不能加装"), () -> model().explained());
            case REVIEW -> review(home);
            case SIGN -> sign(home);
            case CONVENE -> convene();
            case CONSULT -> opinion();
            case ROUTE -> route();
            case SUBMIT -> signSubmission();
            case STUDY -> study();
            case SOLVE -> solve(home);
            case SETTLE -> settle();
            case CALL_BACK -> callBack(home);
            case BETWEEN_CYCLES, CLOSED -> throw new IllegalStateException("nothing to do at " + model().place());
        };
    }

    private Move form(String kind, Map<String, Object> values, Runnable expected) {
        return form(kind, model().step(), values, expected);
    }

    private Move form(String kind, Step step, Map<String, Object> values, Runnable expected) {
        return new Move(kind, step.unit() + " " + values, () -> life.submit(step, values), expected);
    }

    private Move judge(boolean home) {
        int roll = home ? 12 : random.nextInt(20);
        if (roll < 12) {
            return big();
        }
        if (roll < 15) {
            String grade = home || roll < 14 ? (random.nextBoolean() ? "A" : "B") : "C";
            return form(
                    "judgeSmall" + grade,
                    Map.of(
                            "satisfiability",
                            "SATISFIABLE",
                            "needScale",
                            "SMALL",
                            "needAuthority",
                            "IN_COMMUNITY",
                            "needGrade",
                            grade),
                    () -> model().small(grade.charAt(0)));
        }
        if (roll < 17) {
            return form(
                    "judgeOutside",
                    Map.of("satisfiability", "SATISFIABLE", "needScale", "SMALL", "needAuthority", "OUT_OF_COMMUNITY"),
                    () -> model().outside());
        }
        return form(
                "judgeNotSatisfiable",
                Map.of("satisfiability", "NOT_SATISFIABLE", "reason", "现行政策不允许"),
                () -> model().notSatisfiable());
    }

    private Move big() {
        var values = new HashMap<String, Object>(Map.of("satisfiability", "SATISFIABLE", "needScale", "BIG"));
        String table = units().ofTable();
        if (random.nextInt(3) > 0) {
            return form(table == null ? "judgeBigNoDepartment" : "judgeBig", values, () -> model().big(table));
        }
        String chosen = any(units().departments());
        values.put("dispatchUnit", chosen);
        values.put("reason", "由它办理更合适");
        return form("judgeBigOverride", values, () -> model().big(chosen));
    }

    private Move handle(boolean home) {
        int roll = home ? 0 : random.nextInt(4);
        if (roll == 1) {
            return form(
                    "beyondAuthority",
                    Map.of("handlingOutcome", "BEYOND_AUTHORITY", "reason", "涉及市政管网"),
                    () -> model().outside());
        }
        if (roll == 2 && units().secondUser(units().community()).isPresent()) {
            String lower = model().grade() == 'A' && random.nextBoolean() ? "B" : "C";
            return form(
                    "askLowerGrade",
                    Map.of("handlingOutcome", "LOWER_GRADE", "newGrade", lower, "reason", "一时办不成"),
                    () -> model().askedForLowerGrade(lower.charAt(0)));
        }
        return form("handle", Map.of("handlingOutcome", "SOLVED", "answer", "树枝已修剪"), () -> model().answered());
    }

    private Move confirm() {
        Step step = model().step();
        boolean agreed = random.nextBoolean();
        Map<String, Object> values =
                agreed ? Map.of("reviewOutcome", "AGREED") : Map.of("reviewOutcome", "DISAGREED", "reason", "来得及");
        String second = units().secondUser(step.unit()).orElseThrow();
        return new Move(
                "confirmLowerGrade",
                second + " " + values,
                () -> life.submit(step, second, values),
                () -> model().lowerGradeDecided(agreed));
    }

    private Move plan() {
        LocalDate endsOn =
                LocalDate.ofInstant(life.now(), ZoneId.of("Asia/Shanghai")).plusDays(10);
        return form(
                "planCycles",
                Map.of("plan", "每周上门辅导一次", "cycle", "WEEKLY", "endsOn", endsOn.toString()),
                () -> model().planned(2));
    }

    private Move cycle(boolean home) {
        boolean end = home || random.nextBoolean();
        return end
                ? form(
                        "endCycles",
                        Map.of("handlingOutcome", "END", "answer", "已辅导", "reason", "不再需要"),
                        () -> model().cycleDone(true))
                : form(
                        "performCycle",
                        Map.of("handlingOutcome", "CONTINUE", "answer", "已辅导"),
                        () -> model().cycleDone(false));
    }

    private Move review(boolean home) {
        return home || random.nextInt(3) == 0
                ? form("upholdExplanation", Map.of("reviewOutcome", "AGREED"), () -> model().answered())
                : form(
                        "rejectExplanation",
                        Map.of("reviewOutcome", "DISAGREED", "reason", "条例另有规定"),
                        () -> model().explanationRejected());
    }

    private Move sign(boolean home) {
        int roll = home ? 0 : random.nextInt(8);
        if (roll < 2) {
            return form("accept", Map.of("responseOutcome", "ACCEPTED"), () -> model().accepted());
        }
        if (roll < 6) {
            return form(
                    "object",
                    Map.of("responseOutcome", "OBJECTED", "reason", "不属本部门职责", "legalBasis", "部门三定规定"),
                    () -> model().givenBack());
        }
        String user = units().user(units().centre());
        return new Move(
                "returnByPlatform",
                user,
                () -> life.stage.platform.giveBack(life.number, user, "派错部门", "权责清单"),
                () -> model().givenBack());
    }

    private Move convene() {
        List<String> asked = some(units().departments(), 1 + random.nextInt(2));
        return form("convene", Map.of("consulted", asked), () -> model().convened(asked));
    }

    private Move opinion() {
        Step step = any(model().steps());
        String outcome = any(List.of("OURS", "NOT_OURS", "JOINT"));
        return form(
                "opinion",
                step,
                Map.of("opinionOutcome", outcome, "reason", "按职责分工"),
                () -> model().opinionGiven(step.unit()));
    }

    private Move route() {
        String to = any(without(units().departments(), model().refused()));
        return form("route", Map.of("routedUnit", to, "reason", "职能相近"), () -> model().routed(to));
    }

    private Move signSubmission() {
        Step step = any(model().steps());
        boolean agreed = random.nextInt(3) > 0;
        return form(
                agreed ? "signSubmission" : "refuseSubmission",
                step,
                agreed ? Map.of("signOutcome", "SIGNED") : Map.of("signOutcome", "REFUSED", "reason", "不是我方职责"),
                () -> model().signed(step.unit()));
    }

    private Move study() {
        List<String> leads = without(units().departments(), model().gaveUp());
        String lead = any(leads);
        List<String> supporting = some(without(units().departments(), List.of(lead)), random.nextInt(3));
        return form("assign", assignment(lead, supporting), () -> model().assigned(lead, supporting));
    }

    Map<String, Object> assignment(String lead, List<String> supporting) {
        LocalDate day =
                LocalDate.ofInstant(life.now(), ZoneId.of("Asia/Shanghai")).plusDays(5 + random.nextInt(20));
        while (!life.stage.time.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        var values = new HashMap<String, Object>(Map.of("leadUnit", lead, "dueOn", day.toString(), "reason", "会议研究确定"));
        if (!supporting.isEmpty()) {
            values.put("supporting", supporting);
        }
        return values;
    }

    private Move solve(boolean home) {
        return home || random.nextBoolean()
                ? form(
                        "solveAtStreet",
                        Map.of("handlingOutcome", "SOLVED", "answer", "街道已协调"),
                        () -> model().answered())
                : form(
                        "beyondStreet",
                        Map.of("handlingOutcome", "CANNOT_SOLVE", "reason", "需区级协调"),
                        () -> model().beyondTheStreet());
    }

    /** Those that support are done before the one that leads. */
    private Move settle() {
        List<Step> all = model().steps();
        Step step = all.size() == 1
                ? all.get(0)
                : any(all.stream().filter(each -> !each.hand()).toList());
        String kind = step.hand() ? "settle" + model().stage() : "settleSUPPORT";
        return form(kind, step, Map.of("answer", "已办结"), () -> model().settled(step.unit()));
    }

    /** By somebody else than who handled it, if the unit has anybody else. */
    private Move callBack(boolean home) {
        Step step = model().step();
        String user = units().secondUser(step.unit()).orElseGet(() -> units().user(step.unit()));
        boolean satisfied = home || random.nextInt(3) > 0;
        Map<String, Object> values = satisfied
                ? Map.of("callBackOutcome", "REACHED", "evaluationLevel", "SATISFIED")
                : Map.of("callBackOutcome", "REACHED", "evaluationLevel", "DISSATISFIED", "opinion", "还是老样子");
        return new Move(
                satisfied ? "satisfied" : "dissatisfied",
                user + " " + values,
                () -> life.submit(step, user, values),
                () -> model().evaluated(satisfied));
    }

    /** To the other community's queue, by who has it in hand. */
    private Move correctCommunity() {
        String user = units().user(units().community());
        String right = units().other().get().community();
        return new Move(
                "correctCommunity",
                right,
                () -> life.stage.corrections.correct(life.number, user, Map.of("community", right), "社区选错"),
                () -> model().moved());
    }

    /** Wherever it is: nothing of its way changes. */
    private Move correctPhone() {
        String phone = "139" + (10_000_000 + random.nextInt(89_999_999));
        return new Move(
                "correctPhone",
                "",
                () -> life.stage.corrections.correct(
                        life.number, units().user(units().community()), Map.of("phone", phone), "居民来电"),
                () -> {});
    }

    Move withdraw() {
        String user = units().user(units().community());
        return new Move(
                "withdraw",
                user,
                () -> life.stage.desk.withdraw(life.number, user, "居民自行解决"),
                () -> model().withdrawn());
    }

    private LadderUnits units() {
        return life.units();
    }

    private LadderModel model() {
        return life.model();
    }

    <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    List<String> some(List<String> of, int count) {
        var shuffled = new ArrayList<>(of);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    static List<String> without(List<String> of, java.util.Collection<String> those) {
        return of.stream().filter(each -> !those.contains(each)).toList();
    }
}
