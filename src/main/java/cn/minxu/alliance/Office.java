package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all procedures of alliances work with. An alliance is called by the unit of its community, since each has one. */
@Component
record Office(
        DrawnDesk desk,
        CaseBook cases,
        CaseFields fields,
        Parties parties,
        Organisation organisation,
        WorkingTime time,
        Clock clock,
        JdbcClient jdbc) {

    /** In the district's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }

    String unitOf(String user) {
        return organisation
                .person(user)
                .map(Person::unitId)
                .orElseThrow(() -> Refused.forbidden("您不是办理人员，不能办理党建联盟的事项。"));
    }

    String name(String unit) {
        return organisation.unit(unit).name();
    }

    List<Map<String, String>> options(List<String> units) {
        return units.stream()
                .map(unit -> Map.of("label", name(unit), "value", unit))
                .toList();
    }

    /** What somebody filled in before. */
    Object filled(long number, String key) {
        return Optional.ofNullable(fields.of(number).get(key))
                .map(CaseFields.Field::value)
                .orElse("");
    }

    /** A change that the database may refuse. */
    void write(String statement, Object... values) {
        try {
            CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("已经登记过，不能重复登记；请刷新后再看。");
        }
    }

    /** An alliance as people read it now: members, council, rota, a line each. */
    String roster(String alliance) {
        return texts("select minxu.alliance_roster(?, ?)", alliance, today()).get(0);
    }

    boolean is(String condition, Object... values) {
        return jdbc.sql("select " + condition)
                .params(values)
                .query(Boolean.class)
                .single();
    }

    List<String> texts(String statement, Object... values) {
        return jdbc.sql(statement).params(values).query(String.class).list();
    }

    /** With whose alliance, or party organisation, a case deals. */
    String alliance(long number) {
        return texts("select unit_id from minxu.alliance_case where id = ?", number)
                .get(0);
    }

    /** The alliance that a unit is a member of, or that is its own, being a community. */
    Optional<String> allianceOf(String unit) {
        return texts("""
                        select alliance from minxu.alliance_member where unit_id = ? and left_on is null
                        union select unit_id from minxu.alliance where unit_id = ? and dissolved_on is null""", unit, unit).stream().findFirst();
    }

    /** What it says to somebody whose unit is of no alliance. */
    Optional<Refused> outside(String user) {
        return allianceOf(unitOf(user)).isPresent()
                ? Optional.empty()
                : Optional.of(Refused.conflict("“" + name(unitOf(user)) + "”还不是党建联盟的成员；请先申请加入。"));
    }

    /** Members now, in the order in which they joined. */
    List<String> members(String alliance) {
        return texts("select unnest(minxu.alliance_units(?))", alliance);
    }

    /** The members that somebody may ask something for: his own unit, or all of his community's alliance. */
    List<String> spokenFor(String user) {
        String unit = unitOf(user);
        String alliance = allianceOf(unit).orElseThrow();
        return alliance.equals(unit) ? members(alliance) : List.of(unit);
    }

    /** Those that somebody may ask something for, as options; the only one is chosen already. */
    Map<String, Object> membersFor(String user) {
        List<String> units = spokenFor(user);
        var all = new HashMap<String, Object>(Map.of("memberOptions", options(units)));
        if (units.size() == 1) {
            all.put("member", units.get(0));
        }
        return all;
    }

    /** Staff of these units, as options. */
    List<Map<String, String>> people(List<String> units) {
        return units.stream()
                .flatMap(unit -> organisation.peopleOf(unit).stream())
                .filter(person -> person.role().isStaff())
                .map(person ->
                        Map.of("label", person.name() + "（" + name(person.unitId()) + "）", "value", person.userId()))
                .toList();
    }

    /** They read the case from now on. */
    void invite(long number, List<String> units) {
        units.forEach(unit -> parties.add(number, new Party(unit, "ALLIANCE_MEMBER")));
    }
}
