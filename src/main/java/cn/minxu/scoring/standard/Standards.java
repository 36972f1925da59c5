package cn.minxu.scoring.standard;

import static cn.minxu.casework.Columns.text;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All standards, {@code minxu.scoring_standard}: dated, never changed. */
@Repository
public class Standards {

    private static final String SELECT = "select * from minxu.scoring_standard ";

    private final JdbcClient jdbc;

    /** By their id, once read: none ever changes. */
    private final Map<Long, Standard> known = new ConcurrentHashMap<>();

    Standards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Standard> all() {
        return jdbc.sql(SELECT + "order by key, valid_from").query(this::read).list();
    }

    /** One of each key: those that are valid on a day. */
    public List<Standard> on(LocalDate day) {
        return jdbc.sql("select distinct on (key) * from minxu.scoring_standard where valid_from <= ?"
                        + " order by key, valid_from desc")
                .param(day)
                .query(this::read)
                .list();
    }

    /** @throws Refused if there is none on that day */
    public Standard on(String key, LocalDate day) {
        return jdbc.sql(SELECT + "where key = ? and valid_from <= ? order by valid_from desc limit 1")
                .params(key, day)
                .query(this::read)
                .optional()
                .orElseThrow(() -> Refused.conflict("没有代码为“%s”、%s 起有效的评分标准，请管理员先导入。".formatted(key, day)));
    }

    public Standard get(long id) {
        Standard read = known.get(id);
        return read != null
                ? read
                : jdbc.sql(SELECT + "where id = ?").param(id).query(this::read).single();
    }

    /**
     * A standard that is valid from its day on; its id is given here.
     *
     * @throws Refused if its weights do not sum to 100, its tree is not whole, or its key has one from that day
     */
    @Transactional
    public Standard add(Standard added, String user) {
        long id = insert(added, user);
        CaseBook.guarded(() -> {
            int place = 0;
            for (Indicator each : added.indicators()) {
                insert(id, ++place, each);
            }
            jdbc.sql("set constraints all immediate").update();
        });
        return get(id);
    }

    private long insert(Standard added, String user) {
        try {
            return jdbc.sql("""
                            insert into minxu.scoring_standard (key, name, valid_from, way, assessors, drop_extremes, spread_limit, pass_mark, stands_on, source, added_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                    .params(
                            added.key(),
                            added.name(),
                            added.validFrom(),
                            added.way().name())
                    .params(added.assessors(), added.dropExtremes(), added.spreadLimit(), added.passMark())
                    .params(added.standsOn(), added.source(), user)
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("“" + added.name() + "”已有自 " + added.validFrom() + " 起执行的标准，请另选日期。");
        }
    }

    private void insert(long id, int place, Indicator each) {
        jdbc.sql("""
                        insert into minxu.scoring_indicator (standard_id, code, parent, place, name, maximum, weight, method, evidence, may_not_apply, after_all)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, each.code(), text(each.parent()), place, each.name())
                .params(each.maximum(), each.weight(), each.method())
                .params(each.evidence().toArray(String[]::new), text(each.mayNotApply()), each.afterAll())
                .update();
    }

    private Standard read(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        Standard read = known.get(id);
        if (read == null) {
            read = read(row, id);
            known.put(id, read);
        }
        return read;
    }

    private Standard read(ResultSet row, long id) throws SQLException {
        return new Standard(
                id,
                row.getString("key"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                Way.valueOf(row.getString("way")),
                row.getInt("assessors"),
                row.getBoolean("drop_extremes"),
                row.getObject("spread_limit", Integer.class),
                row.getInt("pass_mark"),
                row.getString("stands_on"),
                row.getString("source"),
                indicators(id));
    }

    private List<Indicator> indicators(long id) {
        return jdbc.sql("select * from minxu.scoring_indicator where standard_id = ? order by place")
                .param(id)
                .query((row, i) -> new Indicator(
                        row.getString("code"),
                        row.getString("parent"),
                        row.getString("name"),
                        row.getObject("maximum", Integer.class),
                        row.getObject("weight", Integer.class),
                        row.getString("method"),
                        List.of((String[]) row.getArray("evidence").getArray()),
                        row.getString("may_not_apply"),
                        row.getBoolean("after_all")))
                .list();
    }

    /** Whether there is one on a day. */
    public Optional<Standard> find(String key, LocalDate day) {
        return on(day).stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
