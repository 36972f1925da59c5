package cn.minxu.need.ladder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say must become of a need (A-P2, A-P3), written down a second time and independent of the product's code: where it
 * is, who has it in hand, who gave it up, and which steps wait for whom.
 */
final class LadderModel {

    /** Where a need can be. */
    enum Place {
        RESPOND,
        ATTEND,
        REPORT,
        JUDGE,
        HANDLE,
        CONFIRM,
        PLAN,
        BETWEEN_CYCLES,
        CYCLE,
        EXPLAIN,
        REVIEW,
        SIGN,
        CONVENE,
        CONSULT,
        ROUTE,
        SUBMIT,
        STUDY,
        SOLVE,
        SETTLE,
        CALL_BACK,
        CLOSED
    }

    /** What a unit settles a need for: what follows depends on it. */
    enum Stage {
        DEPARTMENT("userTask_settleAtDepartment"),
        CENTRE("userTask_settleAtCentre"),
        LEAD("userTask_settleAsLead"),
        SUPERVISE("userTask_superviseMatter"),
        REDO("userTask_redoMatter"),
        LEVEL_UP("userTask_levelUp"),
        SUPERVISE_REDO("userTask_superviseRedo");

        private final String step;

        Stage(String step) {
            this.step = step;
        }
    }

    /**
     * An open step.
     *
     * @param hand whether the unit has the need in hand by it
     */
    record Step(String name, String unit, boolean hand) {}

    private static final int DISTRICT_LEVEL = 6;
    private static final int PROBLEM = 3;
    private static final int MOST_MOVES = 2;

    private LadderUnits units;
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> gaveUp = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private Place place = Place.CLOSED;
    private Stage stage = Stage.DEPARTMENT;
    private String holder;
    private int level = 1;
    private int rounds;
    private int returns;
    private int dissatisfied;
    private int cyclesLeft;
    private char grade = ' ';
    private char lowerGrade = ' ';
    private boolean withdrawn;
    private boolean judged;
    private int moves;

    LadderModel(LadderUnits units, boolean urgent) {
        this.units = units;
        this.holder = units.community();
        if (urgent) {
            at(Place.RESPOND, inHand("userTask_respondUrgent"));
        } else {
            judge();
        }
    }

    private LadderModel(LadderModel of) {
        units = of.units;
        steps.addAll(of.steps);
        gaveUp.addAll(of.gaveUp);
        refused.addAll(of.refused);
        place = of.place;
        stage = of.stage;
        holder = of.holder;
        level = of.level;
        rounds = of.rounds;
        returns = of.returns;
        dissatisfied = of.dissatisfied;
        cyclesLeft = of.cyclesLeft;
        grade = of.grade;
        lowerGrade = of.lowerGrade;
        withdrawn = of.withdrawn;
        judged = of.judged;
        moves = of.moves;
    }

    LadderModel copy() {
        return new LadderModel(this);
    }

    private void judge() {
        at(Place.JUDGE, inHand("userTask_judgeNeed"));
    }

    /** Its community was put right: it waits there at the step at which it waited. */
    void moved() {
        units = units.other().get();
        holder = units.community();
        moves++;
        at(place, inHand(step().name()));
    }

    /** As long as nobody has judged it, and twice at most. */
    boolean mayMove() {
        return moves < MOST_MOVES
                && !judged
                && (place == Place.JUDGE || place == Place.RESPOND || place == Place.ATTEND || place == Place.REPORT);
    }

    LadderUnits units() {
        return units;
    }

    void responded() {
        at(Place.ATTEND, inHand("userTask_attendOnSite"));
    }

    void attended() {
        at(Place.REPORT, inHand("userTask_reportResult"));
    }

    void small(char judgedGrade) {
        judged = true;
        grade = judgedGrade;
        if (grade == 'C') {
            at(Place.PLAN, inHand("userTask_planCycles"));
        } else {
            at(Place.HANDLE, inHand("userTask_handleMatter"));
        }
    }

    void askedForLowerGrade(char to) {
        lowerGrade = to;
        at(Place.CONFIRM, inHand("userTask_confirmLowerGrade"));
    }

    void lowerGradeDecided(boolean agreed) {
        small(agreed ? lowerGrade : grade);
    }

    void planned(int cycles) {
        cyclesLeft = cycles;
        nextCycle();
    }

    void cycleStarted() {
        at(Place.CYCLE, inHand("userTask_performCycle"));
    }

    void cycleDone(boolean end) {
        if (end) {
            answered();
        } else {
            nextCycle();
        }
    }

    private void nextCycle() {
        cyclesLeft--;
        if (cyclesLeft < 0) {
            answered();
        } else {
            at(Place.BETWEEN_CYCLES);
        }
    }

    void notSatisfiable() {
        judged = true;
        at(Place.EXPLAIN, inHand("userTask_explainPolicy"));
    }

    void explained() {
        at(Place.REVIEW, helping("userTask_reviewExplanation", units.street()));
    }

    void explanationRejected() {
        returns++;
        if (returns >= PROBLEM) {
            settleAt(units.centre(), 8, Stage.SUPERVISE);
        } else {
            judge();
        }
    }

