package cn.minxu.casework.find;

import cn.minxu.Refused;

/** Lists of cases that are not the person's turn any more. */
public enum CaseList {
    /** 已办: he took a step of them. */
    HANDLED,
    /** 转出: his unit had them in hand, and now they are with another. */
    PASSED_ON,
    /** 已归档: closed ones of his unit and of those that it answers for. */
    ARCHIVED;

    /** @throws Refused if there is no such list */
    public static CaseList named(String name) {
        for (CaseList each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw Refused.invalid("“list”应为 HANDLED（已办）、PASSED_ON（转出）或 ARCHIVED（已归档）。");
    }
}
