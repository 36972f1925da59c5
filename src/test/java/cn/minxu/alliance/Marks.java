package cn.minxu.alliance;

import java.util.List;

/** Marks of a case. */
final class Marks {

    private Marks() {}

    /** Units that were told by a red mark. */
    static List<String> units(Village village, long number) {
        return village.jdbc.sql("""
                        select m.unit_id from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.case_id = ? and m.level = 1""").param(number).query(String.class).list();
    }
}
