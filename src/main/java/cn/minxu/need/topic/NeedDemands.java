package cn.minxu.need.topic;

import static cn.minxu.casework.Columns.instant;

import cn.minxu.casework.Columns;
import cn.minxu.casework.demand.Demand;
import cn.minxu.casework.demand.DemandSource;
import cn.minxu.casework.view.Seen;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What residents have said they need: each need is a demand. */
@Repository
class NeedDemands implements DemandSource {

    private static final String SELECT = """
            select c.id, c.title, c.unit_id, n.subcategory, n.overlap_count, c.registered_at, c.outcome
            from minxu.case c join minxu.need n on n.id = c.id where\s""";

    private final JdbcClient jdbc;

    NeedDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Demand> open(String community, int most) {
        return jdbc.sql(SELECT + """
                        c.id = any(array(
                            select o.id from minxu.case o join minxu.need x on x.id = o.id
                            where o.unit_id = :community and o.closed_at is null order by x.overlap_count desc, o.id desc limit :most))
                        or c.id = any(array(
                            select o.id from minxu.case o join minxu.need x on x.id = o.id
                            where o.unit_id = :community and o.closed_at is null order by o.id desc limit :most))
                        order by n.overlap_count desc, c.id desc""")
                .param("community", community)
                .param("most", most)
                .query(NeedDemands::read)
                .list();
    }

    @Override
    public Optional<Demand> find(long number) {
        return jdbc.sql(SELECT + "c.id = ?")
                .param(number)
                .query(NeedDemands::read)
                .optional();
    }

    @Override
    public List<Demand> find(Seen seen, Asked asked) {
        return jdbc.sql(SELECT + """
                        (:asked::text is null or c.unit_id = :asked) and (:words::text is null or strpos(c.title, :words) > 0)
                          and (not :openOnly or c.closed_at is null) and (:before::bigint is null or c.id < :before) and\s""" + seen.condition("c.unit_id", "c.id") + " order by c.id desc limit :most")
                .params(seen.parameters())
                .param("asked", Columns.text(asked.unit()))
                .param("words", Columns.text(asked.words()))
                .param("openOnly", asked.openOnly())
                .param("before", new SqlParameterValue(Types.BIGINT, asked.before()))
                .param("most", asked.most())
                .query(NeedDemands::read)
                .list();
    }

    private static Demand read(ResultSet row, int index) throws SQLException {
        return new Demand(
                row.getLong("id"),
                row.getString("title"),
                row.getString("unit_id"),
                row.getString("subcategory"),
                1 + row.getInt("overlap_count"),
                instant(row, "registered_at"),
                row.getString("outcome"));
    }
}