    void outside() {
        judged = true;
        take(units.street(), 3);
        at(Place.SOLVE, inHand("userTask_solveAtStreet"));
    }

    void beyondTheStreet() {
        settleAt(units.centre(), 8, Stage.CENTRE);
    }

    /** @param department null if the district has none for it */
    void big(@Nullable String department) {
        judged = true;
        if (department == null) {
            convene();
        } else {
            dispatch(department, 2);
        }
    }

    private void dispatch(String department, int toLevel) {
        rounds++;
        take(department, toLevel);
        at(Place.SIGN, inHand(toLevel == 2 ? "userTask_signForMatter" : "userTask_signAgain"));
    }

    void accepted() {
        settleAt(holder, level, Stage.DEPARTMENT);
    }

    /** By objection, by the platform or by silence. */
    void givenBack() {
        returns++;
        refused.add(holder);
        if (returns >= PROBLEM) {
            settleAt(units.centre(), 8, Stage.SUPERVISE);
        } else if (level == 2) {
            convene();
        } else {
            submit();
        }
    }

    private void convene() {
        take(units.street(), 3);
        at(Place.CONVENE, inHand("userTask_conveneDepartments"));
    }

    void convened(Collection<String> departments) {
        at(
                Place.CONSULT,
                departments.stream()
                        .map(each -> helping("userTask_provideOpinion", each))
                        .toArray(Step[]::new));
    }

    void opinionGiven(String department) {
        left("userTask_provideOpinion", department);
        if (steps.isEmpty()) {
            at(Place.ROUTE, inHand("userTask_routeAgain"));
        }
    }

    void routed(String department) {
        dispatch(department, 4);
    }

    private void submit() {
        String department = holder;
        take(units.district(), DISTRICT_LEVEL);
        at(
                Place.SUBMIT,
                helping("userTask_signSubmission", department),
                helping("userTask_signSubmission", units.street()));
    }

    /** Or refused to, or let the time pass. */
    void signed(String unit) {
        left("userTask_signSubmission", unit);
        if (steps.isEmpty()) {
            at(Place.STUDY, inHand("userTask_studyMatter"));
        }
    }

    void assigned(String lead, Collection<String> supporting) {
        rounds++;
        settleAt(lead, 7, Stage.LEAD);
        supporting.forEach(each -> steps.add(helping("userTask_supportLead", each)));
    }

    void settled(String unit) {
        steps.removeIf(each -> each.unit().equals(unit));
        if (steps.isEmpty()) {
            if (stage == Stage.SUPERVISE_REDO) {
                at(Place.CLOSED);
            } else {
                answered();
            }
        }
    }

    /** The resident has an answer and is called back. */
    void answered() {
        at(Place.CALL_BACK, helping("userTask_callBackResident", units.community()));
    }

    void evaluated(boolean satisfied) {
        if (satisfied) {
            at(Place.CLOSED);
            return;
        }
        dissatisfied++;
        if (dissatisfied == 1) {
            settleAt(holder, level, Stage.REDO);
            return;
        }
        String superior = units.superior(holder);
        settleAt(superior, units.levelOf(superior), dissatisfied == 2 ? Stage.LEVEL_UP : Stage.SUPERVISE_REDO);
    }

    void withdrawn() {
        withdrawn = true;
        at(Place.CLOSED);
    }

    private void settleAt(String unit, int atLevel, Stage why) {
        take(unit, atLevel);
        stage = why;
        at(Place.SETTLE, inHand(why.step));
    }

    private void take(String unit, int toLevel) {
        boolean stays = unit.equals(holder) && toLevel == level;
        if (!stays) {
            if (toLevel <= level || gaveUp.contains(unit)) {
                throw new IllegalStateException("the model itself sends the need back to " + unit + ": " + this);
            }
            if (!unit.equals(holder) && level != DISTRICT_LEVEL) {
                gaveUp.add(holder);
            }
            holder = unit;
            level = toLevel;
        }
    }

    private Step inHand(String step) {
        return new Step(step, holder, true);
    }

    private static Step helping(String step, String unit) {
        return new Step(step, unit, false);
    }

    private void left(String step, String unit) {
        steps.removeIf(each -> each.name().equals(step) && each.unit().equals(unit));
    }

    private void at(Place next, Step... open) {
        place = next;
        steps.clear();
        steps.addAll(List.of(open));
    }

    Place place() {
        return place;
    }

    Stage stage() {
        return stage;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The one step that is open. */
    Step step() {
        return steps.get(0);
    }

    boolean isClosed() {
        return place == Place.CLOSED;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    String holder() {
        return holder;
    }

    int level() {
        return level;
    }

    int rounds() {
        return rounds;
    }

    int returns() {
        return returns;
    }

    char grade() {
        return grade;
    }

    Set<String> gaveUp() {
        return gaveUp;
    }

    /** Departments that gave it back. */
    Set<String> refused() {
        return refused;
    }

    @Override
    public String toString() {
        return place + " level " + level + " in the hands of " + holder + ", given up by " + gaveUp + ", " + returns
                + " returns, " + rounds + " rounds, open " + steps;
    }
}
