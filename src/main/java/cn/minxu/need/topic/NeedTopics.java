package cn.minxu.need.topic;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.topic.OfferedTopic;
import cn.minxu.casework.topic.TopicSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Matters of grade C and overlapping needs, as long as nobody has been answered, offer themselves: with most residents first, then the oldest. */
@Repository
class NeedTopics implements TopicSource {

    private final JdbcClient jdbc;

    NeedTopics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OfferedTopic> offered(String community) {
        return jdbc.sql("""
                        select c.id, c.title, c.registered_at, n.overlap_count, n.grade is not distinct from 'C' as cycles
                        from minxu.case c join minxu.need n on n.id = c.id
                        where c.unit_id = ? and c.closed_at is null and n.answered_at is null and n.lead_id is null
                          and (n.grade = 'C' or n.overlap_count > 0)
                        order by n.overlap_count desc, c.registered_at, c.id""")
                .param(community)
                .query((row, i) -> new OfferedTopic(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getBoolean("cycles") ? "C 档事项" : "重叠诉求",
                        instant(row, "registered_at"),
                        1 + row.getInt("overlap_count")))
                .list();
    }
}
