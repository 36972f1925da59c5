package cn.minxu.meeting;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import org.springframework.dao.DuplicateKeyException;

/** What the database refuses, in words for the person. */
final class Guard {

    private Guard() {}

    /**
     * @param twice what is said when there is such a row already
     * @throws Refused in the database's own words, or those
     */
    static void write(String twice, Runnable change) {
        try {
            CaseBook.guarded(change);
        } catch (DuplicateKeyException e) {
            throw Refused.conflict(twice);
        }
    }
}
