package cn.minxu.alliance;

import cn.minxu.Refused;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.organisation.Person;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What all procedures of an alliance work with. */
@Component
record Office(
        DrawnDesk desk,
        Alliances alliances,
        CaseBook cases,
        Parties parties,
        Organisation organisation,
        WorkingTime time,
        Clock clock) {

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

    String names(List<String> units) {
        return units.isEmpty() ? "无" : units.stream().map(this::name).collect(Collectors.joining("、"));
    }

    Map<String, String> option(String unit) {
        return Map.of("label", name(unit), "value", unit);
    }

    List<Map<String, String>> options(List<String> units) {
        return units.stream().map(this::option).toList();
    }

    /** They read the case from now on. */
    void invite(long number, List<String> units) {
        units.forEach(unit -> parties.add(number, new Party(unit, "ALLIANCE_MEMBER")));
    }
}
