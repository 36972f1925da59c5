package cn.minxu.meeting.rule;

import cn.minxu.Refused;
import cn.minxu.meeting.rule.Rule.Call;
import cn.minxu.meeting.rule.Share.Base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of all kinds of meetings, {@code minxu.meeting_rule}: dated, never changed. */
@Repository
public class Rules {

    private static final String SELECT = "select * from minxu.meeting_rule ";

    private final JdbcClient jdbc;

    Rules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Rule> all() {
        return jdbc.sql(SELECT + "order by kind, valid_from").query(Rules::read).list();
    }

    /** One of each kind: those that are valid on a day. */
    public List<Rule> on(LocalDate day) {
        return jdbc.sql("select distinct on (kind) * from minxu.meeting_rule where valid_from <= ?"
                        + " order by kind, valid_from desc")
                .param(day)
                .query(Rules::read)
                .list();
    }

    public Optional<Rule> on(String kind, LocalDate day) {
        return jdbc.sql(SELECT + "where kind = ? and valid_from <= ? order by valid_from desc limit 1")
                .params(kind, day)
                .query(Rules::read)
                .optional();
    }

    public Rule get(long id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(Rules::read).single();
    }

    /**
     * A rule that is valid from its day on; its id is given here.
     *
     * @throws Refused if a fraction is over 1 or cannot be reached, a tie would pass, or its kind has one from that day
     */
    public Rule add(Rule rule, String user) {
        check(rule.quorum(), "到会");
        check(rule.majority(), "通过");
        Share majority = rule.majority();
        boolean half = 2L * majority.part() == majority.whole();
        if (2L * majority.part() < majority.whole() || (half && !majority.more())) {
            throw Refused.invalid("通过的比例须超过一半：票数相等不能算通过，请重新填写。");
        }
        try {
            long id = jdbc.sql("""
                            insert into minxu.meeting_rule (kind, name, quorum_base, quorum_part, quorum_whole, quorum_more, majority_base,
                              majority_part, majority_whole, majority_more, by_area, notice_amount, notice_unit, publish_days, article, source, valid_from, added_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                    .params(rule.kind(), rule.name())
                    .params(values(rule.quorum()))
                    .params(values(majority))
                    .params(rule.byArea(), rule.call().amount(), rule.call().workingDays() ? "WORKING_DAYS" : "DAYS")
                    .params(rule.publishDays(), rule.article(), rule.source(), rule.validFrom(), user)
                    .query(Long.class)
                    .single();
            return get(id);
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("“" + rule.name() + "”已有自 " + rule.validFrom() + " 起执行的规则，请另选日期。");
        }
    }

    private static List<Object> values(Share share) {
        return List.of(share.base().name(), share.part(), share.whole(), share.more());
    }

    private static void check(Share share, String what) {
        if (share.part() < 1 || share.whole() < 1 || share.part() > share.whole() || share.whole() > 1000) {
            throw Refused.invalid(what + "的比例须大于 0、不超过 1，分母最多 1000，请重新填写。");
        }
        if (share.more() && share.part() == share.whole()) {
            throw Refused.invalid(what + "的比例不能超过全部，请重新填写。");
        }
    }

    private static Rule read(ResultSet row, int index) throws SQLException {
        return new Rule(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                share(row, "quorum"),
                share(row, "majority"),
                row.getBoolean("by_area"),
                new Call(
                        row.getInt("notice_amount"),
                        row.getString("notice_unit").equals("WORKING_DAYS")),
                row.getInt("publish_days"),
                row.getString("article"),
                row.getString("source"),
                row.getObject("valid_from", LocalDate.class));
    }

    private static Share share(ResultSet row, String which) throws SQLException {
        return new Share(
                Base.valueOf(row.getString(which + "_base")),
                row.getInt(which + "_part"),
                row.getInt(which + "_whole"),
                row.getBoolean(which + "_more"));
    }
}
