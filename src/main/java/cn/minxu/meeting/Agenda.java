package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instantOrNull;

import cn.minxu.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting deals with, {@code minxu.agenda_item}: the database freezes it when the meeting is opened. */
@Repository
class Agenda {

    private static final String TWICE = "这件事项已经在议程上，不必重复登记。";
    private static final String SELECT = """
            select i.*, (select outcome from minxu.item_result r where r.item_id = i.id order by version desc limit 1) as outcome
            from minxu.agenda_item i where meeting_id = ?\s""";

    private final JdbcClient jdbc;

    Agenda(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its id */
    long add(long number, String title, @Nullable Long about, Ballot ballot, String ruleKind) {
        var id = new long[1];
        Guard.write(
                TWICE,
                () -> id[0] = jdbc.sql("""
                        insert into minxu.agenda_item (meeting_id, place, title, about_id, ballot, rule_kind)
                        select :number, coalesce(max(place), 0) + 1, :title, :about, :ballot, :rule
                        from minxu.agenda_item where meeting_id = :number returning id""")
                        .param("number", number)
                        .param("title", title)
                        .param("about", new SqlParameterValue(Types.BIGINT, about))
                        .param("ballot", ballot.name())
                        .param("rule", ruleKind)
                        .query(Long.class)
                        .single());
        return id[0];
    }

    void remove(long item) {
        change("delete from minxu.agenda_item where id = ?", item);
    }

    List<Item> of(long number) {
        return jdbc.sql(SELECT + "order by place")
                .param(number)
                .query(Agenda::read)
                .list();
    }

    /** @throws Refused if the meeting has no such item */
    Item get(long number, long item) {
        return jdbc.sql(SELECT + "and id = ?")
                .params(number, item)
                .query(Agenda::read)
                .optional()
                .orElseThrow(() -> Refused.notFound("这次会议没有编号为 " + item + " 的议题，请刷新后再试。"));
    }

    void open(long item, Instant when, String by) {
        change("update minxu.agenda_item set opened_at = ?, opened_by = ? where id = ?", at(when), by, item);
    }

    /** With it the database computes its result. */
    void close(long item, Instant when, String by) {
        change("update minxu.agenda_item set closed_at = ?, closed_by = ? where id = ?", at(when), by, item);
    }

    /** Without a result. */
    void end(long item, String how, String why) {
        change("update minxu.agenda_item set ended = ?, why = ? where id = ?", how, why, item);
    }

    private void change(String statement, @Nullable Object... values) {
        Guard.write(TWICE, () -> jdbc.sql(statement).params(values).update());
    }

    private static Item read(ResultSet row, int index) throws SQLException {
        long about = row.getLong("about_id");
        long rule = row.getLong("rule_id");
        return new Item(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("title"),
                about == 0 ? null : about,
                Ballot.valueOf(row.getString("ballot")),
                row.getString("rule_kind"),
                rule == 0 ? null : rule,
                instantOrNull(row, "opened_at"),
                instantOrNull(row, "closed_at"),
                row.getString("ended"),
                row.getString("why"),
                row.getString("outcome"));
    }
}
