package cn.minxu.contest;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.Links;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.casework.exclude.Exclusions;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.organisation.Unit;
import cn.minxu.organisation.UnitKind;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all steps of contests work with. */
@Component
record ContestDesk(
        DrawnDesk desk,
        CaseBook cases,
        CaseEngine engine,
        Links links,
        Parties parties,
        Organisation organisation,
        Exclusions exclusions,
        WorkingTime time,
        Clock clock,
        JdbcClient jdbc) {

    /** In the district's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(time.zone()).toInstant();
    }

    String unitOf(String user) {
        return organisation.person(user).map(Person::unitId).orElseThrow(() -> Refused.forbidden("您不是办理人员，不能参加公益创投。"));
    }

    String name(String unit) {
        return organisation.unit(unit).name();
    }

    /** All social organisations; one that is excluded says why when it is chosen. */
    List<Map<String, String>> organisations() {
        var excluded = Set.copyOf(texts(
                "select distinct unit_id from minxu.unit_exclusion where minxu.is_excluded(unit_id, ?)", today()));
        return organisation.units(UnitKind.ORGANISATION).stream()
                .map(unit -> excluded.contains(unit.id()) ? refused(unit) : option(unit.id(), unit.name()))
                .toList();
    }

    private Map<String, String> refused(Unit unit) {
        String why = exclusions.against(unit.id()).map(Refused::getMessage).orElse("");
        return Map.of("value", unit.id(), "label", unit.name(), "refused", String.valueOf(why));
    }

    static Map<String, String> option(Object value, String label) {
        return Map.of("value", String.valueOf(value), "label", label);
    }

    void invite(long number, Collection<String> units, String role) {
        units.forEach(unit -> parties.add(number, new Party(unit, role)));
    }

    /** A change that the database may refuse. */
    void write(String statement, @Nullable Object... values) {
        try {
            CaseBook.guarded(() -> jdbc.sql(statement).params(values).update());
        } catch (DuplicateKeyException twice) {
            throw Refused.conflict("已经登记过，不能重复登记；请刷新后再看。");
        }
    }

    List<String> texts(String statement, Object... values) {
        return jdbc.sql(statement).params(values).query(String.class).list();
    }
}
