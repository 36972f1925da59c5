package cn.minxu.meeting;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.text;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who voted what, and what people counted: {@code minxu.vote}, {@code minxu.hand_count}. Both only ever grow. */
@Repository
class Votes {

    private static final String TWICE = "这个人已经投过票，每人一票。";

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody votes. */
    enum Choice {
        FOR,
        AGAINST,
        ABSTAIN
    }

    void cast(long item, long member, Choice choice, Instant when, String by) {
        Guard.write(
                TWICE,
                () -> jdbc.sql(
                                "insert into minxu.vote (item_id, member_id, choice, at, by_user) values (?, ?, ?, ?, ?)")
                        .params(item, member, choice.name(), at(when), by)
                        .update());
    }

    /** The named votes of several, by member, as somebody noted them one after the other. */
    void castAll(long item, Map<Long, Choice> choices, Instant when, String by) {
        Guard.write(
                TWICE,
                () -> jdbc.sql("""
                        insert into minxu.vote (item_id, member_id, choice, at, by_user)
                        select ?, member, choice, ?, ? from unnest(?::bigint[], ?::text[]) with ordinality as cast_vote (member, choice, place) order by place""")
                        .params(
                                item,
                                at(when),
                                by,
                                choices.keySet().toArray(Long[]::new),
                                choices.values().stream().map(Choice::name).toArray(String[]::new))
                        .update());
    }

    /** The last vote of a member, the one that a correction goes beside. */
    Optional<Long> lastOf(long item, long member) {
        return jdbc.sql("""
                        select id from minxu.vote v where item_id = ? and member_id = ?
                          and not exists (select 1 from minxu.vote c where c.corrects = v.id)""").params(item, member).query(Long.class).optional();
    }

    void correct(long former, long item, long member, Choice choice, Instant when, String by, String why) {
        Guard.write(
                "这一票已经更正过，请刷新后再试。",
                () -> jdbc.sql("""
                        insert into minxu.vote (item_id, member_id, choice, at, by_user, corrects, why) values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(item, member, choice.name(), at(when), by, former, why)
                        .update());
    }

    /** @param why of a correction, else empty */
    void count(long item, Count count, Instant when, String by, Optional<String> why) {
        Guard.write(
                "您已经录入了这一轮的计票，另一份须由另一人录入。",
                () -> jdbc.sql("""
                        insert into minxu.hand_count (item_id, round, votes, votes_for, against, abstained, at, by_user, why)
                        values (?, 0, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(item, count.votes(), count.votesFor(), count.against(), count.abstained())
                        .params(at(when), by, text(why.orElse(null)))
                        .update());
    }

    /** What each member has voted, as last corrected; of a secret ballot that he has. */
    Map<Long, String> of(long item) {
        var votes = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                        select member_id, coalesce(choice, 'VOTED') as choice from minxu.vote v
                        where item_id = ? and not exists (select 1 from minxu.vote c where c.corrects = v.id) order by id""").param(item).query(row -> {
            votes.put(row.getLong("member_id"), row.getString("choice"));
        });
        return votes;
    }

    /** How far the counting has come: the rounds, each with who has counted. */
    List<Round> rounds(long item) {
        return jdbc.sql("""
                        select round, array_agg(by_user order by id) as people,
                          count(*) = 2 and count(distinct (votes_for, against, abstained)) = 1 as agreed
                        from minxu.hand_count where item_id = ? group by round order by round""")
                .param(item)
                .query((row, i) -> new Round(
                        row.getInt("round"),
                        List.of((String[]) row.getArray("people").getArray()),
                        row.getBoolean("agreed")))
                .list();
    }

    /** @param agreed whether two people have counted the same */
    public record Round(int round, List<String> people, boolean agreed) {

        boolean isComplete() {
            return people.size() == 2;
        }
    }

    boolean hasAgreedCount(long item) {
        return rounds(item).stream().anyMatch(Round::agreed);
    }
}
