package cn.minxu.replay.projects;

import cn.minxu.replay.stage.Agenda.Lane;
import java.util.HashSet;
import java.util.Set;

/** A case on its way through the system: a project with its row, or a signing meeting. One lane at a time works on it. */
final class ProjectWalk {

    private final long number;
    private final String unit;
    private final ProjectRow row;
    private final Lane lane;
    private final Set<String> planned = new HashSet<>();
    private int appraisals;
    private int checks;
    private boolean over;

    /**
     * @param unit the community whose it is
     * @param row of a signing meeting, any row of its community
     */
    ProjectWalk(long number, String unit, ProjectRow row, Lane lane) {
        this.number = number;
        this.unit = unit;
        this.row = row;
        this.lane = lane;
    }

    long number() {
        return number;
    }

    String unit() {
        return unit;
    }

    ProjectRow row() {
        return row;
    }

    Lane lane() {
        return lane;
    }

    /** Whether a stay in a step has not been planned yet. From now on it is. */
    boolean plan(String stay) {
        return planned.add(stay);
    }

    /** Its methods were given to people once more. */
    void appraise() {
        appraisals++;
    }

    /** How often its methods were given to people. */
    int appraisals() {
        return appraisals;
    }

    /** How many milestones it has, with the one that is reached now. */
    int reach() {
        return ++checks;
    }

    /** Whether it is over only now. From now on it is. */
    boolean end() {
        boolean before = over;
        over = true;
        return !before;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public String toString() {
        return "%s 的“%s”（%s）".formatted(row.community(), row.name(), number);
    }
}
