package cn.minxu.project;

import static cn.minxu.casework.Columns.at;

import cn.minxu.Yuan;
import cn.minxu.casework.CaseBook;
import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.CaseFields;
import cn.minxu.casework.Links;
import cn.minxu.casework.Parties;
import cn.minxu.casework.Parties.Party;
import cn.minxu.casework.drawn.DrawnDesk;
import cn.minxu.organisation.Organisation;
import cn.minxu.project.Projects.Share;
import cn.minxu.worktime.WorkingTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What all steps of projects work with. */
@Component
record ProjectDesk(
        DrawnDesk desk,
        Projects projects,
        CaseBook cases,
        CaseEngine engine,
        CaseFields fields,
        Links links,
        Parties parties,
        Organisation organisation,
        WorkingTime time,
        Clock clock) {

    /** In the district's zone. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), time.zone());
    }

    /** The last moment of a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(time.zone()).toInstant();
    }

    String name(String unit) {
        return organisation.unit(unit).name();
    }

    List<Map<String, String>> options(Collection<String> units) {
        return units.stream()
                .map(unit -> Map.of("label", name(unit), "value", unit))
                .toList();
    }

    void invite(long number, Collection<String> units, String role) {
        units.forEach(unit -> parties.add(number, new Party(unit, role)));
    }

    /** @throws cn.minxu.Refused by the database, if it may not be claimed now, or so */
    void claim(long number, Share share, String user) {
        projects.write("""
                insert into minxu.project_claim (project_id, round, unit_id, place, share_fen, claimed_on, at, by_user)
                values (?, 0, ?, 0, ?, ?, ?, ?)""", number, share.unit(), share.fen(), today(), at(clock.instant()), user);
    }

    /** A further version of the four points; its budget is within the type's bounds, or the database refuses it. */
    void design(long number, Points points, String why, String user) {
        projects.write(
                "insert into minxu.project_design values (?, 0, ?, ?, ?, ?, nullif(?, ''), ?, ?)",
                number,
                points.beneficiaries(),
                points.measures(),
                points.effect(),
                points.budget(),
                why,
                at(clock.instant()),
                user);
    }

    /**
     * 四要素.
     *
     * @param budget in fen
     */
    record Points(String beneficiaries, String measures, String effect, long budget) {

        /** As a form asks for them. */
        static Points of(Map<String, Object> values) {
            return new Points(
                    String.valueOf(values.get("beneficiaries")),
                    String.valueOf(values.get("measures")),
                    String.valueOf(values.get("expectedEffect")),
                    Yuan.read("经费预算", String.valueOf(values.get("budget"))));
        }
    }
}
