package cn.minxu.need.ladder;

import cn.minxu.casework.Labelled;
import java.util.Arrays;

/**
 * How far up a need has come (A-P2, A-P3). It only ever rises, and whoever leaves a level never gets the need back: the database
 * guards both ({@code minxu.guard_hand}).
 */
public enum Level implements Labelled {
    COMMUNITY(1, 0, "社区"),
    /** The department of the first dispatch. */
    DEPARTMENT(2, 1, "第一轮分流的部门"),
    STREET(3, 1, "街道"),
    /** The department of the street's second routing. */
    DEPARTMENT_AGAIN(4, 2, "第二轮分流的部门"),
    /** Submitted jointly to the district government, which studies it. */
    DISTRICT(6, 2, "区政府研究"),
    /** The lead department that the district has chosen: its last word. */
    ASSIGNED(7, 3, "区政府指定的牵头部门"),
    /** The district's centre: the end of ladder 2, and 提级督办. */
    CENTRE(8, 3, "区中心"),
    /** The district supervises it itself. */
    DISTRICT_SUPERVISION(9, 3, "区级督办");

    private final int code;
    private final int round;
    private final String label;

    Level(int code, int round, String label) {
        this.code = code;
        this.round = round;
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** As stored in {@code minxu.case.level}. */
    public int code() {
        return code;
    }

    /** Rounds of routing that lie behind it, 0 to 3. */
    public int round() {
        return round;
    }

    public static Level of(int code) {
        return Arrays.stream(values())
                .filter(level -> level.code == code)
                .findFirst()
                .orElseThrow();
    }
}
