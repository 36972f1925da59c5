package cn.minxu.alliance;

import cn.minxu.casework.CaseEngine;
import cn.minxu.casework.drawn.FittedKind;
import cn.minxu.organisation.UnitKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The alliance of the demo district, once that is there: members, a council, a rota, and this month's duty and activity day. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty("minxu.demo")
class AllianceDemo implements ApplicationRunner {

    private final Office office;
    private final Map<String, FittedKind> kinds;
    private final CaseEngine engine;
    private final TransactionTemplate transaction;

    AllianceDemo(Office office, Map<String, FittedKind> kinds, CaseEngine engine, TransactionTemplate transaction) {
        this.office = office;
        this.kinds = kinds;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        String file = new ClassPathResource("demo/alliance.csv").getContentAsString(StandardCharsets.UTF_8);
        List<String[]> rows = file.lines().skip(1).map(line -> line.split(",")).toList();
        boolean there = rows.stream()
                .allMatch(row -> office.organisation().person(row[3]).isPresent());
        if (there && !office.is("exists (select 1 from minxu.alliance)")) {
            transaction.executeWithoutResult(any -> found(rows));
        }
    }

    private void found(List<String[]> rows) {
        LocalDate day = office.today().minusMonths(12);
        String community = office.organisation()
                .unitByName(UnitKind.COMMUNITY, rows.get(0)[0])
                .orElseThrow()
                .id();
        long file = ended("foundAlliance", community, rows.get(0)[1], "endEvent_allianceFounded");
        office.write(
                "insert into minxu.alliance (unit_id, case_id, name, founded_on) values (?, ?, ?, ?)",
                community,
                file,
                rows.get(0)[1],
                day);
        for (String[] row : rows) {
            long number = ended("joinAlliance", community, row[2], "endEvent_memberJoined");
            office.write(
                    "insert into minxu.alliance_member (id, alliance, unit_id, liaison, signed_on, joined_on) values (?, ?, ?, ?, ?, ?)",
                    number,
                    community,
                    office.unitOf(row[3]),
                    row[3],
                    day,
                    day);
            office.invite(file, List.of(office.unitOf(row[3])));
            office.invite(number, List.of(office.unitOf(row[3])));
        }
        List<String> members = office.members(community);
        long election = ended("electCouncil", community, day.toString(), "endEvent_termBegun");
        office.write(
                "insert into minxu.alliance_term (id, alliance, starts_on, ends_on) values (?, ?, ?, ?)",
                election,
                community,
                day,
                day.plusYears(3).minusDays(1));
        office.write(
                "update minxu.alliance_term set chair = ?, vices = ?, secretary = ?, in_office = true where id = ?",
                members.get(0),
                members.subList(1, members.size()).toArray(String[]::new),
                rows.get(0)[3],
                election);
        for (String process : List.of("standDuty", "holdActivity")) {
            long number = kind(process)
                    .registerFor(process, community, office.today().withDayOfMonth(1))
                    .number();
            engine.start(process, office.cases().get(number), Map.of());
        }
    }

    private FittedKind kind(String process) {
        return Objects.requireNonNull(kinds.get(process));
    }

    /** A case of the past. */
    private long ended(String process, String community, String about, String end) {
        long number = ((AllianceKind) kind(process)).begin(community, about);
        office.cases().close(number, end, office.clock().instant());
        return number;
    }
}
