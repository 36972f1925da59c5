package cn.minxu.need;

import static cn.minxu.need.Columns.at;
import static cn.minxu.need.Columns.instant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what people did, {@code minxu.decision}: it only ever grows, and the database sees to it. */
@Repository
public class Decisions {

    private static final String SELECT =
            "select need_id, at, user_id, unit_id, step, outcome, reason, details from minxu.decision where need_id = ? ";

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(Decision d) {
        jdbc.sql("""
                        insert into minxu.decision (need_id, at, user_id, unit_id, step, outcome, reason, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(d.number(), at(d.at()), d.user())
                .param(d.unit())
                .params(d.step(), d.outcome())
                .param(d.reason())
                .param(text(d.details()))
                .update();
    }

    /** All of a need, in their order. */
    public List<Decision> of(long number) {
        return jdbc.sql(SELECT + "order by id")
                .param(number)
                .query(this::decision)
                .list();
    }

    /** The last one taken at a step. */
    public Optional<Decision> last(long number, String step) {
        return jdbc.sql(SELECT + "and step = ? order by id desc limit 1")
                .params(number, step)
                .query(this::decision)
                .optional();
    }

    private Decision decision(ResultSet row, int index) throws SQLException {
        return new Decision(
                row.getLong("need_id"),
                instant(row, "at"),
                row.getString("user_id"),
                row.getString("unit_id"),
                row.getString("step"),
                row.getString("outcome"),
                row.getString("reason"),
                details(row.getString("details")));
    }

    private String text(Map<String, Object> details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("details of a decision are plain values", e);
        }
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds valid JSON", e);
        }
    }
}
