package cn.minxu.alliance;

import cn.minxu.casework.CaseBook;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All alliances, one for each community, and their members: {@code minxu.alliance}, {@code minxu.alliance_member}. */
@Repository
class Alliances {

    private static final String MEMBER =
            "select id as number, alliance, unit_id as unit, liaison, signed_on, joined_on, left_on from minxu.alliance_member where ";

    private final JdbcClient jdbc;

    Alliances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unit the community
     * @param number of the case by which it was founded
     */
    record Alliance(String unit, long number, String name, LocalDate foundedOn) {}

    /**
     * @param number of the case by which it joined
     * @param alliance the community whose alliance it is
     * @param liaison account of the 联络员
     */
    record Member(
            long number,
            String alliance,
            String unit,
            String liaison,
            LocalDate signedOn,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    /** What is valid from a day on. */
    record Rule(int termYears, int electionDays, int attendance, int projects, int duty, int rating) {}

    Rule rule(LocalDate day) {
        return jdbc.sql("select (minxu.alliance_rule_on(?)).*")
                .param(day)
                .query(Rule.class)
                .single();
    }

    void found(Alliance founded) {
        jdbc.sql("insert into minxu.alliance (unit_id, case_id, name, founded_on) values (?, ?, ?, ?)")
                .params(founded.unit(), founded.number(), founded.name(), founded.foundedOn())
                .update();
    }

    Optional<Alliance> find(String community) {
        return all().stream().filter(each -> each.unit().equals(community)).findFirst();
    }

    List<Alliance> all() {
        return jdbc.sql("select unit_id as unit, case_id as number, name, founded_on from minxu.alliance order by founded_on, unit_id")
                .query(Alliance.class)
                .list();
    }

    /** With which community's alliance, or party organisation, a case deals. */
    void belongs(long number, String community) {
        jdbc.sql("insert into minxu.alliance_case (id, unit_id) values (?, ?)")
                .params(number, community)
                .update();
    }

    String of(long number) {
        return jdbc.sql("select unit_id from minxu.alliance_case where id = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Whether a unit has a case of this kind that is open. */
    boolean isAsking(String kind, String unit) {
        return jdbc.sql("select exists (select 1 from minxu.case where kind = ? and unit_id = ? and closed_at is null)")
                .params(kind, unit)
                .query(Boolean.class)
                .single();
    }

    void join(Member member) {
        CaseBook.guarded(() -> jdbc.sql("""
                        insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on) values (?, ?, ?, ?, ?, ?)""")
                .params(member.number(), member.alliance(), member.unit(), member.liaison())
                .params(member.signedOn(), member.joinedOn())
                .update());
    }

    void leave(Member member, LocalDate day) {
        CaseBook.guarded(() -> jdbc.sql("update minxu.alliance_member set left_on = ? where id = ?")
                .params(day, member.number())
                .update());
    }

    /** Where a unit is a member now. */
    Optional<Member> membership(String unit) {
        return jdbc.sql(MEMBER + "unit_id = ? and left_on is null")
                .param(unit)
                .query(Member.class)
                .optional();
    }

    /** Members on at least one of these days, in the order in which they joined. */
    List<Member> members(String community, LocalDate from, LocalDate until) {
        return jdbc.sql(MEMBER + "alliance = ? and joined_on <= ? and (left_on is null or left_on > ?) order by joined_on, id")
                .params(community, until, from)
                .query(Member.class)
                .list();
    }

    /** Units that are members now. */
    List<String> units(String community) {
        return jdbc.sql("select unit_id from minxu.alliance_member where alliance = ? and left_on is null order by joined_on, id")
                .param(community)
                .query(String.class)
                .list();
    }

    /** Whether the agreement is among the case's documents. */
    boolean hasDocument(long number) {
        return jdbc.sql("select exists (select 1 from minxu.document where case_id = ? and withdrawn_at is null)")
                .param(number)
                .query(Boolean.class)
                .single();
    }
}
