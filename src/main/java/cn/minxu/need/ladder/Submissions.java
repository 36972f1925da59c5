package cn.minxu.need.ladder;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who signed the joint submission to the district government: {@code minxu.submission_sign}. The database takes a signature only from
 * the need's street and from the department of the second routing.
 */
@Repository
public class Submissions {

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a signature; none of them holds the submission up. */
    public enum Signature {
        SIGNED,
        REFUSED,
        LAPSED
    }

    /** @throws Refused if the unit has signed already, or is not one of the two that sign */
    public void sign(long number, String unit, Signature signature, @Nullable String reason, Instant at, String by) {
        try {
            CaseBook.guarded(() -> jdbc.sql("""
                            insert into minxu.submission_sign (need_id, unit_id, outcome, reason, at, by_user)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(number, unit, signature.name())
                    .param(reason)
                    .params(at(at), by)
                    .update());
        } catch (DuplicateKeyException e) {
            throw Refused.conflict("本单位已经会签过需求 " + number + " 的联合提交，不能再次会签。");
        }
    }
}
