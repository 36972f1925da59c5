package cn.minxu.need.view;

import cn.minxu.casework.view.Overview;
import cn.minxu.casework.view.Overview.Figure;
import cn.minxu.casework.view.Overview.Rated;
import cn.minxu.casework.view.Scope;
import cn.minxu.need.EvaluationLevel;
import cn.minxu.need.ladder.Returns;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a supervisor has to know of needs: how many were answered, which were given back or redone for the third time, what residents say. */
@Repository
public class NeedOverview {

    private final JdbcClient jdbc;

    NeedOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Overview of(Scope scope) {
        long days = Duration.between(scope.since(), scope.now()).toDays();
        return new Overview(
                List.of(
                        new Figure("近 " + days + " 天答复", answered(scope)),
                        new Figure(
                                "其中问题件",
                                count(
                                        "c.closed_at is null and greatest(n.returns, n.redo_round) >= "
                                                + Returns.PROBLEM,
                                        scope)),
                        new Figure("近 " + days + " 天回访未接通、空号、拒评（不计入满意率）", unrated(scope))),
                satisfaction(scope));
    }

    private int answered(Scope in) {
        return in.whole()
                ? jdbc.sql("select count(*) from minxu.need where answered_at >= :since")
                        .params(in.parameters())
                        .query(Integer.class)
                        .single()
                : count("n.answered_at >= :since", in);
    }

    private int unrated(Scope in) {
        String theirs = in.whole() ? "" : "join minxu.case c on c.id = b.need_id and " + in.condition();
        return jdbc.sql("select count(*) from minxu.call_back b " + theirs + " where b.last and b.at >= :since")
                .params(in.parameters())
                .query(Integer.class)
                .single();
    }

    private int count(String condition, Scope in) {
        return jdbc.sql("select count(*) from minxu.need n join minxu.case c on c.id = n.id where " + condition
                        + " and " + in.condition())
                .params(in.parameters())
                .query(Integer.class)
                .single();
    }

    private List<Rated> satisfaction(Scope in) {
        var counts = new HashMap<String, Integer>();
        String theirs = in.whole() ? "" : "join minxu.case c on c.id = e.need_id and " + in.condition();
        jdbc.sql("select e.level, count(*) as rated from minxu.evaluation e " + theirs
                        + " where e.at >= :since group by e.level")
                .params(in.parameters())
                .query(row -> {
                    counts.put(row.getString("level"), row.getInt("rated"));
                });
        return Arrays.stream(EvaluationLevel.values())
                .map(level -> new Rated(level.label(), counts.getOrDefault(level.name(), 0), level.isNegative()))
                .toList();
    }
}
