package cn.minxu.alliance;

import static cn.minxu.alliance.Terms.units;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties, activity days and council meetings, and who came: {@code minxu.alliance_event}. */
@Repository
class Events {

    private final JdbcClient jdbc;

    Events(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum What {
        DUTY,
        ACTIVITY,
        COUNCIL
    }

    /** @param units who is expected: of a duty those whose month it is */
    record Event(long number, String alliance, What what, LocalDate period, List<String> units) {}

    /** How often somebody came, and how often he was expected. */
    record Count(int came, int expected) {}

    /** The database refuses a second one for the same period. */
    void add(Event event) {
        jdbc.sql("insert into minxu.alliance_event (id, alliance, what, period, units) values (?, ?, ?, ?, ?)")
                .params(event.number(), event.alliance(), event.what().name(), event.period())
                .params((Object) event.units().toArray(String[]::new))
                .update();
    }

    Event get(long number) {
        return jdbc.sql("select * from minxu.alliance_event where id = ?")
                .param(number)
                .query((row, i) -> new Event(
                        number,
                        row.getString("alliance"),
                        What.valueOf(row.getString("what")),
                        row.getObject("period", LocalDate.class),
                        units(row, "units")))
                .single();
    }

    void held(long number, long meeting) {
        jdbc.sql("update minxu.alliance_event set meeting_id = ? where id = ?")
                .params(meeting, number)
                .update();
    }

    long meeting(long number) {
        return jdbc.sql("select meeting_id from minxu.alliance_event where id = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    void record(long number, List<String> attended) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.alliance_event set attended = ? where id = ?")
                .params(attended.toArray(String[]::new), number)
                .update());
    }

    /** A month's day lies in the month; of one that was made up after it, also later. */
    static void requireIn(LocalDate month, LocalDate day, LocalDate today) {
        LocalDate end = month.plusMonths(1);
        if (day.isBefore(month) || (!day.isBefore(end) && today.isBefore(end))) {
            throw Refused.invalid("活动日期应在 " + YearMonth.from(month) + " 之内，请重新填写。");
        }
    }

    /** Of the events of a year that are on record. */
    Count count(String community, String unit, int year, Set<What> what) {
        return jdbc.sql("""
                        select count(*) filter (where :unit = any(attended))::int as came, count(*)::int as expected from minxu.alliance_event
                        where alliance = :alliance and :unit = any(units) and attended is not null and what = any(:what)
                          and extract(year from period) = :year""")
                .param("unit", unit)
                .param("alliance", community)
                .param("what", what.stream().map(Enum::name).toArray(String[]::new))
                .param("year", year)
                .query(Count.class)
                .single();
    }
}
