package cn.minxu.casework.urge;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Discretion;
import cn.minxu.casework.Residents;
import cn.minxu.casework.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What supervisors say to those who have a task: the latest urge, and the orders that their unit has to answer. Names are masked. */
@Repository
public class Urged {

    private static final String URGED = """
            select g.case_id, g.stay, g.at, g.text, coalesce(p.name, g.by_user) as who from unnest(?::text[]) as asked (stay)
              cross join lateral (select * from minxu.urge g where g.stay = asked.stay order by g.id desc limit 1) g
              left join minxu.person p on p.user_id = g.by_user""";

    private static final String ORDERED = """
            select d.stay, d.case_id, d.holder_id from minxu.deadline d
            where d.stay = any(?) and d.closed_at is null and exists (select 1 from minxu.supervision_order o
              where o.case_id = d.case_id and o.to_unit = d.holder_id)""";

    private final JdbcClient jdbc;
    private final Orders orders;
    private final OrderRows rows;
    private final Residents residents;
    private final Words words;

    Urged(JdbcClient jdbc, Orders orders, OrderRows rows, Residents residents, Words words) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.rows = rows;
        this.residents = residents;
        this.words = words;
    }

    private record Urge(String stay, long number, String who, Instant at, String text) {}

    private record Ordered(String stay, long number, String holder) {}

    /** By the tasks' ids; of a task of which nothing is said there is nothing. */
    public Map<String, String> of(String[] stays, Instant now) {
        var urged = new HashMap<String, String>();
        List<Urge> urges = jdbc.sql(URGED)
                .param(stays)
                .query((row, i) -> new Urge(
                        row.getString("stay"),
                        row.getLong("case_id"),
                        row.getString("who"),
                        instant(row, "at"),
                        row.getString("text")))
                .list();
        for (Urge urge : urges) {
            String text = new Discretion(residents.of(urge.number())).masked(urge.text());
            urged.put(urge.stay(), urge.who() + " " + words.at(urge.at()) + " 催办：" + text);
        }
        ordered(stays, now).forEach((stay, said) -> urged.merge(stay, said, (urge, order) -> order + "；" + urge));
        return urged;
    }

    private Map<String, String> ordered(String[] stays, Instant now) {
        List<Ordered> ordered = jdbc.sql(ORDERED)
                .param(stays)
                .query((row, i) ->
                        new Ordered(row.getString("stay"), row.getLong("case_id"), row.getString("holder_id")))
                .list();
        if (ordered.isEmpty()) {
            return Map.of();
        }
        var said = new HashMap<String, String>();
        List<Order> waiting =
                orders.waiting(ordered.stream().map(Ordered::number).distinct().toList());
        for (Ordered each : ordered) {
            String text = waiting.stream()
                    .filter(order ->
                            order.number() == each.number() && order.to().equals(each.holder()))
                    .map(order -> rows.waiting(order, now))
                    .collect(Collectors.joining("；"));
            if (!text.isEmpty()) {
                said.put(each.stay(), text);
            }
        }
        return said;
    }
}
