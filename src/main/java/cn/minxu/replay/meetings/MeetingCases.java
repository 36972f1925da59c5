package cn.minxu.replay.meetings;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases the system has made of a month, by their numbers. */
@Component
@Profile("replay")
class MeetingCases {

    private final JdbcClient jdbc;

    MeetingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The deliberations of a month, each with its community's id. */
    Map<Long, String> ofMonth(YearMonth month) {
        var units = new LinkedHashMap<Long, String>();
        jdbc.sql("select id, unit_id from minxu.deliberation where month = ? order by id")
                .param(month.atDay(1))
                .query(row -> {
                    units.put(row.getLong("id"), row.getString("unit_id"));
                });
        return units;
    }

    /** To what a deliberation or a meeting has led: meetings, tasks. */
    List<Long> after(long number) {
        return jdbc.sql("""
                        select l.to_id from minxu.case_link l join minxu.meeting m on m.id = l.to_id where l.from_id = :number
                        union select case_id from minxu.meeting_task where meeting_id = :number and case_id is not null""").param("number", number).query(Long.class).list();
    }

    boolean isClosed(long number) {
        return is("select closed_at is not null from minxu.case where id = ?", number);
    }

    boolean isMeeting(long number) {
        return is("select exists (select 1 from minxu.meeting where id = ?)", number);
    }

    boolean isOfRepresentatives(long number) {
        return is("select exists (select 1 from minxu.meeting where id = ? and kind = 'REPRESENTATIVES')", number);
    }

    private boolean is(String question, long number) {
        return jdbc.sql(question).param(number).query(Boolean.class).single();
    }
}
