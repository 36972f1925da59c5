package cn.minxu.meeting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases what people typed about a meeting, and who its members were, from its own tables. */
@Component
class MeetingErasure {

    private static final List<String> TYPED = List.of(
            """
            update minxu.meeting set place = minxu.erased(place), end_why = minxu.erased(end_why), late_why = minxu.erased(late_why),
              minutes = minxu.erased(minutes)
            where id = ? and (place, end_why, late_why, minutes) is distinct from
              (minxu.erased(place), minxu.erased(end_why), minxu.erased(late_why), minxu.erased(minutes))""",
            """
            update minxu.meeting_invitation set note = minxu.erased(note)
            where meeting_id = ? and note is distinct from minxu.erased(note)""",
            """
            update minxu.meeting_member set name = minxu.erased(name), post = minxu.erased(post)
            where meeting_id = ? and (name, post) is distinct from (minxu.erased(name), minxu.erased(post))""",
            """
            update minxu.agenda_item set title = minxu.erased(title), why = minxu.erased(why)
            where meeting_id = ? and (title, why) is distinct from (minxu.erased(title), minxu.erased(why))""",
            "update minxu.vote set why = minxu.erased(why) where meeting_id = ? and why is distinct from minxu.erased(why)",
            """
            update minxu.hand_count set why = minxu.erased(why)
            where meeting_id = ? and why is distinct from minxu.erased(why)""",
            """
            update minxu.item_result set why = minxu.erased(why)
            where meeting_id = ? and why is distinct from minxu.erased(why)""",
            """
            update minxu.meeting_task set what = minxu.erased(what)
            where meeting_id = ? and what is distinct from minxu.erased(what)""");

    private final JdbcClient jdbc;

    MeetingErasure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void erase(long number) {
        TYPED.forEach(statement -> jdbc.sql(statement).param(number).update());
    }
}
