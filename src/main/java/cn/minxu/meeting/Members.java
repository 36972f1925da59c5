package cn.minxu.meeting;

import static cn.minxu.casework.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may take part in a meeting, {@code minxu.meeting_member}: the database freezes the list when the meeting is opened. */
@Repository
class Members {

    private static final String TWICE = "这个账号已经在名单上，每个人只登记一次。";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param substitutes id of the member in whose place he comes, who leaves the list; or null */
    void add(long number, Member.New added, @Nullable Long substitutes) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.meeting_member (meeting_id, name, post, user_id, area, substitutes) values (?, ?, ?, ?, ?, ?)""")
                        .params(number, added.name(), text(added.post()), text(added.account()))
                        .params(
                                new SqlParameterValue(Types.NUMERIC, added.area()),
                                new SqlParameterValue(Types.BIGINT, substitutes))
                        .update());
    }

    /** Several, in their order; none of them in anybody's place. */
    void addAll(long number, List<Member.New> added) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.meeting_member (meeting_id, name, post, user_id, area)
                        select ?, name, post, account, area
                        from unnest(?::text[], ?::text[], ?::text[], ?::numeric[]) with ordinality as new (name, post, account, area, place)
                        order by place""")
                        .params(
                                number,
                                added.stream().map(Member.New::name).toArray(String[]::new),
                                added.stream().map(Member.New::post).toArray(String[]::new),
                                added.stream().map(Member.New::account).toArray(String[]::new),
                                added.stream()
                                        .map(each -> each.area() == null
                                                ? null
                                                : each.area().toPlainString())
                                        .toArray(String[]::new))
                        .update());
    }

    /** The members of another meeting, as far as they are not on this one's list. */
    int copy(long from, long to) {
        return jdbc.sql("""
                        insert into minxu.meeting_member (meeting_id, name, post, user_id, area)
                        select :to, name, post, user_id, area from minxu.meeting_member f where meeting_id = :from and not gone
                          and not exists (select 1 from minxu.meeting_member t where t.meeting_id = :to and not t.gone
                            and (t.name, t.post, t.user_id, t.area) is not distinct from (f.name, f.post, f.user_id, f.area))
                        order by f.id""").param("from", from).param("to", to).update();
    }

    /** How many of them were on the list. */
    int strikeOff(long number, Collection<Long> members) {
        var struck = new int[1];
        Guard.write(
                TWICE,
                () -> struck[0] = jdbc.sql(
                                "update minxu.meeting_member set gone = true where id = any(?) and meeting_id = ? and not gone")
                        .params(members.toArray(Long[]::new), number)
                        .update());
        return struck[0];
    }

    /** In the order in which they were entered. */
    List<Member> of(long number) {
        return jdbc.sql("select * from minxu.meeting_member where meeting_id = ? and not gone order by id")
                .param(number)
                .query(Members::read)
                .list();
    }

    Optional<Member> find(long number, long member) {
        return jdbc.sql("select * from minxu.meeting_member where meeting_id = ? and id = ? and not gone")
                .params(number, member)
                .query(Members::read)
                .optional();
    }

    /** The member with this account. */
    Optional<Member> byAccount(long number, String user) {
        return jdbc.sql("select * from minxu.meeting_member where meeting_id = ? and user_id = ? and not gone")
                .params(number, user)
                .query(Members::read)
                .optional();
    }

    private static Member read(ResultSet row, int index) throws SQLException {
        long substitutes = row.getLong("substitutes");
        return new Member(
                row.getLong("id"),
                row.getString("name"),
                row.getString("post"),
                row.getString("user_id"),
                row.getBigDecimal("area"),
                substitutes == 0 ? null : substitutes);
    }
}
