package cn.minxu.deliberation;

import cn.minxu.Refused;
import cn.minxu.casework.Act;
import cn.minxu.casework.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What members of the meeting or a sample of residents think of what came of a deliberation: {@code minxu.deliberation_rating}. */
@Repository
class Ratings {

    private static final List<String> LEVELS =
            List.of("verySatisfied", "satisfied", "basicallySatisfied", "dissatisfied", "veryDissatisfied");

    private final JdbcClient jdbc;

    Ratings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused if more rated than were asked */
    Rating add(Act act, LocalDate today) {
        String raters = act.required("raters", "由谁评价");
        int asked = count(act, "asked");
        List<Integer> levels = LEVELS.stream().map(level -> count(act, level)).toList();
        int rated = levels.stream().mapToInt(Integer::intValue).sum();
        if (rated > asked) {
            throw Refused.invalid("各档人数之和 " + rated + " 多于请来评价的 " + asked + " 人，请核对。");
        }
        jdbc.sql("""
                        insert into minxu.deliberation_rating (deliberation_id, raters, asked, very_satisfied, satisfied, basically_satisfied,
                          dissatisfied, very_dissatisfied, least, at, by_user)
                        select ?, ?, ?, ?, ?, ?, ?, ?, least, ?, ? from minxu.deliberation_rating_rule where valid_from <= ?
                        order by valid_from desc limit 1""")
                .params(act.number(), raters, asked)
                .params(List.copyOf(levels))
                .params(Columns.at(act.at()), act.user(), today)
                .update();
        return of(act.number()).orElseThrow();
    }

    private static int count(Act act, String key) {
        return act.values().get(key) instanceof Number number ? number.intValue() : 0;
    }

    Optional<Rating> of(long number) {
        return jdbc.sql("select * from minxu.deliberation_rating where deliberation_id = ?")
                .param(number)
                .query((row, i) -> new Rating(
                        row.getString("raters"),
                        row.getInt("asked"),
                        row.getInt("rated"),
                        row.getInt("content"),
                        row.getInt("least")))
                .optional();
    }
}
