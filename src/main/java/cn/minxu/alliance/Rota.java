package cn.minxu.alliance;

import cn.minxu.casework.CaseBook;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on duty in which month, {@code minxu.alliance_rota}: planned ahead in turn, changed until the month begins. */
@Repository
class Rota {

    /** So many months are planned ahead, the present one among them. */
    private static final int AHEAD = 12;

    private final JdbcClient jdbc;

    Rota(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Units by month, from one on. */
    Map<YearMonth, List<String>> from(String community, YearMonth first) {
        var months = new LinkedHashMap<YearMonth, List<String>>();
        jdbc.sql("select month, units from minxu.alliance_rota where alliance = ? and month >= ? order by month")
                .params(community, first.atDay(1))
                .query(row -> {
                    months.put(
                            YearMonth.from(row.getObject("month", LocalDate.class)),
                            List.of((String[]) row.getArray("units").getArray()));
                });
        return months;
    }

    List<String> of(String community, YearMonth month) {
        return from(community, month).getOrDefault(month, List.of());
    }

    /** Months without anybody get whoever has waited longest. */
    void plan(String community, LocalDate today, String by) {
        YearMonth first = YearMonth.from(today);
        for (int i = 0; i < AHEAD; i++) {
            LocalDate month = first.plusMonths(i).atDay(1);
            jdbc.sql("""
                            insert into minxu.alliance_rota (alliance, month, units, changed_on, changed_by)
                            select m.alliance, :month, array[m.unit_id], :today, :by from minxu.alliance_member m
                            where m.alliance = :alliance and m.left_on is null
                              and not exists (select 1 from minxu.alliance_rota r where r.alliance = m.alliance and r.month = :month)
                            order by (select max(r.month) from minxu.alliance_rota r where r.alliance = m.alliance and m.unit_id = any(r.units)) nulls first,
                              m.joined_on, m.id
                            limit 1""")
                    .param("alliance", community)
                    .param("month", month)
                    .param("today", today)
                    .param("by", by)
                    .update();
        }
    }

    /** @throws cn.minxu.Refused by the database, if the month has begun or one of them is no member */
    void assign(String community, YearMonth month, List<String> units, LocalDate today, String by) {
        CaseBook.guarded(() -> jdbc.sql("""
                        update minxu.alliance_rota set units = ?, changed_on = ?, changed_by = ? where alliance = ? and month = ?""")
                .params(units.toArray(String[]::new), today, by, community, month.atDay(1))
                .update());
    }

    void swap(String community, YearMonth one, YearMonth other, LocalDate today, String by) {
        List<String> before = of(community, one);
        assign(community, one, of(community, other), today, by);
        assign(community, other, before, today, by);
    }

    /** Of one that has left: in the months to come the others stand for it. */
    void without(String community, String gone, LocalDate today, String by) {
        List<String> others = jdbc.sql(
                        "select unit_id from minxu.alliance_member where alliance = ? and left_on is null order by joined_on, id")
                .param(community)
                .query(String.class)
                .list();
        int next = 0;
        for (var each : from(community, YearMonth.from(today).plusMonths(1)).entrySet()) {
            var rest = new ArrayList<>(each.getValue());
            if (rest.remove(gone) && !others.isEmpty()) {
                assign(
                        community,
                        each.getKey(),
                        rest.isEmpty() ? List.of(others.get(next++ % others.size())) : rest,
                        today,
                        by);
            }
        }
    }
}
