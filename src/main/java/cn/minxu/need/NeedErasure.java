package cn.minxu.need;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases what people typed about a need from its own tables. Of what the system said in their place, nothing is left either. */
@Component
class NeedErasure {

    private static final List<String> TYPED = List.of(
            """
            update minxu.need set content = minxu.erased(content), place = minxu.erased(place), place_key = null,
              grid = minxu.erased(grid), answer = minxu.erased(answer) where id = ?""",
            "update minxu.evaluation set opinion = minxu.erased(opinion) where need_id = ?",
            "update minxu.call_back set note = minxu.erased(note) where need_id = ?",
            "update minxu.service_plan set plan = minxu.erased(plan) where need_id = ?",
            """
            update minxu.refusal set reason = minxu.erased(reason), legal_basis = minxu.erased(legal_basis)
            where need_id = ? and (reason, legal_basis) is distinct from (minxu.erased(reason), minxu.erased(legal_basis))""",
            """
            update minxu.consultation set reason = minxu.erased(reason)
            where need_id = ? and reason is distinct from minxu.erased(reason)""",
            """
            update minxu.submission_sign set reason = minxu.erased(reason)
            where need_id = ? and reason is distinct from minxu.erased(reason)""",
            """
            update minxu.assignment set reason = minxu.erased(reason)
            where need_id = ? and reason is distinct from minxu.erased(reason)""",
            """
            update minxu.import_remark set serial = minxu.erased(serial), sheet = minxu.erased(sheet), reason = minxu.erased(reason)
            where need_id = ?""");

    private final Needs needs;
    private final JdbcClient jdbc;

    NeedErasure(Needs needs, JdbcClient jdbc) {
        this.needs = needs;
        this.jdbc = jdbc;
    }

    void erase(long number) {
        needs.forget(number);
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }
}
